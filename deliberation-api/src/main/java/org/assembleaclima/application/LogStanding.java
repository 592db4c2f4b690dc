package org.assembleaclima.application;

import java.util.Optional;
import org.assembleaclima.application.AuditStatus.CheckStatus;
import org.assembleaclima.audit.view.KeptCheckpoint;
import org.assembleaclima.audit.view.KeptCheckpoints;
import org.assembleaclima.audit.view.KnownKeys;
import org.assembleaclima.audit.view.SigningKeys;
import org.springframework.stereotype.Component;

/** What {@code /status} says of the log. */
@Component
class LogStanding {

    private final LogLoop loop;
    private final SelfCheckSchedule checks;
    private final KeptCheckpoints checkpoints;
    private final KnownKeys known;
    private final SigningKeys keys;
    private final Witnesses witnesses;

    LogStanding(
            LogLoop loop,
            SelfCheckSchedule checks,
            KeptCheckpoints checkpoints,
            KnownKeys known,
            SigningKeys keys,
            Witnesses witnesses) {
        this.loop = loop;
        this.checks = checks;
        this.checkpoints = checkpoints;
        this.known = known;
        this.keys = keys;
        this.witnesses = witnesses;
    }

    AuditStatus status() {
        var newest = checkpoints.newest();
        var key = keys.active(known.all()).verifier();
        return new AuditStatus(
                key.name().value(),
                key.text(),
                newest.map(KeptCheckpoint::size).orElse(0L),
                newest.map(KeptCheckpoint::signedAt).orElse(null),
                loop.alarm().orElse(null),
                loop.failure().or(checks::failure).orElse(null),
                witnesses.standings(),
                lastCheck().orElse(null));
    }

    private Optional<CheckStatus> lastCheck() {
        return checks.last()
                .map(report -> new CheckStatus(
                        report.at(), report.isOk(), report.size(), report.differences(), report.findings()));
    }
}
