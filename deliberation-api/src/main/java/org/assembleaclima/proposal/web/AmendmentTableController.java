package org.assembleaclima.proposal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.view.AmendmentBoard;
import org.assembleaclima.proposal.view.AmendmentEntry;
import org.assembleaclima.proposal.view.ProposalEntry;
import org.assembleaclima.proposal.view.ProposalTextVersion;
import org.assembleaclima.proposal.view.ProposalTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/proposals/{proposal_id}/amendment-table")
@Tag(name = "amendments")
class AmendmentTableController {

    private final ViewReader<ProposalEntry> proposals;
    private final ViewReader<ProposalTextVersion> texts;
    private final ViewReader<AmendmentEntry> amendments;

    AmendmentTableController(
            ViewReader<ProposalEntry> proposals,
            ViewReader<ProposalTextVersion> texts,
            ViewReader<AmendmentEntry> amendments) {
        this.proposals = proposals;
        this.texts = texts;
        this.amendments = amendments;
    }

    @GetMapping
    @Operation(
            operationId = "amendmentTable",
            summary = "The open amendments in the order of voting: what conflicts, and what lapses if one passes",
            description = "Computed from the text and the amendments as they stood at the moment asked for.")
    ResponseEntity<AmendmentBoard> table(
            @PathVariable("proposal_id") ProposalId proposalId,
            @RequestParam(required = false) @Pattern(regexp = "[a-z]{2}") @Nullable String language,
            Moment moment) {
        return moment.of(proposalId)
                .answer(position -> table(proposalId, language, position), proposals, texts, amendments);
    }

    private Optional<AmendmentBoard> table(ProposalId proposalId, @Nullable String language, long position) {
        return proposals.find(proposalId.toString(), position).flatMap(proposal -> text(proposal, language, position)
                .map(text -> AmendmentBoard.of(
                        proposal, text, amendments.all(Map.of("proposal", proposalId.toString()), position))));
    }

    /** The text that holds in a language; of translations there are few versions. */
    private Optional<ProposalTextVersion> text(ProposalEntry proposal, @Nullable String language, long position) {
        var proposalId = proposal.proposalId();
        if (language == null || language.equals(proposal.language()))
            return texts.find(ProposalTexts.key(proposalId, proposal.textVersion()), position);
        return texts.all(Map.of("proposal", proposalId.toString(), "language", language), position).stream()
                .reduce((earlier, later) -> later);
    }
}
