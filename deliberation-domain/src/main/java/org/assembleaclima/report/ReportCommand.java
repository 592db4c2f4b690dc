package org.assembleaclima.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Command;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one cycle's annual report. */
public sealed interface ReportCommand extends Command {

    @TargetAggregateIdentifier
    ReportId reportId();

    /** Freezes what the cycle approved and did not transmit yet into the next edition. */
    @Requires(Permission.REPORT_CYCLE)
    record FreezeReport(ReportId reportId) implements ReportCommand {}

    /** Records that the newest edition was shown in public. */
    @Requires(Permission.REPORT_CYCLE)
    record PreviewReport(ReportId reportId, LocalDate heldOn, String place, List<String> sources)
            implements ReportCommand {}

    /**
     * Hands the frozen edition to the municipality; each proposal's answer is requested with it, in one transaction.
     *
     * @param edition the one that was read, so that none is transmitted unseen
     * @param addressee the office it goes to, not a person
     * @param dueOn the last day to answer; given only where the cycle's rules state none
     */
    @Requires(Permission.REPORT_CYCLE)
    record TransmitReport(
            ReportId reportId, int edition, Protocol protocol, String addressee, Optional<LocalDate> dueOn)
            implements ReportCommand {}
}
