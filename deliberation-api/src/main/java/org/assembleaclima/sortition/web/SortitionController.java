package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.sortition.SortitionCommand.AnnulSortition;
import org.assembleaclima.sortition.SortitionCommand.CancelList;
import org.assembleaclima.sortition.SortitionCommand.CloseSortition;
import org.assembleaclima.sortition.SortitionCommand.RequestList;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SortitionStage;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.assembleaclima.sortition.view.SortitionRegister;
import org.assembleaclima.sortition.web.SortitionBodies.AnnulSortitionBody;
import org.assembleaclima.sortition.web.SortitionBodies.ConfigureSortitionBody;
import org.assembleaclima.sortition.web.SortitionBodies.RecordInvitationsBody;
import org.assembleaclima.sortition.web.SortitionBodies.ReviseQuotasBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is drawn, and how far each draw is. */
@RestController
@RequestMapping("/api/v1/sortitions")
@Tag(
        name = "sortitions",
        description =
                "Draws of lots: from a pool of volunteers to a panel nobody could have chosen, checkable by anyone.")
class SortitionController {

    private final ViewReader<SortitionEntry> sortitions;
    private final ViewReader<HistoryEntry> history;
    private final Supplier<UUID> newIds;

    SortitionController(
            ViewReader<SortitionEntry> sortitions, ViewReader<HistoryEntry> history, Supplier<UUID> newIds) {
        this.sortitions = sortitions;
        this.history = history;
        this.newIds = newIds;
    }

    @PostMapping
    @Operation(operationId = "configureSortition", summary = "Say what is drawn: cohorts, quotas, how many panels")
    ResponseEntity<Accepted> configure(@Valid @RequestBody ConfigureSortitionBody body, Caller caller) {
        return caller.create(
                body.command(new SortitionId(newIds.get())), Answer::stream, id -> "/api/v1/sortitions/" + id);
    }

    @PostMapping("/{sortition_id}/revise-quotas")
    @Operation(operationId = "reviseQuotas", summary = "Ask for other quotas, before the pool is frozen")
    ResponseEntity<Accepted> reviseQuotas(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody ReviseQuotasBody body,
            Caller caller) {
        return caller.send(body.command(sortitionId), sortitionId);
    }

    @PostMapping("/{sortition_id}/record-invitations")
    @Operation(
            operationId = "recordInvitations",
            summary = "Write down how many were invited, and who drew them",
            description = "Counts and the hash of a file that whoever drew them keeps: no name.")
    ResponseEntity<Accepted> recordInvitations(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody RecordInvitationsBody body,
            Caller caller) {
        return caller.send(body.command(sortitionId), sortitionId);
    }

    @PostMapping("/{sortition_id}/compute-list")
    @Operation(
            operationId = "computeList",
            summary = "Have the list of panels made, in the background",
            description = "The stage tells when it is there. The same pool always gives the same list.")
    ResponseEntity<Accepted> computeList(@PathVariable("sortition_id") SortitionId sortitionId, Caller caller) {
        return caller.send(new RequestList(sortitionId), sortitionId);
    }

    @PostMapping("/{sortition_id}/cancel-list")
    @Operation(operationId = "cancelList", summary = "Call the making of the list off")
    ResponseEntity<Accepted> cancelList(@PathVariable("sortition_id") SortitionId sortitionId, Caller caller) {
        return caller.send(new CancelList(sortitionId), sortitionId);
    }

    @PostMapping("/{sortition_id}/annul")
    @Operation(
            operationId = "annulSortition",
            summary = "Make a draw count for nothing, with the reason",
            description =
                    "By somebody who took no step of it, and before the first session after its panel was enrolled: the panel and its reserve are withdrawn then.")
    ResponseEntity<Accepted> annul(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody AnnulSortitionBody body,
            Caller caller) {
        return caller.send(new AnnulSortition(sortitionId, body.reason()), sortitionId);
    }

    @PostMapping("/{sortition_id}/close")
    @Operation(operationId = "closeSortition", summary = "End a draw and forget every row of its pool")
    ResponseEntity<Accepted> close(@PathVariable("sortition_id") SortitionId sortitionId, Caller caller) {
        return caller.send(new CloseSortition(sortitionId), sortitionId);
    }

    @GetMapping
    @Operation(operationId = "sortitions", summary = "Every draw, cycle by cycle")
    ResponseEntity<Listing<SortitionEntry>> list(
            @RequestParam(required = false) @Nullable CycleId cycle,
            @RequestParam(required = false) @Nullable SortitionStage stage,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("cycle", cycle == null ? null : cycle.value());
        filters.put("stage", stage == null ? null : stage.name());
        return moment.list(sortitions, filters);
    }

    @GetMapping("/{sortition_id}")
    @Operation(operationId = "sortition", summary = "One draw: what is asked, how far it is, what was drawn")
    ResponseEntity<SortitionEntry> show(@PathVariable("sortition_id") SortitionId sortitionId, Moment moment) {
        return moment.of(sortitionId).answer(sortitions, SortitionRegister.key(sortitionId));
    }

    @GetMapping("/{sortition_id}/history")
    @Operation(operationId = "sortitionHistory", summary = "What happened to a draw, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(
            @PathVariable("sortition_id") SortitionId sortitionId, Moment moment) {
        return moment.list(history, Moment.where("stream", sortitionId));
    }
}
