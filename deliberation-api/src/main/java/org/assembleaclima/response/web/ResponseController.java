package org.assembleaclima.response.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.ResponseCommand.ExtendDueDate;
import org.assembleaclima.response.ResponseCommand.PublishAnswer;
import org.assembleaclima.response.ResponseId;
import org.assembleaclima.response.web.AnswerBodies.DraftAnswerBody;
import org.assembleaclima.response.web.ResponseBodies.AdoptAnswerBody;
import org.assembleaclima.response.web.ResponseBodies.ExtendDueDateBody;
import org.assembleaclima.response.web.ResponseBodies.GiveOpinionBody;
import org.assembleaclima.response.web.ResponseBodies.HoldReviewBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about an answer; what can be read of it is in {@link ResponseReadings}. */
@RestController
@RequestMapping("/api/v1/proposals/{proposal_id}/response")
@Tag(name = "responses", description = "What the municipality answers to each transmitted proposal, and by when.")
class ResponseController {

    private final Supplier<UUID> newIds;

    ResponseController(Supplier<UUID> newIds) {
        this.newIds = newIds;
    }

    @PostMapping("/extend")
    @Operation(
            operationId = "extendDueDate",
            summary = "Give the municipality more time before its time is over",
            description = "The first due date stays in every answer.")
    ResponseEntity<Accepted> extend(
            @PathVariable("proposal_id") ProposalId id, @Valid @RequestBody ExtendDueDateBody body, Caller caller) {
        return caller.send(new ExtendDueDate(new ResponseId(id), body.dueOn(), body.reason()), id);
    }

    @PostMapping("/give-opinion")
    @Operation(operationId = "giveOpinion", summary = "Give an office's technical opinion")
    ResponseEntity<Accepted> giveOpinion(
            @PathVariable("proposal_id") ProposalId id, @Valid @RequestBody GiveOpinionBody body, Caller caller) {
        return caller.send(body.command(new ResponseId(id)), id);
    }

    @PostMapping("/draft")
    @Operation(
            operationId = "draftAnswer",
            summary = "Draft the next version of an answer, or replace its draft",
            description = "Nobody but those who draft, adopt and publish reads it before it is published.")
    ResponseEntity<Accepted> draft(
            @PathVariable("proposal_id") ProposalId id, @Valid @RequestBody DraftAnswerBody body, Caller caller) {
        return caller.send(body.command(new ResponseId(id), newIds), id);
    }

    @PostMapping("/adopt")
    @Operation(
            operationId = "adoptAnswer",
            summary = "Adopt the draft that was read, by a formal act",
            description = "By somebody else than who drafted it.")
    ResponseEntity<Accepted> adopt(
            @PathVariable("proposal_id") ProposalId id, @Valid @RequestBody AdoptAnswerBody body, Caller caller) {
        return caller.send(body.command(new ResponseId(id)), id);
    }

    @PostMapping("/publish")
    @Operation(
            operationId = "publishAnswer",
            summary = "Publish the adopted answer and take on what its plan says",
            description = "The answer and all of its commitments, or nothing.")
    ResponseEntity<Accepted> publish(@PathVariable("proposal_id") ProposalId id, Caller caller) {
        return caller.send(new PublishAnswer(new ResponseId(id)), id);
    }

    @PostMapping("/hold-review")
    @Operation(operationId = "holdReview", summary = "Record what a review of the answer found")
    ResponseEntity<Accepted> holdReview(
            @PathVariable("proposal_id") ProposalId id, @Valid @RequestBody HoldReviewBody body, Caller caller) {
        return caller.send(body.command(new ResponseId(id)), id);
    }
}
