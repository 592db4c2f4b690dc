package org.assembleaclima.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.command.web.EditsText;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalCommand.CarryOverProposal;
import org.assembleaclima.proposal.ProposalCommand.CloseAmending;
import org.assembleaclima.proposal.ProposalCommand.ConsolidateProposal;
import org.assembleaclima.proposal.ProposalCommand.LapseProposal;
import org.assembleaclima.proposal.ProposalCommand.MergeProposal;
import org.assembleaclima.proposal.ProposalCommand.OpenAmending;
import org.assembleaclima.proposal.ProposalCommand.SequenceAmendments;
import org.assembleaclima.proposal.ProposalCommand.TranslateProposal;
import org.assembleaclima.proposal.ProposalCommand.WithdrawProposal;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.web.AmendmentBodies.OpenAmendingBody;
import org.assembleaclima.proposal.web.AmendmentBodies.SequenceAmendmentsBody;
import org.assembleaclima.proposal.web.ProposalBodies.TextBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tabled proposal's way to its final vote, or out of it. */
@RestController
@RequestMapping("/api/v1/proposals/{proposal_id}")
@Tag(name = "proposals")
class AmendingController {

    record EndProposalBody(
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}

    record MergeProposalBody(
            @NotNull ProposalId into,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}

    record CarryOverProposalBody(
            @NotNull CycleId to,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}

    record TranslateProposalBody(@NotNull @Valid TextBody text) {}

    @EditsText
    @PostMapping("/translate")
    @Operation(
            operationId = "translateProposal",
            summary = "Add a translation of a tabled text, or replace it",
            description = "Blocks that translate a block of the original keep its id. The original is what is voted.")
    ResponseEntity<Accepted> translate(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody TranslateProposalBody body,
            Caller caller) {
        return caller.send(
                new TranslateProposal(proposalId, caller.ifMatch(), body.text().draft()), proposalId);
    }

    @PostMapping("/open-amending")
    @Operation(operationId = "openAmending", summary = "Open the window for amendments")
    ResponseEntity<Accepted> openAmending(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody OpenAmendingBody body,
            Caller caller) {
        return caller.send(new OpenAmending(proposalId, Optional.ofNullable(body.until())), proposalId);
    }

    @PostMapping("/close-amending")
    @Operation(
            operationId = "closeAmending",
            summary = "Close the window for amendments; the order of voting is computed",
            description =
                    "Suppressing, substituting, modifying, adding; then the greater distance; then the earlier one."
                            + " Sub-amendments come before their amendment.")
    ResponseEntity<Accepted> closeAmending(@PathVariable("proposal_id") ProposalId proposalId, Caller caller) {
        return caller.send(new CloseAmending(proposalId), proposalId);
    }

    @PostMapping("/sequence-amendments")
    @Operation(operationId = "sequenceAmendments", summary = "Put the amendments in another order, with the reason")
    ResponseEntity<Accepted> sequence(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody SequenceAmendmentsBody body,
            Caller caller) {
        return caller.send(new SequenceAmendments(proposalId, body.order(), body.reason()), proposalId);
    }

    @PostMapping("/consolidate")
    @Operation(
            operationId = "consolidateProposal",
            summary = "Freeze the text with everything adopted, for the final vote")
    ResponseEntity<Accepted> consolidate(@PathVariable("proposal_id") ProposalId proposalId, Caller caller) {
        return caller.send(new ConsolidateProposal(proposalId), proposalId);
    }

    @PostMapping("/withdraw")
    @Operation(
            operationId = "withdrawProposal",
            summary = "Withdraw a proposal, as the group that drafted it",
            description = "All its open amendments lapse.")
    ResponseEntity<Accepted> withdraw(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody EndProposalBody body,
            Caller caller) {
        return caller.send(new WithdrawProposal(proposalId, body.reason()), proposalId);
    }

    @PostMapping("/merge")
    @Operation(operationId = "mergeProposal", summary = "Close a proposal that goes on in another one")
    ResponseEntity<Accepted> merge(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody MergeProposalBody body,
            Caller caller) {
        return caller.send(new MergeProposal(proposalId, body.into(), body.reason()), proposalId);
    }

    @PostMapping("/carry-over")
    @Operation(operationId = "carryOverProposal", summary = "Close a proposal that another cycle takes up")
    ResponseEntity<Accepted> carryOver(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody CarryOverProposalBody body,
            Caller caller) {
        return caller.send(new CarryOverProposal(proposalId, body.to(), body.reason()), proposalId);
    }

    @PostMapping("/lapse")
    @Operation(operationId = "lapseProposal", summary = "Close a proposal that was not voted in its cycle")
    ResponseEntity<Accepted> lapse(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody EndProposalBody body,
            Caller caller) {
        return caller.send(new LapseProposal(proposalId, body.reason()), proposalId);
    }
}
