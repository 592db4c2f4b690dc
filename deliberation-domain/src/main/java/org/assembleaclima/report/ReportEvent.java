package org.assembleaclima.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.proposal.Protocol;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one cycle's annual report. Stored for ever: see docs/events.md. */
public sealed interface ReportEvent extends DomainEvent {

    ReportId reportId();

    CycleId cycleId();

    /**
     * @param edition 1 for the first; another one is frozen when more was approved since
     * @param proposals approved and not transmitted before, in the order of their approval
     * @param hash of {@code proposals}
     */
    @Revision("1")
    record ReportFrozen(
            ReportId reportId,
            CycleId cycleId,
            int edition,
            List<ReportedProposal> proposals,
            ReportHash hash,
            Instant frozenAt)
            implements ReportEvent {

        public ReportFrozen {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * The report was shown in public, before or after its transmission.
     *
     * @param edition the one that was shown
     * @param heldOn the day, in the municipality's time zone
     * @param sources where this was read: URLs or acts
     */
    @Revision("1")
    record ReportPreviewed(
            ReportId reportId,
            CycleId cycleId,
            int edition,
            LocalDate heldOn,
            String place,
            List<String> sources,
            Instant previewedAt)
            implements ReportEvent {

        public ReportPreviewed {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The clock of the answer starts (R6.1).
     *
     * @param proposals of the edition
     * @param addressee the office it went to, not a person
     * @param ruleSetVersion of {@code ruleSetId}: the rules the due date follows from, frozen (R1.1)
     * @param dueOn the last day to answer, included
     */
    @Revision("1")
    record ReportTransmitted(
            ReportId reportId,
            CycleId cycleId,
            int edition,
            List<ReportedProposal> proposals,
            ReportHash hash,
            Protocol protocol,
            String addressee,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            LocalDate dueOn,
            Instant transmittedAt)
            implements ReportEvent {

        public ReportTransmitted {
            proposals = List.copyOf(proposals);
        }
    }
}
