package org.assembleaclima.pac.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.pac.ActionCommand.DeclareStatus;
import org.assembleaclima.pac.ActionCommand.DropActionMilestone;
import org.assembleaclima.pac.ActionCommand.LinkAction;
import org.assembleaclima.pac.ActionCommand.NameOwner;
import org.assembleaclima.pac.ActionCommand.ReachActionMilestone;
import org.assembleaclima.pac.ActionCommand.ReplanActionMilestone;
import org.assembleaclima.pac.ActionCommand.ScheduleAction;
import org.assembleaclima.pac.ActionCommand.SetActionMilestone;
import org.assembleaclima.pac.ActionCommand.SupersedeAction;
import org.assembleaclima.pac.ActionCommand.UnlinkAction;
import org.assembleaclima.pac.ActionId;
import org.assembleaclima.pac.web.ActionBodies.DeclareStatusBody;
import org.assembleaclima.pac.web.ActionBodies.DropActionMilestoneBody;
import org.assembleaclima.pac.web.ActionBodies.LinkActionBody;
import org.assembleaclima.pac.web.ActionBodies.NameOwnerBody;
import org.assembleaclima.pac.web.ActionBodies.ReachActionMilestoneBody;
import org.assembleaclima.pac.web.ActionBodies.ReplanActionMilestoneBody;
import org.assembleaclima.pac.web.ActionBodies.ScheduleActionBody;
import org.assembleaclima.pac.web.ActionBodies.SetActionMilestoneBody;
import org.assembleaclima.pac.web.ActionBodies.SupersedeActionBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be said about an action of the plan: its text comes with the plan's file. */
@RestController
@RequestMapping("/api/v1/pac/actions/{action_code}")
@Tag(name = "pac")
class ActionController {

    @PostMapping("/name-owner")
    @Operation(operationId = "nameOwner", summary = "Say which offices answer for an action and carry it out")
    ResponseEntity<Accepted> nameOwner(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody NameOwnerBody body, Caller caller) {
        return caller.send(new NameOwner(id, body.owner(), body.office()), id.code());
    }

    @PostMapping("/schedule")
    @Operation(
            operationId = "scheduleAction",
            summary = "Say when an action starts and ends, or change it with a reason",
            description = "The first end is kept.")
    ResponseEntity<Accepted> schedule(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody ScheduleActionBody body, Caller caller) {
        return caller.send(new ScheduleAction(id, body.startsOn(), body.endsOn(), body.reasonOrNone()), id.code());
    }

    @PostMapping("/declare-status")
    @Operation(operationId = "declareStatus", summary = "Declare the status of an action, with the reason")
    ResponseEntity<Accepted> declareStatus(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody DeclareStatusBody body, Caller caller) {
        return caller.send(
                new DeclareStatus(id, body.status(), body.reason(), body.declaredOn(), body.sources()), id.code());
    }

    @PostMapping("/set-milestone")
    @Operation(operationId = "setActionMilestone", summary = "Set a milestone of an action")
    ResponseEntity<Accepted> setMilestone(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody SetActionMilestoneBody body, Caller caller) {
        return caller.send(new SetActionMilestone(id, body.title(), body.dueOn()), id.code());
    }

    @PostMapping("/replan-milestone")
    @Operation(
            operationId = "replanActionMilestone",
            summary = "Give a milestone of an action another day",
            description = "The first day is kept, and a day put off is counted.")
    ResponseEntity<Accepted> replanMilestone(
            @PathVariable("action_code") ActionId id,
            @Valid @RequestBody ReplanActionMilestoneBody body,
            Caller caller) {
        return caller.send(new ReplanActionMilestone(id, body.milestone(), body.dueOn(), body.reason()), id.code());
    }

    @PostMapping("/reach-milestone")
    @Operation(operationId = "reachActionMilestone", summary = "Record that a milestone of an action was reached")
    ResponseEntity<Accepted> reachMilestone(
            @PathVariable("action_code") ActionId id,
            @Valid @RequestBody ReachActionMilestoneBody body,
            Caller caller) {
        return caller.send(
                new ReachActionMilestone(id, body.milestone(), body.reachedOn(), body.evidence(), body.sources()),
                id.code());
    }

    @PostMapping("/drop-milestone")
    @Operation(operationId = "dropActionMilestone", summary = "Give up a milestone of an action")
    ResponseEntity<Accepted> dropMilestone(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody DropActionMilestoneBody body, Caller caller) {
        return caller.send(new DropActionMilestone(id, body.milestone(), body.reason()), id.code());
    }

    @PostMapping("/link")
    @Operation(
            operationId = "linkAction",
            summary = "Link an action to a proposal, an answer or a commitment",
            description = "For the lineage only: the status of an action follows from its own milestones and from"
                    + " those of the commitments that name it.")
    ResponseEntity<Accepted> link(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody LinkActionBody body, Caller caller) {
        return caller.send(new LinkAction(id, body.kind(), body.target(), body.reason()), id.code());
    }

    @PostMapping("/unlink")
    @Operation(operationId = "unlinkAction", summary = "Take a link of an action back")
    ResponseEntity<Accepted> unlink(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody LinkActionBody body, Caller caller) {
        return caller.send(new UnlinkAction(id, body.kind(), body.target(), body.reason()), id.code());
    }

    @PostMapping("/supersede")
    @Operation(
            operationId = "supersedeAction",
            summary = "End an action by a revision of the plan",
            description = "Its history stays; others go on in its place.")
    ResponseEntity<Accepted> supersede(
            @PathVariable("action_code") ActionId id, @Valid @RequestBody SupersedeActionBody body, Caller caller) {
        return caller.send(
                new SupersedeAction(
                        id,
                        body.kind(),
                        body.successors(),
                        body.reason(),
                        body.act().act()),
                id.code());
    }
}
