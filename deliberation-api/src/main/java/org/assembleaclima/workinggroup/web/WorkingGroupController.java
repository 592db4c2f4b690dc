package org.assembleaclima.workinggroup.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
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
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointFacilitator;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointRapporteur;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AssignActions;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.JoinGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.LeaveGroup;
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

    record AssignActionsBody(@NotNull @Size(max = 100) Set<@NotNull ActionCode> pacActions) {}

    record JoinGroupBody(
            @NotNull @Size(min = 1, max = 1_000) List<@NotNull MemberId> memberIds) {}

    /** @param reason public: it names nobody */
    record LeaveGroupBody(
            @NotNull MemberId memberId,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    record AppointFacilitatorBody(
            @NotNull @Size(min = 1, max = 64) @PlainText String account) {}

    record AppointRapporteurBody(@NotNull MemberId memberId) {}

    @PostMapping
    @Operation(operationId = "constituteWorkingGroup", summary = "Constitute a working group within a cycle")
    ResponseEntity<Accepted> constitute(@Valid @RequestBody ConstituteWorkingGroupBody body, Caller caller) {
        return caller.create(
                new ConstituteWorkingGroup(new WorkingGroupId(newIds.get()), body.cycleId, body.name, body.sources),
                Answer::stream,
                id -> "/api/v1/working-groups/" + id);
    }

    @PostMapping("/{working_group_id}/assign-actions")
    @Operation(operationId = "assignActions", summary = "Say which actions of the plan a group works on")
    ResponseEntity<Accepted> assignActions(
            @PathVariable("working_group_id") WorkingGroupId workingGroupId,
            @Valid @RequestBody AssignActionsBody body,
            Caller caller) {
        return caller.send(new AssignActions(workingGroupId, body.pacActions), workingGroupId);
    }

    @PostMapping("/{working_group_id}/join")
    @Operation(operationId = "joinGroup", summary = "Put members of the assembly into a group")
    ResponseEntity<Accepted> join(
            @PathVariable("working_group_id") WorkingGroupId workingGroupId,
            @Valid @RequestBody JoinGroupBody body,
            Caller caller) {
        return caller.send(new JoinGroup(workingGroupId, body.memberIds), workingGroupId);
    }

    @PostMapping("/{working_group_id}/leave")
    @Operation(operationId = "leaveGroup", summary = "Take a member out of a group")
    ResponseEntity<Accepted> leave(
            @PathVariable("working_group_id") WorkingGroupId workingGroupId,
            @Valid @RequestBody LeaveGroupBody body,
            Caller caller) {
        return caller.send(new LeaveGroup(workingGroupId, body.memberId, body.reason), workingGroupId);
    }

    @PostMapping("/{working_group_id}/appoint-facilitator")
    @Operation(operationId = "appointFacilitator", summary = "Say who leads a group")
    ResponseEntity<Accepted> appointFacilitator(
            @PathVariable("working_group_id") WorkingGroupId workingGroupId,
            @Valid @RequestBody AppointFacilitatorBody body,
            Caller caller) {
        return caller.send(new AppointFacilitator(workingGroupId, body.account), workingGroupId);
    }

    @PostMapping("/{working_group_id}/appoint-rapporteur")
    @Operation(operationId = "appointRapporteur", summary = "Say who reports to the plenary for a group")
    ResponseEntity<Accepted> appointRapporteur(
            @PathVariable("working_group_id") WorkingGroupId workingGroupId,
            @Valid @RequestBody AppointRapporteurBody body,
            Caller caller) {
        return caller.send(new AppointRapporteur(workingGroupId, body.memberId), workingGroupId);
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
