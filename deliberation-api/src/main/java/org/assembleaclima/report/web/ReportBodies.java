package org.assembleaclima.report.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.report.ReportCommand.PreviewReport;
import org.assembleaclima.report.ReportCommand.TransmitReport;
import org.assembleaclima.report.ReportId;
import org.jspecify.annotations.Nullable;

/** The bodies of a report's commands. */
final class ReportBodies {

    private ReportBodies() {}

    /** @param sources where this was read: URLs or acts */
    record PreviewReportBody(
            @NotNull LocalDate heldOn,
            @NotNull @Size(min = 1, max = 300) @PlainText String place,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {

        PreviewReport command(ReportId reportId) {
            return new PreviewReport(reportId, heldOn, place, sources);
        }
    }

    /**
     * @param edition the one that was read
     * @param addressee the office it goes to, not a person
     * @param dueOn the last day to answer, included; null where the cycle's rules state one
     */
    record TransmitReportBody(
            @Min(1) @Max(1_000_000) int edition,
            @NotNull @Valid ProtocolBody protocol,
            @NotNull @Size(min = 1, max = 200) @PlainText String addressee,
            @Nullable LocalDate dueOn) {

        TransmitReport command(ReportId reportId) {
            return new TransmitReport(
                    reportId,
                    edition,
                    new Protocol(protocol.number, protocol.date),
                    addressee,
                    Optional.ofNullable(dueOn));
        }
    }

    /**
     * @param number as it is printed
     * @param date the day the clock of the answers starts
     */
    record ProtocolBody(
            @NotNull @Size(max = 50) @PlainText String number,
            @NotNull LocalDate date) {}
}
