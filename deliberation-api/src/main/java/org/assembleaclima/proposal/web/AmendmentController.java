package org.assembleaclima.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalCommand.AdmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.RuleAmendmentInadmissible;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.SubmittedAmendment;
import org.assembleaclima.proposal.view.AmendmentEntry;
import org.assembleaclima.proposal.view.AmendmentRegister;
import org.assembleaclima.proposal.web.AmendmentBodies.RuleInadmissibleBody;
import org.assembleaclima.proposal.web.AmendmentBodies.SubmitAmendmentBody;
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
@RequestMapping("/api/v1/proposals/{proposal_id}/amendments")
@Tag(name = "amendments", description = "Changes to the text of a proposal, each quoting what it changes.")
class AmendmentController {

    private final ViewReader<AmendmentEntry> amendments;
    private final Supplier<UUID> newIds;

    AmendmentController(ViewReader<AmendmentEntry> amendments, Supplier<UUID> newIds) {
        this.amendments = amendments;
        this.newIds = newIds;
    }

    @PostMapping
    @Operation(
            operationId = "submitAmendment",
            summary = "Submit an amendment as a member",
            description =
                    "All its operations quote the same text: the version that was read or, of a sub-amendment, that"
                            + " text with its amendment adopted. Refused with 412 and what the text says now when the quoted words"
                            + " do not stand there any more.")
    ResponseEntity<Accepted> submit(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody SubmitAmendmentBody body,
            Caller caller) {
        var command = new SubmitAmendment(
                proposalId,
                new AmendmentId(newIds.get()),
                body.language(),
                body.textVersion(),
                Optional.ofNullable(body.parent()),
                body.drafts(),
                body.reasons());
        return caller.create(
                command,
                answer -> Caller.report(answer, SubmittedAmendment.class)
                        .amendmentId()
                        .toString(),
                id -> "/api/v1/proposals/" + proposalId + "/amendments/" + id);
    }

    @PostMapping("/{amendment_id}/admit")
    @Operation(operationId = "admitAmendment", summary = "Admit an amendment to the vote")
    ResponseEntity<Accepted> admit(
            @PathVariable("proposal_id") ProposalId proposalId,
            @PathVariable("amendment_id") AmendmentId amendmentId,
            Caller caller) {
        return caller.send(new AdmitAmendment(proposalId, amendmentId), amendmentId);
    }

    @PostMapping("/{amendment_id}/rule-inadmissible")
    @Operation(operationId = "ruleAmendmentInadmissible", summary = "Rule that an amendment is not put to the vote")
    ResponseEntity<Accepted> ruleInadmissible(
            @PathVariable("proposal_id") ProposalId proposalId,
            @PathVariable("amendment_id") AmendmentId amendmentId,
            @Valid @RequestBody RuleInadmissibleBody body,
            Caller caller) {
        return caller.send(
                new RuleAmendmentInadmissible(proposalId, amendmentId, body.code(), body.reasons()), amendmentId);
    }

    @PostMapping("/{amendment_id}/withdraw")
    @Operation(operationId = "withdrawAmendment", summary = "Withdraw one's own amendment")
    ResponseEntity<Accepted> withdraw(
            @PathVariable("proposal_id") ProposalId proposalId,
            @PathVariable("amendment_id") AmendmentId amendmentId,
            Caller caller) {
        return caller.send(new WithdrawAmendment(proposalId, amendmentId), amendmentId);
    }

    @PostMapping("/{amendment_id}/accept-as-friendly")
    @Operation(
            operationId = "acceptAmendmentAsFriendly",
            summary = "Take an amendment as the proposing group's own, without a vote",
            description = "Only when no other open amendment conflicts with it.")
    ResponseEntity<Accepted> acceptAsFriendly(
            @PathVariable("proposal_id") ProposalId proposalId,
            @PathVariable("amendment_id") AmendmentId amendmentId,
            Caller caller) {
        return caller.send(new AcceptAsFriendly(proposalId, amendmentId), amendmentId);
    }

    @GetMapping
    @Operation(operationId = "amendments", summary = "Amendments of a proposal, in the order of submission")
    ResponseEntity<Listing<AmendmentEntry>> list(
            @PathVariable("proposal_id") ProposalId proposalId,
            @RequestParam(required = false) AmendmentEntry.@Nullable State state,
            @RequestParam(name = "author_id", required = false) @Nullable MemberId authorId,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("proposal", proposalId.toString());
        filters.put("state", state == null ? null : state.name());
        filters.put("author", authorId == null ? null : authorId.toString());
        return moment.list(amendments, filters);
    }

    @GetMapping("/{amendment_id}")
    @Operation(operationId = "amendment", summary = "One amendment")
    ResponseEntity<AmendmentEntry> show(
            @PathVariable("proposal_id") ProposalId proposalId,
            @PathVariable("amendment_id") AmendmentId amendmentId,
            Moment moment) {
        return moment.of(proposalId)
                .answer(
                        position -> amendments
                                .find(AmendmentRegister.key(amendmentId), position)
                                .filter(found -> found.proposalId().equals(proposalId)),
                        amendments);
    }
}
