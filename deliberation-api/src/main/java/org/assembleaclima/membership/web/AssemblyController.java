package org.assembleaclima.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyCommand.ActivateMembers;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyCommand.OnboardMembers;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.web.AssemblyBodies.ActivateMembersBody;
import org.assembleaclima.membership.web.AssemblyBodies.ImportPanelBody;
import org.assembleaclima.membership.web.AssemblyBodies.OnboardMembersBody;
import org.assembleaclima.membership.web.AssemblyBodies.OnboardingBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cycles/{cycle_id}/assembly")
@Tag(name = "members", description = "Who the assembly of a cycle is: seats, terms, reserve. No name, no address.")
class AssemblyController {

    private final ViewReader<HistoryEntry> history;
    private final Supplier<UUID> newIds;

    AssemblyController(ViewReader<HistoryEntry> history, Supplier<UUID> newIds) {
        this.history = history;
        this.newIds = newIds;
    }

    @PostMapping("/import")
    @Operation(
            operationId = "importPanel",
            summary = "Enrol one or more whole cohorts and their reserve, as they were drawn",
            description = "Each cohort once. Members get their numbers in the order given.")
    ResponseEntity<Accepted> importPanel(
            @PathVariable("cycle_id") CycleId cycleId, @Valid @RequestBody ImportPanelBody body, Caller caller) {
        body.checkStrata();
        return caller.send(
                new ImportPanel(
                        new AssemblyId(cycleId),
                        body.members().stream().map(seat -> seat.seat(newIds)).toList(),
                        body.reserve().stream()
                                .map(reservist -> reservist.reservist(newIds))
                                .toList(),
                        body.sources()),
                cycleId.value());
    }

    @PostMapping("/onboard")
    @Operation(operationId = "onboardMembers", summary = "Record who has signed the participation pact")
    ResponseEntity<Accepted> onboard(
            @PathVariable("cycle_id") CycleId cycleId, @Valid @RequestBody OnboardMembersBody body, Caller caller) {
        var members = body.members().stream().map(OnboardingBody::onboarding).toList();
        return caller.send(new OnboardMembers(new AssemblyId(cycleId), members, body.pact()), cycleId.value());
    }

    @PostMapping("/activate")
    @Operation(operationId = "activateMembers", summary = "Make members active who have signed the pact")
    ResponseEntity<Accepted> activate(
            @PathVariable("cycle_id") CycleId cycleId, @Valid @RequestBody ActivateMembersBody body, Caller caller) {
        return caller.send(new ActivateMembers(new AssemblyId(cycleId), body.memberIds()), cycleId.value());
    }

    @GetMapping("/history")
    @Operation(
            operationId = "assemblyHistory",
            summary = "What happened to the assembly of a cycle, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.list(history, Moment.where("stream", new AssemblyId(cycleId)));
    }
}
