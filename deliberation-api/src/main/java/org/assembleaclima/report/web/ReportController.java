package org.assembleaclima.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.report.ReportCommand.FreezeReport;
import org.assembleaclima.report.ReportId;
import org.assembleaclima.report.view.ReportEdition;
import org.assembleaclima.report.view.ReportRegister;
import org.assembleaclima.report.web.ReportBodies.PreviewReportBody;
import org.assembleaclima.report.web.ReportBodies.TransmitReportBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The annual report of each cycle. */
@RestController
@RequestMapping("/api/v1/cycles/{cycle_id}/report")
@Tag(name = "reports", description = "Annual reports: approved proposals, frozen and transmitted to the municipality.")
class ReportController {

    private final ViewReader<ReportEdition> editions;
    private final ViewReader<HistoryEntry> history;

    ReportController(ViewReader<ReportEdition> editions, ViewReader<HistoryEntry> history) {
        this.editions = editions;
        this.history = history;
    }

    @PostMapping("/freeze")
    @Operation(
            operationId = "freezeReport",
            summary = "Freeze what the cycle approved into the next edition of its report",
            description =
                    "What was transmitted before is left out. What was frozen and not transmitted is in it again.")
    ResponseEntity<Accepted> freeze(@PathVariable("cycle_id") CycleId cycleId, Caller caller) {
        return caller.send(new FreezeReport(new ReportId(cycleId)), cycleId);
    }

    @PostMapping("/preview")
    @Operation(operationId = "previewReport", summary = "Record that the newest edition was shown in public")
    ResponseEntity<Accepted> preview(
            @PathVariable("cycle_id") CycleId cycleId, @Valid @RequestBody PreviewReportBody body, Caller caller) {
        return caller.send(body.command(new ReportId(cycleId)), cycleId);
    }

    @PostMapping("/transmit")
    @Operation(
            operationId = "transmitReport",
            summary = "Hand the newest edition to the municipality and start the clock of every answer",
            description = "All of its proposals are transmitted, or none.")
    ResponseEntity<Accepted> transmit(
            @PathVariable("cycle_id") CycleId cycleId, @Valid @RequestBody TransmitReportBody body, Caller caller) {
        return caller.send(body.command(new ReportId(cycleId)), cycleId);
    }

    @GetMapping
    @Operation(operationId = "report", summary = "The newest edition of a cycle's report")
    ResponseEntity<ReportEdition> show(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.of(new ReportId(cycleId)).answer(position -> newest(cycleId, position), editions);
    }

    /** Each edition takes in a proposal more, so there are no more of them than proposals. */
    private Optional<ReportEdition> newest(CycleId cycleId, long position) {
        return editions.all(Map.of("cycle", cycleId.value()), position).reversed().stream()
                .findFirst();
    }

    @GetMapping("/editions")
    @Operation(operationId = "reportEditions", summary = "Every edition of a cycle's report, the first one first")
    ResponseEntity<Listing<ReportEdition>> list(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.list(editions, Moment.where("cycle", cycleId.value()));
    }

    @GetMapping("/editions/{edition}")
    @Operation(operationId = "reportEdition", summary = "One edition of a cycle's report")
    ResponseEntity<ReportEdition> edition(
            @PathVariable("cycle_id") CycleId cycleId, @PathVariable("edition") int edition, Moment moment) {
        return moment.of(new ReportId(cycleId)).answer(editions, ReportRegister.key(cycleId, edition));
    }

    @GetMapping("/history")
    @Operation(operationId = "reportHistory", summary = "What happened to a cycle's report, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.list(history, Moment.where("stream", new ReportId(cycleId)));
    }
}
