package org.assembleaclima.application;

import org.assembleaclima.audit.view.KnownKeys;
import org.assembleaclima.audit.view.SigningKeys;
import org.assembleaclima.start.StartRefused;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What is looked at when the tables are there and nothing runs yet. */
@Component
class StartChecks implements SmartLifecycle {

    private final ClockWatch clock;
    private final SigningKeys keys;
    private final KnownKeys known;
    private volatile boolean passed;

    StartChecks(ClockWatch clock, SigningKeys keys, KnownKeys known) {
        this.clock = clock;
        this.keys = keys;
        this.known = known;
    }

    /** Before everything. */
    @Override
    public int getPhase() {
        return -300;
    }

    @Override
    public void start() {
        clock.require();
        requireKey();
        passed = true;
    }

    /** Two installations on one database, or a node without the key that signs. */
    private void requireKey() {
        var signed = known.all();
        if (keys.goOn(signed)) return;
        throw new StartRefused(
                "This database's log is signed with another key: "
                        + signed.getLast().text(),
                "Is this database that of another installation? Then give this one its own. Otherwise give this node the"
                        + " key file of the others, as deliberation.audit.key-file.");
    }

    @Override
    public void stop() {
        passed = false;
    }

    @Override
    public boolean isRunning() {
        return passed;
    }
}
