package org.assembleaclima.sortition;

import static org.assembleaclima.common.Verdicts.Rule.ACROSS;
import static org.assembleaclima.common.Verdicts.Rule.DATES;
import static org.assembleaclima.common.Verdicts.Rule.DRAW;
import static org.assembleaclima.common.Verdicts.Rule.HASH;
import static org.assembleaclima.common.Verdicts.Rule.RULES_IN_FORCE;
import static org.assembleaclima.common.Verdicts.Rule.TWO_PEOPLE;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.sortition.SortitionEvent.InvitationsRecorded;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.assembleaclima.sortition.SortitionEvent.ListRequested;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
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

/** Judges one draw: its order in time, its hashes, its two people, and the panel, which is drawn once more (R2.4). */
public final class SortitionAudit implements StreamAudit<SortitionEvent> {

    /** Says what became of those a draw enrolled. */
    public interface Assembly {

        /** Whether the assembly has this member in this cohort. */
        boolean seated(CycleId cycleId, MemberId memberId, int cohort);

        /** Whether the assembly has this member on a seat or in its reserve. */
        boolean named(CycleId cycleId, MemberId memberId);

        /** Whether one of these cohorts has its members. */
        boolean hasOneOf(CycleId cycleId, List<Integer> cohorts);

        /** Whether this person waits for a seat. */
        boolean isReservist(CycleId cycleId, MemberId memberId);

        /** Whether a session was opened at or after that moment. */
        boolean metSince(CycleId cycleId, Instant moment);
    }

    private final CycleRules cycles;
    private final Assembly assembly;
    private final DrawState state = new DrawState();

    /** @param cycles the rules as they are in force */
    public SortitionAudit(CycleRules cycles, Assembly assembly) {
        this.cycles = cycles;
        this.assembly = assembly;
    }

    @Override
    public void judge(SortitionEvent event, String actor, Verdicts verdicts) {
        switch (event) {
            case SortitionConfigured e -> configured(e, verdicts);
            case QuotasRevised ignored -> in(verdicts, SortitionStage.CONFIGURED);
            case InvitationsRecorded ignored -> in(verdicts, SortitionStage.CONFIGURED);
            case PoolFrozen e -> frozen(e, verdicts);
            case SourcesCommitted e -> committed(e, verdicts);
            case ListRequested ignored -> in(verdicts, SortitionStage.POOL_FROZEN, SortitionStage.LIST_COMPUTED);
            case ListComputed e -> computed(e, verdicts);
            case ListAbandoned ignored -> in(verdicts, SortitionStage.COMPUTING);
            case ListPublished e -> published(e, verdicts);
            case SourceRecorded e -> recorded(e, verdicts);
            case UrnsRecorded e -> urns(e, verdicts);
            case PanelDrawn e -> drawn(e, verdicts);
            case PanelEnrolled e -> enrolled(e, verdicts);
            case SortitionAnnulled e -> annulled(e, verdicts);
            case SortitionClosed ignored -> in(verdicts, SortitionStage.ENROLLED, SortitionStage.ANNULLED);
            case VolunteerErased ignored ->
                verdicts.life(state.pool().isPresent(), "nobody is in a pool that is not frozen");
        }
        state.evolve(event);
    }

    private boolean in(Verdicts verdicts, SortitionStage... stages) {
        return verdicts.life(
                state.stage().filter(Set.of(stages)::contains).isPresent(),
                "the draw is " + state.stage().map(Enum::name).orElse("unknown"));
    }

    private void configured(SortitionConfigured configured, Verdicts verdicts) {
        verdicts.life(state.stage().isEmpty(), "the draw is set up already");
        verdicts.check(
                RULES_IN_FORCE,
                cycles.of(configured.cycleId())
                        .filter(rules -> rules.ruleSetId().equals(configured.ruleSetId())
                                && rules.version() == configured.ruleSetVersion())
                        .isPresent(),
                "other rules than those of its cycle (R1.1)");
    }

    private void frozen(PoolFrozen frozen, Verdicts verdicts) {
        if (!in(verdicts, SortitionStage.CONFIGURED)) return;
        verdicts.check(
                HASH,
                frozen.quotasHash().equals(DrawHash.of(state.quotas().hash())),
                "the hash of other quotas than were asked");
        verdicts.check(DRAW, frozen.volunteers() <= state.invited(), "more volunteers than were invited");
    }

    private void committed(SourcesCommitted committed, Verdicts verdicts) {
        in(verdicts, SortitionStage.POOL_FROZEN, SortitionStage.COMPUTING, SortitionStage.LIST_COMPUTED);
        verdicts.check(
                DATES,
                committed.numbering().dueAt().isAfter(committed.committedAt())
                        && committed
                                .numbering()
                                .until()
                                .isAfter(committed.numbering().dueAt())
                        && committed.draw().until().isAfter(committed.draw().dueAt())
                        && !committed
                                .draw()
                                .dueAt()
                                .isBefore(committed.numbering().until()),
                "a source that was due when it was named (R2.4)");
    }

    private void computed(ListComputed computed, Verdicts verdicts) {
        if (!in(verdicts, SortitionStage.COMPUTING)) return;
        var list = PanelList.ofLines(computed.list());
        verdicts.check(HASH, computed.listHash().equals(DrawHash.of(list.hash())), "the hash of another list");
        verdicts.check(
                DRAW,
                list.size() == state.plan().panels()
                        && list.panels().stream()
                                .allMatch(panel -> panel.size() == state.plan().seats()),
                "panels of another number or size than were asked for");
        verdicts.check(
                DRAW,
                computed.levels().stream().allMatch(ChanceLevel::isProven),
                "a chance that is not proven the fairest");
    }

    private static boolean keep(List<QuotaLine> quotas, List<Integer> counts) {
        if (counts.size() != quotas.size()) return false;
        for (int i = 0; i < counts.size(); i++)
            if (counts.get(i) < quotas.get(i).min()
                    || counts.get(i) > quotas.get(i).max()) return false;
        return true;
    }

    private void published(ListPublished published, Verdicts verdicts) {
        if (!in(verdicts, SortitionStage.LIST_COMPUTED)) return;
        verdicts.check(
                HASH,
                state.list()
                        .filter(list -> list.listHash().equals(published.listHash()))
                        .isPresent(),
                "another list than was made");
        verdicts.check(
                DATES,
                state.committed(SourceUse.NUMBERING)
                        .filter(source -> !source.isDue(published.publishedAt()))
                        .isPresent(),
                "published when its numbers could be known (R2.4)");
        verdicts.check(
                TWO_PEOPLE,
                !state.prepared(published.publishedBy()),
                "published by who froze the pool, named the sources or had a list made");
    }

    private void recorded(SourceRecorded recorded, Verdicts verdicts) {
        var numbering = recorded.use() == SourceUse.NUMBERING;
        if (!in(verdicts, numbering ? SortitionStage.LIST_PUBLISHED : SortitionStage.URNS_RECORDED)) return;
        var source = recorded.source();
        verdicts.check(
                DRAW,
                state.committed(recorded.use()).filter(source::equals).isPresent()
                        && recorded.evidence().isOf(source.kind())
                        && recorded.evidence().isWellFormed()
                        && SourceCheck.isTheRound(source, recorded.evidence()),
                "another source than was committed (R2.4)");
        verdicts.check(
                HASH,
                recorded.value()
                        .equals(HexFormat.of().formatHex(recorded.evidence().value())),
                "another value than the evidence gives");
        verdicts.check(
                DATES,
                source.isDue(recorded.recordedAt()) && !recorded.recordedAt().isAfter(source.until()),
                "recorded outside of its time (R2.4)");
        verdicts.check(
                TWO_PEOPLE,
                state.urns()
                        .filter(urns -> urns.recordedBy().equals(recorded.recordedBy()))
                        .isEmpty(),
                "the second source recorded by who had recorded the digits");
    }

    private void urns(UrnsRecorded urns, Verdicts verdicts) {
        if (!in(verdicts, SortitionStage.NUMBERED)) return;
        verdicts.check(DRAW, DrawNumber.areDigits(urns.digits(), state.plan().panels()), "digits of no panel");
        verdicts.check(
                DATES,
                state.committed(SourceUse.DRAW)
                        .filter(source -> !source.isDue(urns.recordedAt()))
                        .isPresent(),
                "digits recorded when the second source could be known (R2.4)");
    }

    private void drawn(PanelDrawn drawn, Verdicts verdicts) {
        if (!in(verdicts, SortitionStage.SOURCES_RECORDED)) return;
        var again = DrawnPanel.of(state).event(state, drawn.totals(), drawn.drawnBy(), drawn.drawnAt());
        verdicts.check(DRAW, drawn.equals(again), "another panel than list, sources and urns give (R2.4)");
        verdicts.check(DRAW, keep(state.quotas().lines(), drawn.totals()), "a panel that keeps not all quotas");
        verdicts.check(
                TWO_PEOPLE,
                !drawn.drawnBy().equals(state.urns().orElseThrow().recordedBy())
                        && !drawn.drawnBy()
                                .equals(state.recorded(SourceUse.DRAW)
                                        .orElseThrow()
                                        .recordedBy()),
                "drawn by who had recorded digits or source");
    }

    private void annulled(SortitionAnnulled annulled, Verdicts verdicts) {
        verdicts.life(state.stage().filter(stage -> !stage.isOver()).isPresent(), "the draw is over");
        state.enrolled().ifPresent(enrolled -> withdrawn(enrolled, verdicts));
        verdicts.check(TWO_PEOPLE, !state.tookAStep(annulled.annulledBy()), "annulled by who had taken a step of it");
    }

    private void withdrawn(PanelEnrolled enrolled, Verdicts verdicts) {
        var cycleId = enrolled.cycleId();
        verdicts.check(
                DATES,
                !assembly.metSince(cycleId, enrolled.enrolledAt()),
                "annulled after a session that was opened when its panel was enrolled");
        verdicts.check(
                ACROSS,
                !assembly.hasOneOf(cycleId, state.plan().cohorts())
                        && enrolled.reserveMembers().stream()
                                .noneMatch(memberId -> assembly.isReservist(cycleId, memberId)),
                "the assembly keeps the members of a draw that was annulled");
    }

    private void enrolled(PanelEnrolled enrolled, Verdicts verdicts) {
        if (!in(verdicts, SortitionStage.DRAWN)) return;
        var drawn = state.drawn().orElseThrow();
        var cohorts = state.plan().cohorts();
        Map<VolunteerId, Integer> expected = new HashMap<>();
        drawn.group1().forEach(id -> expected.put(id, cohorts.getFirst()));
        drawn.group2().forEach(id -> expected.put(id, cohorts.getLast()));
        var seats = new HashMap<VolunteerId, Integer>();
        enrolled.seats().forEach(seat -> seats.put(seat.volunteerId(), seat.cohort()));
        verdicts.check(
                DRAW,
                seats.equals(expected)
                        && enrolled.reserve().stream()
                                .map(EnrolledAlternate::volunteerId)
                                .toList()
                                .equals(drawn.alternates()),
                "others were enrolled than were drawn");
        verdicts.check(
                ACROSS,
                enrolled.seats().stream()
                                .allMatch(seat -> assembly.seated(enrolled.cycleId(), seat.memberId(), seat.cohort()))
                        && enrolled.reserve().stream()
                                .allMatch(place -> assembly.named(enrolled.cycleId(), place.memberId())),
                "the assembly has other members");
    }
}
