package org.assembleaclima.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.ballot.view.BallotEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.view.CycleEntry;
import org.assembleaclima.dashboard.web.CycleOverview.StateCount;
import org.assembleaclima.membership.view.MemberEntry;
import org.assembleaclima.proposal.view.ProposalEntry;
import org.assembleaclima.session.view.SessionEntry;
import org.assembleaclima.workinggroup.view.WorkingGroupEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cycles/{cycle_id}/overview")
@Tag(name = "cycles")
class CycleOverviewController {

    private final ViewReader<CycleEntry> cycles;
    private final ViewReader<WorkingGroupEntry> groups;
    private final ViewReader<MemberEntry> members;
    private final ViewReader<SessionEntry> sessions;
    private final ViewReader<ProposalEntry> proposals;
    private final ViewReader<BallotEntry> ballots;

    CycleOverviewController(
            ViewReader<CycleEntry> cycles,
            ViewReader<WorkingGroupEntry> groups,
            ViewReader<MemberEntry> members,
            ViewReader<SessionEntry> sessions,
            ViewReader<ProposalEntry> proposals,
            ViewReader<BallotEntry> ballots) {
        this.cycles = cycles;
        this.groups = groups;
        this.members = members;
        this.sessions = sessions;
        this.proposals = proposals;
        this.ballots = ballots;
    }

    @GetMapping
    @Operation(operationId = "cycleOverview", summary = "Where a cycle stands: how many of what in which state")
    ResponseEntity<CycleOverview> show(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.answer(
                position -> overview(cycleId, position), cycles, groups, members, sessions, proposals, ballots);
    }

    private Optional<CycleOverview> overview(CycleId cycleId, long position) {
        var own = Map.of("cycle", cycleId.value());
        return cycles.find(cycleId.value(), position)
                .map(cycle -> new CycleOverview(
                        cycle,
                        position,
                        groups.count("cycle", own, position).getOrDefault(cycleId.value(), 0),
                        byState(members, own, position),
                        byState(sessions, own, position),
                        byState(proposals, own, position),
                        byState(ballots, own, position)));
    }

    private static List<StateCount> byState(ViewReader<?> reader, Map<String, String> filters, long position) {
        return reader.count("state", filters, position).entrySet().stream()
                .map(state -> new StateCount(state.getKey(), state.getValue()))
                .toList();
    }
}
