package org.assembleaclima.offline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.ballot.BallotAudit;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.commitment.CommitmentAudit;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.cycle.CycleAudit;
import org.assembleaclima.cycle.CycleEvent;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.RuleSetAudit;
import org.assembleaclima.cycle.RuleSetEvent;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.AssemblyAudit;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionAudit;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.ActionEvent;
import org.assembleaclima.pac.IndicatorAudit;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.PlanAudit;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.pac.ValueFileAudit;
import org.assembleaclima.pac.ValueFileEvent;
import org.assembleaclima.proposal.ProposalAudit;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.report.ReportAudit;
import org.assembleaclima.report.ReportEvent;
import org.assembleaclima.report.ReportedProposal;
import org.assembleaclima.response.ResponseAudit;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.session.SessionAudit;
import org.assembleaclima.session.SessionEvent;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.sortition.SortitionAudit;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.workinggroup.WorkingGroupAudit;
import org.assembleaclima.workinggroup.WorkingGroupEvent;

/** What is known so far of everything: whoever judges one stream asks here about the others. */
final class World implements BallotAudit.Surroundings, SessionAudit.Ballots, SortitionAudit.Assembly {

    private record RuleSetVersion(RuleSetId id, int version) {}

    private final ZoneId zone;
    private final Map<RuleSetVersion, CycleRuleSet> published = new HashMap<>();
    private final Map<CycleId, RuleSetVersion> planned = new HashMap<>();
    private final Map<CycleId, AssemblyAudit> assemblies = new HashMap<>();
    private final Map<SessionId, SessionAudit> sessions = new HashMap<>();
    private final Map<ProposalId, ProposalAudit> proposals = new HashMap<>();
    private final Map<BallotId, BallotAudit> ballots = new HashMap<>();
    private final PlanAudit plan = new PlanAudit();

    World(ZoneId zone) {
        this.zone = zone;
    }

    /** Who judges the stream this event belongs to; empty for an event nobody knows how to judge. */
    Optional<StreamAudit<?>> auditOf(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case RuleSetEvent ignored -> new RuleSetAudit();
                    case CycleEvent ignored -> new CycleAudit(this::isPublished);
                    case AssemblyEvent e ->
                        assemblies.computeIfAbsent(e.assemblyId().cycle(), id -> new AssemblyAudit(this::rulesOf));
                    case SortitionEvent ignored -> new SortitionAudit(this::rulesOf, this);
                    case WorkingGroupEvent ignored -> new WorkingGroupAudit(planned::containsKey);
                    case SessionEvent e -> sessions.computeIfAbsent(e.sessionId(), id -> new SessionAudit(this));
                    case PlanEvent ignored -> plan;
                    case ProposalEvent e ->
                        proposals.computeIfAbsent(
                                e.proposalId(), id -> new ProposalAudit(this::members, this::certified));
                    case BallotEvent e ->
                        ballots.computeIfAbsent(
                                e.ballotId(), id -> new BallotAudit(this::rulesOf, this::members, this, zone));
                    case ReportEvent ignored -> new ReportAudit(this::rulesOf, this::isApproved);
                    case ResponseEvent ignored -> new ResponseAudit(this::rulesOf, zone);
                    case CommitmentEvent ignored -> new CommitmentAudit();
                    case ActionEvent ignored -> new ActionAudit(this::isInPlan, zone);
                    case IndicatorEvent ignored -> new IndicatorAudit();
                    case ValueFileEvent ignored -> new ValueFileAudit();
                    default -> null;
                });
    }

    /** The stream an event says it happened to: the id of its aggregate. */
    static String streamOf(DomainEvent event) {
        return String.valueOf(
                switch (event) {
                    case RuleSetEvent e -> e.ruleSetId();
                    case CycleEvent e -> e.cycleId();
                    case AssemblyEvent e -> e.assemblyId();
                    case SortitionEvent e -> e.sortitionId();
                    case WorkingGroupEvent e -> e.workingGroupId();
                    case SessionEvent e -> e.sessionId();
                    case PlanEvent e -> e.planId();
                    case ProposalEvent e -> e.proposalId();
                    case BallotEvent e -> e.ballotId();
                    case ReportEvent e -> e.reportId();
                    case ResponseEvent e -> e.responseId();
                    case CommitmentEvent e -> e.commitmentId();
                    case ActionEvent e -> e.actionId();
                    case IndicatorEvent e -> e.indicatorId();
                    case ValueFileEvent e -> e.importId();
                    default -> "";
                });
    }

    /** Takes in what others ask about, once the event has been judged. */
    void learn(DomainEvent event) {
        if (event instanceof RuleSetPublished e)
            published.put(
                    new RuleSetVersion(e.ruleSetId(), e.version()),
                    new CycleRuleSet(e.ruleSetId(), e.version(), e.rules()));
        if (event instanceof CyclePlanned e)
            planned.put(e.cycleId(), new RuleSetVersion(e.ruleSetId(), e.ruleSetVersion()));
    }

    private boolean isPublished(RuleSetId id, int version) {
        return published.containsKey(new RuleSetVersion(id, version));
    }

    private Optional<CycleRuleSet> rulesOf(CycleId cycleId) {
        return Optional.ofNullable(planned.get(cycleId)).map(published::get);
    }

    private AssemblyRoll members(CycleId cycleId) {
        return Optional.ofNullable(assemblies.get(cycleId))
                .map(AssemblyAudit::roll)
                .orElseGet(() -> AssemblyRoll.of(Stream.empty()));
    }

    @Override
    public boolean seated(CycleId cycleId, MemberId memberId, int cohort) {
        return members(cycleId)
                .member(memberId)
                .filter(member -> member.cohort() == cohort)
                .isPresent();
    }

    @Override
    public boolean named(CycleId cycleId, MemberId memberId) {
        var roll = members(cycleId);
        return roll.isReservist(memberId) || roll.member(memberId).isPresent();
    }

    @Override
    public boolean hasOneOf(CycleId cycleId, List<Integer> cohorts) {
        return cohorts.stream().anyMatch(members(cycleId)::has);
    }

    @Override
    public boolean isReservist(CycleId cycleId, MemberId memberId) {
        return members(cycleId).isReservist(memberId);
    }

    @Override
    public boolean metSince(CycleId cycleId, Instant moment) {
        return sessions.values().stream()
                .anyMatch(session -> session.cycle().equals(Optional.of(cycleId)) && session.hasOpenedSince(moment));
    }

    private Optional<Boolean> certified(BallotId ballotId) {
        return Optional.ofNullable(ballots.get(ballotId)).flatMap(BallotAudit::certified);
    }

    private boolean isApproved(ReportedProposal reported) {
        return Optional.ofNullable(proposals.get(reported.proposalId()))
                .filter(proposal ->
                        proposal.isApproved(reported.ballotId(), reported.textVersion(), reported.textHash()))
                .isPresent();
    }

    private boolean isInPlan(ActionCode code) {
        return plan.knows(code);
    }

    @Override
    public Set<MemberId> presentAt(SessionId sessionId, Instant moment) {
        return Optional.ofNullable(sessions.get(sessionId))
                .map(session -> session.presentAt(moment))
                .orElse(Set.of());
    }

    @Override
    public boolean areOf(CycleId cycleId, SessionId sessionId, ProposalId proposalId) {
        var cycle = Optional.of(cycleId);
        return Optional.ofNullable(sessions.get(sessionId))
                        .flatMap(SessionAudit::cycle)
                        .equals(cycle)
                && Optional.ofNullable(proposals.get(proposalId))
                        .flatMap(ProposalAudit::cycle)
                        .equals(cycle);
    }

    @Override
    public boolean hasFloor(BallotId ballotId, SessionId sessionId) {
        return Optional.ofNullable(sessions.get(sessionId))
                .filter(session -> session.isPlenary() && session.floor().equals(Optional.of(ballotId)))
                .isPresent();
    }

    @Override
    public boolean isToBeOpened(BallotId ballotId, SessionId sessionId) {
        return Optional.ofNullable(ballots.get(ballotId))
                .filter(ballot -> ballot.isToBeOpened(sessionId))
                .isPresent();
    }

    @Override
    public boolean isOpen(BallotId ballotId) {
        return Optional.ofNullable(ballots.get(ballotId))
                .filter(BallotAudit::isOpen)
                .isPresent();
    }

    @Override
    public boolean isPutToVote(BallotOpened opened) {
        return Optional.ofNullable(proposals.get(opened.subject().proposalId()))
                .filter(proposal -> proposal.isVoted(
                        opened.ballotId(),
                        opened.textVersion(),
                        opened.textHash(),
                        opened.subject().amendmentId()))
                .isPresent();
    }
}
