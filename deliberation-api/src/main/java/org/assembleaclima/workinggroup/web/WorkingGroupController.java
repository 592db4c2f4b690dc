package org.assembleaclima.workinggroup.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.assembleaclima.workinggroup.view.WorkingGroupEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/working-groups")
@Tag(name = "working-groups", description = "The groups that draft proposals.")
class WorkingGroupController {

    private final ViewReader<WorkingGroupEntry> groups;
    private final ViewReader<HistoryEntry> history;
    private final Supplier<UUID> newIds;

    WorkingGroupController(
            ViewReader<WorkingGroupEntry> groups, ViewReader<HistoryEntry> history, Supplier<UUID> newIds) {
        this.groups = groups;
        this.history = history;
        this.newIds = newIds;
    }

    record ConstituteWorkingGroupBody(
            @NotNull CycleId cycleId,
            @NotNull @Size(min = 1, max = 150) @PlainText String name,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    @PostMapping
    @Operation(operationId = "constituteWorkingGroup", summary = "Constitute a working group within a cycle")
    ResponseEntity<Accepted> constitute(@Valid @RequestBody ConstituteWorkingGroupBody body, Caller caller) {
        return caller.create(
                new ConstituteWorkingGroup(new WorkingGroupId(newIds.get()), body.cycleId, body.name, body.sources),
                Answer::stream,
                id -> "/api/v1/working-groups/" + id);
    }

    @GetMapping
    @Operation(operationId = "workingGroups", summary = "Working groups, by cycle and name")
    ResponseEntity<Listing<WorkingGroupEntry>> list(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId, Moment moment) {
        return moment.list(groups, Moment.where("cycle", cycleId == null ? null : cycleId.value()));
    }

    @GetMapping("/{working_group_id}")
    @Operation(operationId = "workingGroup", summary = "One working group")
    ResponseEntity<WorkingGroupEntry> show(
            @PathVariable("working_group_id") WorkingGroupId workingGroupId, Moment moment) {
        return moment.of(workingGroupId).answer(groups, workingGroupId.toString());
    }

    @GetMapping("/{working_group_id}/history")
    @Operation(operationId = "workingGroupHistory", summary = "What happened to a working group, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(
            @PathVariable("working_group_id") WorkingGroupId workingGroupId, Moment moment) {
        return moment.list(history, Moment.where("stream", workingGroupId));
    }
}
