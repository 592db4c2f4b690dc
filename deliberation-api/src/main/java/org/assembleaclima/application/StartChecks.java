package org.assembleaclima.application;

import org.assembleaclima.audit.view.KnownKeys;
import org.assembleaclima.audit.view.SigningKeys;
import org.assembleaclima.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is looked at when the tables are there and nothing runs yet. */
@Component
class StartChecks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartChecks.class);

    private final ClockWatch clock;
    private final SigningKeys keys;
    private final KnownKeys known;
    private final NodeDatabase database;
    private volatile boolean passed;

    StartChecks(ClockWatch clock, SigningKeys keys, KnownKeys known, NodeDatabase database) {
        this.clock = clock;
        this.keys = keys;
        this.known = known;
        this.database = database;
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
        database.client().ifPresent(StartChecks::warnOfNoLimit);
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

    /** Options in the address take the place of all that were to be set. */
    private static void warnOfNoLimit(JdbcClient db) {
        var limit = db.sql("show idle_in_transaction_session_timeout")
                .query(String.class)
                .single();
        if (limit.equals("0"))
            LOG.warn(
                    "PostgreSQL never ends a transaction that stands still: a node that is stopped keeps its locks. Set"
                            + " idle_in_transaction_session_timeout, and lock_timeout, in the options of the database's address,"
                            + " where it has any, or for the user.");
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
