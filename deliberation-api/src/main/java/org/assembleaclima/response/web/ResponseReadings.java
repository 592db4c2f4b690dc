package org.assembleaclima.response.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.ResponseId;
import org.assembleaclima.response.view.AnswerDraft;
import org.assembleaclima.response.view.AnswerVersion;
import org.assembleaclima.response.view.AnswerVersions;
import org.assembleaclima.response.view.OpinionEntry;
import org.assembleaclima.response.view.ResponseEntry;
import org.assembleaclima.response.view.ReviewEntry;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of the municipality's answers. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "responses")
class ResponseReadings {

    private static final String RESPONSE = "/proposals/{proposal_id}/response";

    private final ViewReader<ResponseEntry> responses;
    private final ViewReader<AnswerVersion> versions;
    private final ViewReader<OpinionEntry> opinions;
    private final ViewReader<ReviewEntry> reviews;
    private final ViewReader<AnswerDraft> drafts;
    private final ViewReader<HistoryEntry> history;

    ResponseReadings(
            ViewReader<ResponseEntry> responses,
            ViewReader<AnswerVersion> versions,
            ViewReader<OpinionEntry> opinions,
            ViewReader<ReviewEntry> reviews,
            ViewReader<AnswerDraft> drafts,
            ViewReader<HistoryEntry> history) {
        this.responses = responses;
        this.versions = versions;
        this.opinions = opinions;
        this.reviews = reviews;
        this.drafts = drafts;
        this.history = history;
    }

    @GetMapping("/responses")
    @Operation(
            operationId = "responses",
            summary = "What the municipality owes and has answered, in the order it is due",
            description = "Whether each is overdue is told for the day of the moment asked for.")
    ResponseEntity<Listing<DatedResponse>> list(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId,
            @RequestParam(required = false) ResponseEntry.@Nullable State state,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("cycle", cycleId == null ? null : cycleId.value());
        filters.put("state", state == null ? null : state.name());
        return moment.listDated(responses, filters, (rows, position, day) -> rows.stream()
                .map(row -> DatedResponse.on(day, row))
                .toList());
    }

    @GetMapping(RESPONSE)
    @Operation(operationId = "response", summary = "How far the answer to a proposal has come, and its clock")
    ResponseEntity<DatedResponse> show(@PathVariable("proposal_id") ProposalId id, Moment moment) {
        return moment.of(new ResponseId(id))
                .answerDated(
                        (position, day) ->
                                responses.find(id.toString(), position).map(row -> DatedResponse.on(day, row)),
                        responses);
    }

    @GetMapping(RESPONSE + "/versions")
    @Operation(operationId = "answerVersions", summary = "Every published version of an answer, the first one first")
    ResponseEntity<Listing<AnswerVersion>> versions(@PathVariable("proposal_id") ProposalId id, Moment moment) {
        return moment.list(versions, Moment.where("proposal", id));
    }

    @GetMapping(RESPONSE + "/versions/{answer_version}")
    @Operation(
            operationId = "answerVersion",
            summary = "One published version of an answer, whole",
            description = "Also after a later version has corrected or superseded it.")
    ResponseEntity<AnswerVersion> version(
            @PathVariable("proposal_id") ProposalId id,
            @PathVariable("answer_version") int answerVersion,
            Moment moment) {
        return moment.of(new ResponseId(id)).answer(versions, AnswerVersions.key(id, answerVersion));
    }

    @GetMapping(RESPONSE + "/opinions")
    @Operation(operationId = "opinions", summary = "The technical opinions on a proposal, the first one first")
    ResponseEntity<Listing<OpinionEntry>> opinions(@PathVariable("proposal_id") ProposalId id, Moment moment) {
        return moment.list(opinions, Moment.where("proposal", id));
    }

    @GetMapping(RESPONSE + "/reviews")
    @Operation(operationId = "answerReviews", summary = "What the reviews of an answer found, the first one first")
    ResponseEntity<Listing<ReviewEntry>> reviews(@PathVariable("proposal_id") ProposalId id, Moment moment) {
        return moment.list(reviews, Moment.where("proposal", id));
    }

    @GetMapping(RESPONSE + "/draft")
    @Operation(
            operationId = "answerDraft",
            summary = "The latest draft of an answer, for those who draft, adopt or publish it")
    ResponseEntity<AnswerDraft> draft(@PathVariable("proposal_id") ProposalId id, Moment moment, Viewer viewer) {
        viewer.check(Permission.DRAFT_ANSWER, Permission.ADOPT_ANSWER, Permission.PUBLISH_ANSWER);
        return moment.notKept().of(new ResponseId(id)).answer(drafts, id.toString());
    }

    @GetMapping(RESPONSE + "/history")
    @Operation(operationId = "responseHistory", summary = "What happened to a response, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("proposal_id") ProposalId id, Moment moment) {
        return moment.list(history, Moment.where("stream", new ResponseId(id)));
    }
}
