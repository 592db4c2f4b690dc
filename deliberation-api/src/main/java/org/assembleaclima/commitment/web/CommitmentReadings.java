package org.assembleaclima.commitment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.CommitmentState;
import org.assembleaclima.commitment.view.ActionCommitment;
import org.assembleaclima.commitment.view.CommitmentEntry;
import org.assembleaclima.commitment.view.MilestoneEntry;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of commitments. */
@RestController
@RequestMapping("/api/v1/commitments")
@Tag(name = "commitments")
class CommitmentReadings {

    private final ViewReader<CommitmentEntry> commitments;
    private final ViewReader<ActionCommitment> ofActions;
    private final ViewReader<MilestoneEntry> milestones;
    private final ViewReader<HistoryEntry> history;

    CommitmentReadings(
            ViewReader<CommitmentEntry> commitments,
            ViewReader<ActionCommitment> ofActions,
            ViewReader<MilestoneEntry> milestones,
            ViewReader<HistoryEntry> history) {
        this.commitments = commitments;
        this.ofActions = ofActions;
        this.milestones = milestones;
        this.history = history;
    }

    @GetMapping
    @Operation(
            operationId = "commitments",
            summary = "Commitments in the order they were made, and how many of their milestones are late",
            description = "Late is what the day of the moment asked for makes of the dates.")
    ResponseEntity<Listing<CommitmentOnDay>> list(
            @RequestParam(name = "proposal_id", required = false) @Nullable ProposalId proposalId,
            @RequestParam(name = "pac_action", required = false) @Nullable ActionCode pacAction,
            @RequestParam(required = false) @Size(min = 1, max = 200) @PlainText @Nullable String office,
            @RequestParam(required = false) @Nullable CommitmentState state,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("proposal", proposalId == null ? null : proposalId.toString());
        filters.put("office", office);
        filters.put("state", state == null ? null : state.name());
        return pacAction == null ? all(filters, moment) : ofAction(pacAction, filters, moment);
    }

    private ResponseEntity<Listing<CommitmentOnDay>> all(Map<String, @Nullable String> filters, Moment moment) {
        return moment.listDated(commitments, filters, (rows, position, day) -> rows.stream()
                .map(row -> CommitmentOnDay.of(row, day))
                .toList());
    }

    private ResponseEntity<Listing<CommitmentOnDay>> ofAction(
            ActionCode pacAction, Map<String, @Nullable String> filters, Moment moment) {
        filters.put("action", pacAction.value());
        return moment.listDated(ofActions, filters, (rows, position, day) -> rows.stream()
                .map(row -> CommitmentOnDay.of(row.commitment(), day))
                .toList());
    }

    @GetMapping("/{commitment_id}")
    @Operation(operationId = "commitment", summary = "One commitment with its milestones and every date they ever had")
    ResponseEntity<CommitmentWithMilestones> show(
            @PathVariable("commitment_id") CommitmentId commitmentId, Moment moment) {
        return moment.of(commitmentId)
                .answerDated(
                        (position, day) -> withMilestones(commitmentId.toString(), position, day),
                        commitments,
                        milestones);
    }

    private Optional<CommitmentWithMilestones> withMilestones(String key, long position, LocalDate day) {
        return commitments
                .find(key, position)
                .map(row -> new CommitmentWithMilestones(
                        CommitmentOnDay.of(row, day),
                        milestones.all(Map.of("commitment", key), position).stream()
                                .map(one -> MilestoneOnDay.of(one, day))
                                .toList()));
    }

    @GetMapping("/{commitment_id}/history")
    @Operation(operationId = "commitmentHistory", summary = "What happened to a commitment, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(
            @PathVariable("commitment_id") CommitmentId commitmentId, Moment moment) {
        return moment.list(history, Moment.where("stream", commitmentId));
    }
}
