package org.assembleaclima.ballot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assembleaclima.ballot.view.StoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.proposal.ProposalId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Here and not with the proposals, because a story tells of ballots too. */
@RestController
@RequestMapping("/api/v1/proposals/{proposal_id}/story")
@Tag(name = "proposals")
class StoryController {

    private final ViewReader<StoryEntry> stories;

    StoryController(ViewReader<StoryEntry> stories) {
        this.stories = stories;
    }

    @GetMapping
    @Operation(
            operationId = "proposalStory",
            summary = "Every version, amendment, ballot and decision of a proposal, who and when, in order")
    ResponseEntity<Listing<StoryEntry>> story(@PathVariable("proposal_id") ProposalId proposalId, Moment moment) {
        return moment.list(stories, Moment.where("proposal", proposalId));
    }
}
