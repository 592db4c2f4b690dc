package org.assembleaclima.offline;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.common.Verdicts.Rule;
import org.assembleaclima.common.view.Decoded;

/** Holds every event against the rules of its feature. */
final class Judges {

    private final Findings findings;
    private final World world;
    private final Map<String, Judged> streams = new HashMap<>();

    /** One stream; what follows an event that could not happen is not judged, for it would all look wrong. */
    private static final class Judged {

        private final StreamAudit<?> audit;
        private boolean givenUp;

        Judged(StreamAudit<?> audit) {
            this.audit = audit;
        }
    }

    /** @param zone of the municipality */
    Judges(Findings findings, ZoneId zone) {
        this.findings = findings;
        this.world = new World(zone);
    }

    @SuppressWarnings("unchecked") // a stream's events are of one family, which chose who judges it
    void event(EventLine line, Decoded decoded) {
        var event = decoded.event();
        if (!World.streamOf(event).equals(line.entry.stream())) {
            findings.differs(Difference.of(
                    Check.LIFE, line, "it says it happened to " + World.streamOf(event) + ", or no rule knows it"));
            return;
        }
        if (!streams.containsKey(line.entry.stream())) {
            var audit = world.auditOf(event);
            streams.put(line.entry.stream(), new Judged(audit.orElseThrow())); // there is one wherever it has a stream
        }
        var judged = streams.get(line.entry.stream());
        var audit = (StreamAudit<DomainEvent>) judged.audit;
        judge(line, judged, () -> audit.judge(event, decoded.recorded().actorId(), verdicts(line, judged)));
        world.learn(event);
    }

    @SuppressWarnings("unchecked") // as above
    void withheld(EventLine line, Class<? extends DomainEvent> type) {
        var judged = streams.get(line.entry.stream());
        if (judged == null) {
            findings.differs(Difference.of(Check.LIFE, line, "a withheld event begins a stream"));
            return;
        }
        var audit = (StreamAudit<DomainEvent>) judged.audit;
        judge(line, judged, () -> audit.withheld(type, verdicts(line, judged)));
    }

    private void judge(EventLine line, Judged judged, Runnable step) {
        if (judged.givenUp) return;
        try {
            step.run();
        } catch (RuntimeException e) { // such as an event of another family, or a milestone that is not there
            findings.differs(Difference.of(
                    Check.LIFE, line, "it cannot happen here: " + e.getClass().getSimpleName()));
            judged.givenUp = true;
        }
        if (judged.givenUp) findings.note(line.entry.stream() + " is not judged after position " + line.position);
    }

    private Verdicts verdicts(EventLine line, Judged judged) {
        return (rule, holds, otherwise) -> {
            findings.checked(Check.of(rule));
            if (holds) return;
            findings.differs(Difference.of(Check.of(rule), line, otherwise));
            if (rule == Rule.LIFE) judged.givenUp = true;
        };
    }
}
