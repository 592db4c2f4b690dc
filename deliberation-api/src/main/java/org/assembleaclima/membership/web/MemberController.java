package org.assembleaclima.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyCommand.DeclineReserve;
import org.assembleaclima.membership.AssemblyCommand.RecordResignation;
import org.assembleaclima.membership.AssemblyCommand.ReinstateMember;
import org.assembleaclima.membership.AssemblyCommand.RelinkAccount;
import org.assembleaclima.membership.AssemblyCommand.RemoveMember;
import org.assembleaclima.membership.AssemblyCommand.ReplaceMember;
import org.assembleaclima.membership.AssemblyCommand.ResignMember;
import org.assembleaclima.membership.AssemblyCommand.SuspendMember;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.view.MemberEntry;
import org.assembleaclima.membership.view.MemberRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cycles/{cycle_id}/members/{member_id}")
@Tag(name = "members")
class MemberController {

    private final ViewReader<MemberEntry> members;

    MemberController(ViewReader<MemberEntry> members) {
        this.members = members;
    }

    /** @param reason public: it names nobody */
    record ReasonBody(
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    /** @param reason public: it names nobody */
    record RecordResignationBody(
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason,
            @NotNull LocalDate resignedOn) {}

    record RelinkAccountBody(
            @NotNull @Size(min = 1, max = 64) @PlainText String account) {}

    @GetMapping
    @Operation(operationId = "member", summary = "One membership or place in the reserve")
    ResponseEntity<MemberEntry> show(
            @PathVariable("cycle_id") CycleId cycleId, @PathVariable("member_id") MemberId memberId, Moment moment) {
        return moment.of(new AssemblyId(cycleId)).answer(members, MemberRegister.key(cycleId, memberId));
    }

    @PostMapping("/suspend")
    @Operation(operationId = "suspendMember", summary = "Suspend an active member")
    ResponseEntity<Accepted> suspend(
            @PathVariable("cycle_id") CycleId cycleId,
            @PathVariable("member_id") MemberId memberId,
            @Valid @RequestBody ReasonBody body,
            Caller caller) {
        return caller.send(new SuspendMember(new AssemblyId(cycleId), memberId, body.reason), memberId);
    }

    @PostMapping("/reinstate")
    @Operation(operationId = "reinstateMember", summary = "End a suspension")
    ResponseEntity<Accepted> reinstate(
            @PathVariable("cycle_id") CycleId cycleId,
            @PathVariable("member_id") MemberId memberId,
            @Valid @RequestBody ReasonBody body,
            Caller caller) {
        return caller.send(new ReinstateMember(new AssemblyId(cycleId), memberId, body.reason), memberId);
    }

    @PostMapping("/resign")
    @Operation(operationId = "resignMember", summary = "Resign, as the member oneself")
    ResponseEntity<Accepted> resign(
            @PathVariable("cycle_id") CycleId cycleId,
            @PathVariable("member_id") MemberId memberId,
            @Valid @RequestBody ReasonBody body,
            Caller caller) {
        return caller.send(new ResignMember(new AssemblyId(cycleId), memberId, body.reason), memberId);
    }

    @PostMapping("/record-resignation")
    @Operation(operationId = "recordResignation", summary = "Record a resignation handed in on paper")
    ResponseEntity<Accepted> recordResignation(
            @PathVariable("cycle_id") CycleId cycleId,
            @PathVariable("member_id") MemberId memberId,
            @Valid @RequestBody RecordResignationBody body,
            Caller caller) {
        return caller.send(
                new RecordResignation(new AssemblyId(cycleId), memberId, body.reason, body.resignedOn), memberId);
    }

    @PostMapping("/remove")
    @Operation(operationId = "removeMember", summary = "Remove a member")
    ResponseEntity<Accepted> remove(
            @PathVariable("cycle_id") CycleId cycleId,
            @PathVariable("member_id") MemberId memberId,
            @Valid @RequestBody ReasonBody body,
            Caller caller) {
        return caller.send(new RemoveMember(new AssemblyId(cycleId), memberId, body.reason), memberId);
    }

    @PostMapping("/replace")
    @Operation(
            operationId = "replaceMember",
            summary = "Fill the vacant seat of a member from the reserve, by the rule")
    ResponseEntity<Accepted> replace(
            @PathVariable("cycle_id") CycleId cycleId, @PathVariable("member_id") MemberId memberId, Caller caller) {

        return caller.send(new ReplaceMember(new AssemblyId(cycleId), memberId), memberId);
    }

    @PostMapping("/decline")
    @Operation(operationId = "declineReserve", summary = "Record that somebody of the reserve wants no seat")
    ResponseEntity<Accepted> decline(
            @PathVariable("cycle_id") CycleId cycleId, @PathVariable("member_id") MemberId memberId, Caller caller) {

        return caller.send(new DeclineReserve(new AssemblyId(cycleId), memberId), memberId);
    }

    @PostMapping("/relink")
    @Operation(operationId = "relinkAccount", summary = "Link a member to another account")
    ResponseEntity<Accepted> relink(
            @PathVariable("cycle_id") CycleId cycleId,
            @PathVariable("member_id") MemberId memberId,
            @Valid @RequestBody RelinkAccountBody body,
            Caller caller) {
        return caller.send(new RelinkAccount(new AssemblyId(cycleId), memberId, body.account), memberId);
    }
}
