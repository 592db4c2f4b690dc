package org.assembleaclima.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.command.web.EditsText;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.proposal.ProposalCommand.ReviseProposal;
import org.assembleaclima.proposal.ProposalCommand.TableProposal;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.view.ProposalEntry;
import org.assembleaclima.proposal.view.ProposalTextVersion;
import org.assembleaclima.proposal.view.ProposalTexts;
import org.assembleaclima.proposal.view.TextDifference;
import org.assembleaclima.proposal.web.ProposalBodies.DraftProposalBody;
import org.assembleaclima.proposal.web.ProposalBodies.ReviseProposalBody;
import org.assembleaclima.workinggroup.WorkingGroupId;
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
@RequestMapping("/api/v1/proposals")
@Tag(name = "proposals", description = "What working groups propose, with every version of every text.")
class ProposalController {

    private final ViewReader<ProposalEntry> proposals;
    private final ViewReader<ProposalTextVersion> texts;
    private final ViewReader<HistoryEntry> history;
    private final Supplier<UUID> newIds;

    ProposalController(
            ViewReader<ProposalEntry> proposals,
            ViewReader<ProposalTextVersion> texts,
            ViewReader<HistoryEntry> history,
            Supplier<UUID> newIds) {
        this.proposals = proposals;
        this.texts = texts;
        this.history = history;
        this.newIds = newIds;
    }

    @PostMapping
    @Operation(operationId = "draftProposal", summary = "Draft a proposal for a working group")
    ResponseEntity<Accepted> draft(@Valid @RequestBody DraftProposalBody body, Caller caller) {
        return caller.create(
                new DraftProposal(
                        new ProposalId(newIds.get()),
                        body.cycleId(),
                        body.workingGroupId(),
                        body.text().draft(),
                        body.pacActions()),
                Answer::stream,
                id -> "/api/v1/proposals/" + id);
    }

    @EditsText
    @PostMapping("/{proposal_id}/revise")
    @Operation(
            operationId = "reviseProposal",
            summary = "Give a draft its next text",
            description = "Blocks that go on keep their id; blocks without one are new.")
    ResponseEntity<Accepted> revise(
            @PathVariable("proposal_id") ProposalId proposalId,
            @Valid @RequestBody ReviseProposalBody body,
            Caller caller) {
        return caller.send(
                new ReviseProposal(proposalId, caller.ifMatch(), body.text().draft(), body.pacActions()), proposalId);
    }

    @EditsText
    @PostMapping("/{proposal_id}/table")
    @Operation(operationId = "tableProposal", summary = "Hand a draft to the plenary and freeze its text")
    ResponseEntity<Accepted> table(@PathVariable("proposal_id") ProposalId proposalId, Caller caller) {
        return caller.send(new TableProposal(proposalId, caller.ifMatch()), proposalId);
    }

    @GetMapping
    @Operation(operationId = "proposals", summary = "Proposals, in the order they were drafted")
    ResponseEntity<Listing<ProposalEntry>> list(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId,
            @RequestParam(name = "working_group_id", required = false) @Nullable WorkingGroupId workingGroupId,
            @RequestParam(required = false) ProposalEntry.@Nullable State state,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("cycle", cycleId == null ? null : cycleId.value());
        filters.put("working_group", workingGroupId == null ? null : workingGroupId.toString());
        filters.put("state", state == null ? null : state.name());
        return moment.list(proposals, filters);
    }

    @GetMapping("/{proposal_id}")
    @Operation(operationId = "proposal", summary = "One proposal with the text that holds")
    ResponseEntity<ProposalWithText> show(@PathVariable("proposal_id") ProposalId proposalId, Moment moment) {
        return moment.of(proposalId)
                .answer(
                        position -> proposals
                                .find(proposalId.toString(), position)
                                .flatMap(entry -> texts.find(
                                                ProposalTexts.key(proposalId, entry.textVersion()), position)
                                        .map(text -> new ProposalWithText(entry, text.text()))),
                        proposals,
                        texts);
    }

    @GetMapping("/{proposal_id}/texts")
    @Operation(operationId = "proposalTexts", summary = "Every version of a proposal's text, the first one first")
    ResponseEntity<Listing<ProposalTextVersion>> texts(
            @PathVariable("proposal_id") ProposalId proposalId, Moment moment) {
        return moment.list(texts, Moment.where("proposal", proposalId));
    }

    @GetMapping("/{proposal_id}/texts/{text_version}")
    @Operation(operationId = "proposalText", summary = "One version of a proposal's text")
    ResponseEntity<ProposalTextVersion> text(
            @PathVariable("proposal_id") ProposalId proposalId,
            @PathVariable("text_version") int textVersion,
            Moment moment) {
        return moment.of(proposalId).answer(texts, ProposalTexts.key(proposalId, textVersion));
    }

    @GetMapping("/{proposal_id}/diff")
    @Operation(
            operationId = "proposalDifference",
            summary = "What differs between two versions of a text, block by block and word by word",
            description =
                    "Of versions in one language: between an original and its translation there is nothing to read.")
    ResponseEntity<TextDifference> difference(
            @PathVariable("proposal_id") ProposalId proposalId,
            @RequestParam int from,
            @RequestParam int to,
            Moment moment) {
        return moment.of(proposalId).answer(position -> difference(proposalId, from, to, position), texts);
    }

    private Optional<TextDifference> difference(ProposalId proposalId, int from, int to, long position) {
        var earlier = texts.find(ProposalTexts.key(proposalId, from), position);
        var later = texts.find(ProposalTexts.key(proposalId, to), position);
        return earlier.flatMap(before -> later.filter(after -> isOfTheSameLanguage(before, after))
                .map(after -> TextDifference.between(before, after)));
    }

    /** A translation differs from its original in every word. */
    private static boolean isOfTheSameLanguage(ProposalTextVersion one, ProposalTextVersion other) {
        return one.text().language().equals(other.text().language());
    }

    @GetMapping("/{proposal_id}/history")
    @Operation(operationId = "proposalHistory", summary = "What happened to a proposal, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("proposal_id") ProposalId proposalId, Moment moment) {
        return moment.list(history, Moment.where("stream", proposalId));
    }
}
