package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionRefusal.ANNULLED_BY_A_CONDUCTOR;
import static org.assembleaclima.sortition.SortitionRefusal.ANOTHER_DRAW_UNDER_WAY;
import static org.assembleaclima.sortition.SortitionRefusal.DRAWN_BY_THE_SAME_PERSON;
import static org.assembleaclima.sortition.SortitionRefusal.INVITATIONS_MISSING;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_ALREADY_PUBLISHED;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_BROKEN;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_HASH_DIFFERS;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_NOT_COMPUTED;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_NOT_PUBLISHED;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_NOT_UNDER_WAY;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_TOO_LATE;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_UNDER_WAY;
import static org.assembleaclima.sortition.SortitionRefusal.PANELS_NOT_NUMBERED;
import static org.assembleaclima.sortition.SortitionRefusal.PANEL_ALREADY_DRAWN;
import static org.assembleaclima.sortition.SortitionRefusal.PANEL_ALREADY_ENROLLED;
import static org.assembleaclima.sortition.SortitionRefusal.PANEL_NOT_DRAWN;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_ALREADY_FROZEN;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_NOT_FROZEN;
import static org.assembleaclima.sortition.SortitionRefusal.PUBLISHED_BY_THE_SAME_PERSON;
import static org.assembleaclima.sortition.SortitionRefusal.QUOTAS_UNCHANGED;
import static org.assembleaclima.sortition.SortitionRefusal.RECORDED_BY_THE_SAME_PERSON;
import static org.assembleaclima.sortition.SortitionRefusal.SESSION_ALREADY_HELD;
import static org.assembleaclima.sortition.SortitionRefusal.SORTITION_ALREADY_CONFIGURED;
import static org.assembleaclima.sortition.SortitionRefusal.SORTITION_OF_NO_CYCLE;
import static org.assembleaclima.sortition.SortitionRefusal.SORTITION_OVER;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_FIXED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_NOT_COMMITTED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_NOT_RECORDED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_ALREADY_RECORDED;
import static org.assembleaclima.sortition.SortitionRefusal.TERMS_NOT_OVER;
import static org.assembleaclima.sortition.SortitionRefusal.URNS_ALREADY_RECORDED;
import static org.assembleaclima.sortition.SortitionRefusal.URNS_NOT_RECORDED;
import static org.assembleaclima.sortition.SortitionRefusal.URNS_TOO_LATE;
import static org.assembleaclima.sortition.SortitionRefusal.URN_DIGITS_WRONG;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_STILL_NEEDED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.security.AskedBy;
import org.assembleaclima.session.OpenedSessions;
import org.assembleaclima.sortition.SortitionCommand.AnnulSortition;
import org.assembleaclima.sortition.SortitionCommand.CancelList;
import org.assembleaclima.sortition.SortitionCommand.CloseSortition;
import org.assembleaclima.sortition.SortitionCommand.CommitSources;
import org.assembleaclima.sortition.SortitionCommand.ConfigureSortition;
import org.assembleaclima.sortition.SortitionCommand.DrawPanel;
import org.assembleaclima.sortition.SortitionCommand.EnrolPanel;
import org.assembleaclima.sortition.SortitionCommand.EraseVolunteer;
import org.assembleaclima.sortition.SortitionCommand.FreezePool;
import org.assembleaclima.sortition.SortitionCommand.PublishList;
import org.assembleaclima.sortition.SortitionCommand.RecordInvitations;
import org.assembleaclima.sortition.SortitionCommand.RecordList;
import org.assembleaclima.sortition.SortitionCommand.RecordListFailure;
import org.assembleaclima.sortition.SortitionCommand.RecordSource;
import org.assembleaclima.sortition.SortitionCommand.RecordUrns;
import org.assembleaclima.sortition.SortitionCommand.RequestList;
import org.assembleaclima.sortition.SortitionCommand.ReviseQuotas;
import org.assembleaclima.sortition.SortitionEvent.InvitationsRecorded;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.assembleaclima.sortition.SortitionEvent.ListRequested;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;
import org.assembleaclima.sortition.SortitionEvent.QuotasRevised;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SortitionClosed;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionEvent.SourcesCommitted;
import org.assembleaclima.sortition.SortitionEvent.UrnsRecorded;
import org.assembleaclima.sortition.SortitionEvent.VolunteerErased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/**
 * One draw of lots, from what is asked of a panel to the members it gives: pool frozen, list made and published, panels numbered,
 * one drawn, its people enrolled. Nobody could know the outcome before, and anybody can compute it again (R2.4).
 */
@AggregateRoot
@Revision("2") // 1 kept the members of an enrolled panel apart from its event
class Sortition {

    @AggregateIdentifier
    private SortitionId sortitionId;

    private DrawState state = new DrawState();

    Sortition() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ConfigureSortition command,
            @AskedBy String actorId,
            CycleRules cycleRules,
            Cycles cycles,
            Assemblies assemblies,
            OtherDraws others,
            Clock clock) {
        if (state.stage().isPresent()) throw SORTITION_ALREADY_CONFIGURED.refusedIn(stage().told());
        var rules = cycleRules.of(command.cycleId()).orElseThrow(SORTITION_OF_NO_CYCLE::refused);
        var seats = new CohortCheck(rules.rules(), assemblies.of(command.cycleId())).seats(command.cohorts());
        if (others.isUnderWay(command.sortitionId(), command.cycleId(), command.cohorts()))
            throw ANOTHER_DRAW_UNDER_WAY.refusedAt("/cohorts");
        CohortCheck.checkExcluded(command.excludes(), command.cycleId(), cycles);
        new Quotas(seats, command.quotas()).check();

        apply(new SortitionConfigured(
                command.sortitionId(),
                command.cycleId(),
                command.cohorts(),
                seats,
                command.quotas(),
                command.panels(),
                command.alternates(),
                command.excludes(),
                rules.ruleSetId(), // R1.1
                rules.version(),
                actorId,
                clock.instant()));
    }

    @CommandHandler
    void handle(ReviseQuotas command, @AskedBy String actorId, Clock clock) {
        beforePool();
        var next = new Quotas(state.plan().seats(), command.quotas());
        next.check();
        if (next.equals(state.quotas())) throw QUOTAS_UNCHANGED.refused();

        apply(new QuotasRevised(sortitionId, state.plan().cycleId(), command.quotas(), actorId, clock.instant()));
    }

    @CommandHandler
    void handle(RecordInvitations command, @AskedBy String actorId, Clock clock) {
        beforePool();
        InvitationCheck.check(command.invitations(), state.quotas(), LocalDate.now(clock));

        apply(new InvitationsRecorded(
                sortitionId, state.plan().cycleId(), command.invitations(), actorId, clock.instant()));
    }

    private void beforePool() {
        notOver();
        if (state.pool().isPresent()) throw POOL_ALREADY_FROZEN.refusedIn(stage().told());
    }

    @CommandHandler
    void handle(
            FreezePool command,
            @AskedBy String actorId,
            Pools pools,
            Salts salts,
            Assemblies assemblies,
            OtherDraws others,
            Clock clock) {
        beforePool();
        if (state.invited() == 0) throw INVITATIONS_MISSING.refusedIn(stage().told());
        if (others.isUnderWay(sortitionId, state.plan().cycleId(), state.plan().cohorts()))
            throw ANOTHER_DRAW_UNDER_WAY.refused(); // two that were set up at one instant
        var excluded = state.plan().excludes().stream().map(assemblies::of).toList();
        var cycleId = state.plan().cycleId();
        new PoolCheck(state.quotas(), state.plan().panels(), state.invited(), excluded, assemblies.of(cycleId))
                .check(command.volunteers());
        var pool = command.volunteers().stream()
                .map(entry -> new PooledVolunteer(entry.row(), salts.next(), entry.memberId()))
                .toList();
        var leaves = new LinkedHashMap<VolunteerId, Hash>();
        for (var volunteer : pool) leaves.put(volunteer.id(), volunteer.leaf());
        pools.keep(sortitionId, pool); // R8.3: into no event

        apply(new PoolFrozen(
                sortitionId,
                state.plan().cycleId(),
                DrawHash.of(new PoolCommitment(leaves).root()), // R2.4
                pool.size(),
                state.quotas().counts(pool.stream().map(PooledVolunteer::row).toList()),
                DrawHash.of(state.quotas().hash()),
                actorId,
                clock.instant()));
    }

    @CommandHandler
    void handle(CommitSources command, @AskedBy String actorId, Clock clock) {
        notOver();
        if (!stage().isBefore(SortitionStage.LIST_PUBLISHED)) throw SOURCES_FIXED.refusedIn(stage().told());
        if (state.pool().isEmpty()) throw POOL_NOT_FROZEN.refusedIn(stage().told()); // R2.4
        SourceCheck.committed(command.numbering(), command.draw(), clock.instant());

        apply(new SourcesCommitted(
                sortitionId, state.plan().cycleId(), command.numbering(), command.draw(), actorId, clock.instant()));
    }

    @CommandHandler
    void handle(RequestList command, @AskedBy String actorId, Clock clock) {
        beforePublication();
        if (stage() == SortitionStage.COMPUTING) throw LIST_UNDER_WAY.refusedIn(stage().told());

        apply(new ListRequested(sortitionId, state.plan().cycleId(), actorId, clock.instant()));
    }

    private void beforePublication() {
        notOver();
        if (state.pool().isEmpty()) throw POOL_NOT_FROZEN.refusedIn(stage().told());
        if (!stage().isBefore(SortitionStage.LIST_PUBLISHED)) throw LIST_ALREADY_PUBLISHED.refusedIn(stage().told());
    }

    @CommandHandler
    void handle(RecordList command, Pools pools, Clock clock) {
        underWay(command.request());
        var list = parsed(command.list());
        if (list.size() != state.plan().panels()) throw LIST_BROKEN.refusedAt("/list");
        var rows = pools.of(sortitionId).stream().map(PooledVolunteer::row).toList();
        var uncoverable = command.uncoverable().stream()
                .map(UncoverableVolunteer::volunteerId)
                .toList();
        new ListCheck(state.quotas(), rows).check(list, command.levels(), uncoverable);
        pools.explain(sortitionId, command.uncoverable()); // R8.3: into no event

        apply(new ListComputed(
                sortitionId,
                state.plan().cycleId(),
                DrawHash.of(list.hash()),
                command.list(),
                command.levels(),
                uncoverable.size(),
                command.software(),
                clock.instant()));
    }

    private static PanelList parsed(List<String> lines) {
        try {
            return PanelList.ofLines(lines);
        } catch (MalformedPanelList e) {
            throw LIST_BROKEN.refusedAt("/list");
        }
    }

    @CommandHandler
    void handle(RecordListFailure command, Clock clock) {
        underWay(command.request());

        abandon(command.failure(), command.explanation(), clock);
    }

    @CommandHandler
    void handle(CancelList command, Clock clock) {
        underWay();

        abandon(ListFailure.CANCELLED, "", clock);
    }

    private void abandon(ListFailure failure, String explanation, Clock clock) {
        apply(new ListAbandoned(sortitionId, state.plan().cycleId(), failure, explanation, clock.instant()));
    }

    /** @param request which one: what came of an earlier one is of no interest any more */
    private void underWay(int request) {
        underWay();
        if (request != state.requests()) throw LIST_NOT_UNDER_WAY.refusedIn(stage().told());
    }

    private void underWay() {
        notOver();
        if (stage() != SortitionStage.COMPUTING) throw LIST_NOT_UNDER_WAY.refusedIn(stage().told());
    }

    @CommandHandler
    void handle(PublishList command, @AskedBy String actorId, Clock clock) {
        beforePublication();
        if (stage() == SortitionStage.COMPUTING) throw LIST_UNDER_WAY.refusedIn(stage().told());
        var list = state.list().orElseThrow(() -> LIST_NOT_COMPUTED.refusedIn(stage().told()));
        var sources = state.sources().orElseThrow(() -> SOURCES_NOT_COMMITTED.refusedIn(stage().told()));
        if (!list.listHash().equals(command.listHash())) throw LIST_HASH_DIFFERS.refusedAt("/list_hash");
        if (state.prepared(actorId)) throw PUBLISHED_BY_THE_SAME_PERSON.refused();
        if (sources.numbering().isDue(clock.instant())) throw LIST_TOO_LATE.refused(); // R2.4

        apply(new ListPublished(
                sortitionId, state.plan().cycleId(), command.listHash(), command.sources(), actorId, clock.instant()));
    }

    @CommandHandler
    void handle(RecordSource command, @AskedBy String actorId, Clock clock) {
        published();
        if (state.recorded(command.use()).isPresent()) throw SOURCE_ALREADY_RECORDED.refusedIn(stage().told());
        if (command.use() == SourceUse.DRAW && state.urns().isEmpty())
            throw URNS_NOT_RECORDED.refusedIn(stage().told());
        var source = state.committed(command.use()).orElseThrow();
        SourceCheck.recorded(source, command.evidence(), clock.instant()); // R2.4
        if (state.urns().filter(urns -> urns.recordedBy().equals(actorId)).isPresent())
            throw RECORDED_BY_THE_SAME_PERSON.refused();

        apply(new SourceRecorded(
                sortitionId,
                state.plan().cycleId(),
                command.use(),
                source,
                command.evidence(),
                HexFormat.of().formatHex(command.evidence().value()),
                actorId,
                clock.instant()));
    }

    @CommandHandler
    void handle(RecordUrns command, @AskedBy String actorId, Clock clock) {
        published();
        if (state.recorded(SourceUse.NUMBERING).isEmpty()) throw PANELS_NOT_NUMBERED.refusedIn(stage().told());
        if (state.urns().isPresent()) throw URNS_ALREADY_RECORDED.refusedIn(stage().told());
        if (!DrawNumber.areDigits(command.digits(), state.plan().panels())) throw URN_DIGITS_WRONG.refusedAt("/digits");
        if (state.committed(SourceUse.DRAW).orElseThrow().isDue(clock.instant())) throw URNS_TOO_LATE.refused(); // R2.4

        apply(new UrnsRecorded(
                sortitionId, state.plan().cycleId(), command.digits(), command.place(), actorId, clock.instant()));
    }

    private void published() {
        notOver();
        if (stage().isBefore(SortitionStage.LIST_PUBLISHED)) throw LIST_NOT_PUBLISHED.refusedIn(stage().told());
    }

    @CommandHandler
    void handle(DrawPanel command, @AskedBy String actorId, Pools pools, Clock clock) {
        notOver();
        if (state.drawn().isPresent()) throw PANEL_ALREADY_DRAWN.refusedIn(stage().told());
        if (stage() != SortitionStage.SOURCES_RECORDED) throw SOURCES_NOT_RECORDED.refusedIn(stage().told());
        var urns = state.urns().orElseThrow();
        var source = state.recorded(SourceUse.DRAW).orElseThrow();
        if (actorId.equals(urns.recordedBy()) || actorId.equals(source.recordedBy()))
            throw DRAWN_BY_THE_SAME_PERSON.refused();

        var drawn = DrawnPanel.of(state);
        var members = drawn.panel().members();
        var rows = pools.of(sortitionId).stream()
                .map(PooledVolunteer::row)
                .filter(row -> members.contains(row.id()))
                .toList();
        apply(drawn.event(state, state.quotas().counts(rows), actorId, clock.instant()));
    }

    @CommandHandler
    void handle(
            EnrolPanel command,
            @AskedBy String actorId,
            CycleRules cycleRules,
            Assemblies assemblies,
            Pools pools,
            Enrolment enrolment,
            Clock clock) {
        notOver();
        if (stage() == SortitionStage.ENROLLED) throw PANEL_ALREADY_ENROLLED.refusedIn(stage().told());
        var drawn = state.drawn().orElseThrow(() -> PANEL_NOT_DRAWN.refusedIn(stage().told()));
        var plan = state.plan();
        var rules = cycleRules.of(plan.cycleId()).orElseThrow(SORTITION_OF_NO_CYCLE::refused);
        var enrolled = new Enrolling(plan, drawn, pools.of(sortitionId))
                .of(command.startsOn(), rules.rules().termMonths(), assemblies.of(plan.cycleId()));
        enrolment.enrol(plan.cycleId(), enrolled.seats(), enrolled.reserve(), sources());
        pools.enrol(sortitionId, enrolled.members());

        apply(new PanelEnrolled(
                sortitionId,
                plan.cycleId(),
                enrolled.enrolledSeats(),
                enrolled.enrolledAlternates(),
                actorId,
                clock.instant()));
    }

    @CommandHandler
    void handle(
            AnnulSortition command,
            @AskedBy String actorId,
            OpenedSessions sessions,
            Enrolment enrolment,
            Clock clock) {
        notOver();
        var enrolled = state.enrolled();
        if (enrolled.filter(panel -> sessions.anySince(panel.cycleId(), panel.enrolledAt()))
                .isPresent()) throw SESSION_ALREADY_HELD.refusedIn(stage().told());
        if (state.tookAStep(actorId)) throw ANNULLED_BY_A_CONDUCTOR.refused();
        enrolled.ifPresent(panel -> enrolment.withdraw(
                panel.cycleId(), state.plan().cohorts(), panel.reserveMembers(), command.reason(), sources()));

        apply(new SortitionAnnulled(sortitionId, state.plan().cycleId(), command.reason(), actorId, clock.instant()));
    }

    @CommandHandler
    void handle(CloseSortition command, @AskedBy String actorId, Assemblies assemblies, Pools pools, Clock clock) {
        if (stage() == SortitionStage.CLOSED) throw SORTITION_OVER.refusedIn(stage().told());
        if (stage() != SortitionStage.ANNULLED && !termsAreOver(assemblies, LocalDate.now(clock)))
            throw TERMS_NOT_OVER.refusedIn(stage().told());
        pools.eraseAll(sortitionId); // R8.3

        apply(new SortitionClosed(sortitionId, state.plan().cycleId(), actorId, clock.instant()));
    }

    private boolean termsAreOver(Assemblies assemblies, LocalDate today) {
        return stage() == SortitionStage.ENROLLED
                && assemblies.of(state.plan().cycleId()).members().stream()
                        .filter(member -> state.plan().cohorts().contains(member.cohort()))
                        .allMatch(member -> member.isOverOn(today));
    }

    @CommandHandler
    void handle(EraseVolunteer command, Assemblies assemblies, Pools pools, Clock clock) {
        if (stage() == SortitionStage.COMPUTING) throw LIST_UNDER_WAY.refusedIn(stage().told());
        if (stage().hasPanelsAhead()) throw VOLUNTEER_STILL_NEEDED.refusedIn(stage().told());
        var known = pools.of(sortitionId).stream().anyMatch(one -> one.id().equals(command.volunteerId()));
        if (!known) throw VOLUNTEER_UNKNOWN.refused();
        if (state.member(command.volunteerId())
                .filter(member -> isNeeded(member, assemblies))
                .isPresent()) throw VOLUNTEER_STILL_NEEDED.refused();
        pools.erase(sortitionId, command.volunteerId()); // R8.3

        apply(new VolunteerErased(sortitionId, state.plan().cycleId(), command.volunteerId(), clock.instant()));
    }

    private boolean isNeeded(MemberId memberId, Assemblies assemblies) {
        var roll = assemblies.of(state.plan().cycleId());
        return roll.isReservist(memberId)
                || roll.member(memberId)
                        .filter(member -> !member.state().hasLeft())
                        .isPresent();
    }

    /** Where the assembly finds what it is asked to take in, or to give back. */
    private List<String> sources() {
        return List.of("sortition " + sortitionId);
    }

    private void notOver() {
        if (stage().isOver()) throw SORTITION_OVER.refusedIn(stage().told());
    }

    /** There is one in every draw that a command can find. */
    private SortitionStage stage() {
        return state.stage().orElseThrow();
    }

    @EventSourcingHandler
    void on(SortitionEvent event) {
        sortitionId = event.sortitionId();
        state.evolve(event);
    }
}
