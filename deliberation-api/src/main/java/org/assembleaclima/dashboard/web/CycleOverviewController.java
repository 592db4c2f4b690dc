package org.assembleaclima.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.ballot.view.BallotEntry;
import org.assembleaclima.commitment.view.CommitmentEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.view.CycleEntry;
import org.assembleaclima.dashboard.web.MonthEnds.MonthEnd;
import org.assembleaclima.dashboard.web.Series.MonthlyState;
import org.assembleaclima.membership.view.MemberEntry;
import org.assembleaclima.proposal.view.ProposalEntry;
import org.assembleaclima.response.view.ResponseEntry;
import org.assembleaclima.session.view.SessionEntry;
import org.assembleaclima.workinggroup.view.WorkingGroupEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1/cycles/{cycle_id}/overview",
        produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
@Tag(name = "cycles")
class CycleOverviewController {

    private final ViewReader<CycleEntry> cycles;
    private final ViewReader<WorkingGroupEntry> groups;
    private final ViewReader<MemberEntry> members;
    private final ViewReader<SessionEntry> sessions;
    private final ViewReader<ProposalEntry> proposals;
    private final ViewReader<BallotEntry> ballots;
    private final ViewReader<ResponseEntry> responses;
    private final ViewReader<CommitmentEntry> commitments;
    private final MonthEnds months;

    CycleOverviewController(
            ViewReader<CycleEntry> cycles,
            ViewReader<WorkingGroupEntry> groups,
            ViewReader<MemberEntry> members,
            ViewReader<SessionEntry> sessions,
            ViewReader<ProposalEntry> proposals,
            ViewReader<BallotEntry> ballots,
            ViewReader<ResponseEntry> responses,
            ViewReader<CommitmentEntry> commitments,
            MonthEnds months) {
        this.cycles = cycles;
        this.groups = groups;
        this.members = members;
        this.sessions = sessions;
        this.proposals = proposals;
        this.ballots = ballots;
        this.responses = responses;
        this.commitments = commitments;
        this.months = months;
    }

    @GetMapping
    @Operation(operationId = "cycleOverview", summary = "Where a cycle stands: how many of what in which state")
    ResponseEntity<CycleOverview> show(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.answerDated((position, day) -> overview(cycleId, position, day), readers());
    }

    @GetMapping("/series")
    @Operation(
            operationId = "cycleOverviewSeries",
            summary = "Where a cycle stood at the end of each month that is over",
            description =
                    "Of the year up to the moment asked for, unless `from` and `to` say others: at most ten years."
                            + " Months before the cycle was planned are left out.")
    ResponseEntity<Series<CycleOverview>> series(
            @PathVariable("cycle_id") CycleId cycleId,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            Moment moment) {
        return moment.answerDated(
                (position, day) -> cycles.find(cycleId.value(), position)
                        .map(cycle -> new Series<>(
                                months.read(from, to, day, position, end -> monthly(cycleId, end)).stream()
                                        .flatMap(Optional::stream)
                                        .toList(),
                                position,
                                CycleOverview.COLUMNS)),
                readers());
    }

    private Optional<MonthlyState<CycleOverview>> monthly(CycleId cycleId, MonthEnd end) {
        return overview(cycleId, end.position(), end.day()).map(state -> new MonthlyState<>(end.month(), state));
    }

    private ViewReader<?>[] readers() {
        return new ViewReader<?>[] {cycles, groups, members, sessions, proposals, ballots, responses, commitments};
    }

    private Optional<CycleOverview> overview(CycleId cycleId, long position, LocalDate day) {
        return cycles.find(cycleId.value(), position).map(cycle -> overview(cycle, position, day));
    }

    private CycleOverview overview(CycleEntry cycle, long position, LocalDate day) {
        var own = Map.of("cycle", cycle.cycleId().value());
        return new CycleOverview(
                cycle,
                position,
                groups.count("cycle", own, position)
                        .getOrDefault(cycle.cycleId().value(), 0),
                byState(members, own, position),
                byState(sessions, own, position),
                byState(proposals, own, position),
                byState(ballots, own, position),
                ResponseDashboardController.figures(responses.all(own, position), day),
                byState(commitments, own, position));
    }

    private static List<StateCount> byState(ViewReader<?> reader, Map<String, String> filters, long position) {
        return StateCount.of(reader.count("state", filters, position));
    }
}
