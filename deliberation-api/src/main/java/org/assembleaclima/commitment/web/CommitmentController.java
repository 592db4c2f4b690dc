package org.assembleaclima.commitment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.commitment.CommitmentCommand.AddMilestone;
import org.assembleaclima.commitment.CommitmentCommand.ClaimDelivery;
import org.assembleaclima.commitment.CommitmentCommand.DisputeDelivery;
import org.assembleaclima.commitment.CommitmentCommand.DropCommitment;
import org.assembleaclima.commitment.CommitmentCommand.DropMilestone;
import org.assembleaclima.commitment.CommitmentCommand.ReplanMilestone;
import org.assembleaclima.commitment.CommitmentCommand.StartWork;
import org.assembleaclima.commitment.CommitmentCommand.VerifyDelivery;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.web.CommitmentBodies.AddMilestoneBody;
import org.assembleaclima.commitment.web.CommitmentBodies.ClaimDeliveryBody;
import org.assembleaclima.commitment.web.CommitmentBodies.DisputeDeliveryBody;
import org.assembleaclima.commitment.web.CommitmentBodies.DropCommitmentBody;
import org.assembleaclima.commitment.web.CommitmentBodies.DropMilestoneBody;
import org.assembleaclima.commitment.web.CommitmentBodies.ReplanMilestoneBody;
import org.assembleaclima.commitment.web.CommitmentBodies.StartWorkBody;
import org.assembleaclima.commitment.web.CommitmentBodies.VerifyDeliveryBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a commitment, which a published answer made; see {@link CommitmentReadings} for the rest. */
@RestController
@RequestMapping("/api/v1/commitments/{commitment_id}")
@Tag(name = "commitments", description = "What the city took on with its answers, by when, and what became of it.")
class CommitmentController {

    @PostMapping("/add-milestone")
    @Operation(operationId = "addMilestone", summary = "Add a dated milestone to a commitment")
    ResponseEntity<Accepted> addMilestone(
            @PathVariable("commitment_id") CommitmentId id, @Valid @RequestBody AddMilestoneBody body, Caller caller) {
        return caller.send(new AddMilestone(id, body.planned(), body.reason()), id);
    }

    @PostMapping("/start")
    @Operation(operationId = "startWork", summary = "Report that the work on a commitment has started")
    ResponseEntity<Accepted> start(
            @PathVariable("commitment_id") CommitmentId id, @Valid @RequestBody StartWorkBody body, Caller caller) {
        return caller.send(new StartWork(id, body.startedOn(), body.note(), body.sources()), id);
    }

    @PostMapping("/replan")
    @Operation(
            operationId = "replanMilestone",
            summary = "Give a milestone another date",
            description = "Every date it had before is kept. Putting it off counts as a slip.")
    ResponseEntity<Accepted> replan(
            @PathVariable("commitment_id") CommitmentId id,
            @Valid @RequestBody ReplanMilestoneBody body,
            Caller caller) {
        return caller.send(new ReplanMilestone(id, body.milestone(), body.dueOn(), body.reason()), id);
    }

    @PostMapping("/claim-delivery")
    @Operation(operationId = "claimDelivery", summary = "Claim that a milestone was delivered")
    ResponseEntity<Accepted> claimDelivery(
            @PathVariable("commitment_id") CommitmentId id, @Valid @RequestBody ClaimDeliveryBody body, Caller caller) {
        return caller.send(
                new ClaimDelivery(id, body.milestone(), body.deliveredOn(), body.evidence(), body.sources()), id);
    }

    @PostMapping("/verify")
    @Operation(
            operationId = "verifyDelivery",
            summary = "Verify a delivery that is claimed",
            description = "By somebody who never claimed it.")
    ResponseEntity<Accepted> verify(
            @PathVariable("commitment_id") CommitmentId id,
            @Valid @RequestBody VerifyDeliveryBody body,
            Caller caller) {
        return caller.send(new VerifyDelivery(id, body.milestone(), body.note()), id);
    }

    @PostMapping("/dispute")
    @Operation(
            operationId = "disputeDelivery",
            summary = "Dispute a delivery that is claimed",
            description = "By somebody who never claimed it. It can be claimed again.")
    ResponseEntity<Accepted> dispute(
            @PathVariable("commitment_id") CommitmentId id,
            @Valid @RequestBody DisputeDeliveryBody body,
            Caller caller) {
        return caller.send(new DisputeDelivery(id, body.milestone(), body.reasons()), id);
    }

    @PostMapping("/drop-milestone")
    @Operation(operationId = "dropMilestone", summary = "Drop one milestone by a formal act")
    ResponseEntity<Accepted> dropMilestone(
            @PathVariable("commitment_id") CommitmentId id, @Valid @RequestBody DropMilestoneBody body, Caller caller) {
        return caller.send(
                new DropMilestone(
                        id, body.milestone(), body.reason(), body.act().act()),
                id);
    }

    @PostMapping("/drop")
    @Operation(
            operationId = "dropCommitment",
            summary = "Drop a commitment by a formal act, with all that was not verified")
    ResponseEntity<Accepted> drop(
            @PathVariable("commitment_id") CommitmentId id,
            @Valid @RequestBody DropCommitmentBody body,
            Caller caller) {
        return caller.send(new DropCommitment(id, body.reason(), body.act().act()), id);
    }
}
