package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionFixtures.CHAIR;
import static org.assembleaclima.sortition.SortitionFixtures.CLERK;
import static org.assembleaclima.sortition.SortitionFixtures.COMMITTED;
import static org.assembleaclima.sortition.SortitionFixtures.COMPUTED;
import static org.assembleaclima.sortition.SortitionFixtures.CONFIGURED;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_DUE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_SOURCE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_UNTIL;
import static org.assembleaclima.sortition.SortitionFixtures.FROZEN;
import static org.assembleaclima.sortition.SortitionFixtures.INVITED;
import static org.assembleaclima.sortition.SortitionFixtures.LINES;
import static org.assembleaclima.sortition.SortitionFixtures.LIST_HASH;
import static org.assembleaclima.sortition.SortitionFixtures.NOON;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERED;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERING_SOURCE;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERS_DUE;
import static org.assembleaclima.sortition.SortitionFixtures.OUTSIDER;
import static org.assembleaclima.sortition.SortitionFixtures.PUBLISHED;
import static org.assembleaclima.sortition.SortitionFixtures.RULE_SET;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SIGNATURE;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.SOURCES;
import static org.assembleaclima.sortition.SortitionFixtures.URNS;
import static org.assembleaclima.sortition.SortitionFixtures.drawRound;
import static org.assembleaclima.sortition.SortitionFixtures.drawn;
import static org.assembleaclima.sortition.SortitionFixtures.enrolled;
import static org.assembleaclima.sortition.SortitionFixtures.untilEnrolled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.common.Verdicts.Rule;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.assembleaclima.sortition.SortitionEvent.ListRequested;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionEvent.SourcesCommitted;
import org.assembleaclima.sortition.SortitionEvent.UrnsRecorded;
import org.junit.jupiter.api.Test;

/** What an auditor finds in the events of a draw, event by event. */
class SortitionAuditTest {

    private static final Rules RULES = new Rules(
            "Milan 2026",
            16,
            4,
            List.of(2, 2),
            12,
            new Majority(2, 3, false, MajorityBase.VALID),
            BallotRules.UNSTATED,
            ResponseRules.UNSTATED,
            List.of());

    /** The members that were enrolled, as the assembly knows them. */
    private record Known(boolean seated, boolean named, boolean cohortsFree, boolean reserveGone, boolean met)
            implements SortitionAudit.Assembly {

        static final Known ENROLLED = new Known(true, true, false, false, false);
        static final Known WITHDRAWN = new Known(true, true, true, true, false);

        @Override
        public boolean seated(CycleId cycleId, MemberId memberId, int cohort) {
            return seated
                    && enrolled().seats().stream()
                            .anyMatch(seat -> seat.memberId().equals(memberId) && seat.cohort() == cohort);
        }

        @Override
        public boolean named(CycleId cycleId, MemberId memberId) {
            return named;
        }

        @Override
        public boolean hasOneOf(CycleId cycleId, List<Integer> cohorts) {
            return !cohortsFree && cycleId.equals(CYCLE) && cohorts.equals(List.of(1, 2));
        }

        @Override
        public boolean isReservist(CycleId cycleId, MemberId memberId) {
            return !reserveGone && enrolled().reserveMembers().contains(memberId);
        }

        @Override
        public boolean metSince(CycleId cycleId, Instant moment) {
            return met && cycleId.equals(CYCLE) && moment.equals(DRAW_UNTIL);
        }
    }

    private static Set<Rule> broken(SortitionEvent... events) {
        return broken(Known.ENROLLED, 1, events);
    }

    private static Set<Rule> broken(SortitionAudit.Assembly members, int rulesVersion, SortitionEvent... events) {
        var audit = new SortitionAudit(
                cycle -> cycle.equals(CYCLE)
                        ? Optional.of(new CycleRuleSet(RULE_SET, rulesVersion, RULES))
                        : Optional.empty(),
                members);
        var broken = EnumSet.noneOf(Rule.class);
        for (var event : events)
            audit.judge(event, "somebody", (rule, holds, otherwise) -> {
                if (!holds) broken.add(rule);
            });
        return broken;
    }

    /** The whole draw with one event put in the place of another. */
    private static SortitionEvent[] with(SortitionEvent original, SortitionEvent changed) {
        return Arrays.stream(untilEnrolled())
                .map(event -> event.equals(original) ? changed : event)
                .toArray(SortitionEvent[]::new);
    }

    private static SortitionEvent[] until(SortitionEvent last) {
        var all = new ArrayList<SortitionEvent>();
        for (var event : untilEnrolled()) {
            if (event.getClass() == last.getClass() && !isAnotherSource(event, last)) break;
            all.add(event);
        }
        all.add(last);
        return all.toArray(SortitionEvent[]::new);
    }

    private static boolean isAnotherSource(SortitionEvent one, SortitionEvent other) {
        return one instanceof SourceRecorded a && other instanceof SourceRecorded b && a.use() != b.use();
    }

    @Test
    void nothing_is_wrong_with_what_the_aggregate_recorded() {
        assertThat(broken(untilEnrolled())).isEmpty();
        var annulled = new SortitionAnnulled(SORTITION, CYCLE, "Why.", OUTSIDER, DRAW_UNTIL);
        assertThat(broken(CONFIGURED, annulled)).isEmpty();
    }

    @Test
    void every_step_out_of_its_turn_is_found() {
        var steps = Stream.of(untilEnrolled())
                .filter(event -> !event.equals(INVITED) && !event.equals(COMMITTED))
                .toList();
        for (int left = 1; left < steps.size() - 1; left++) {
            var events = new ArrayList<>(steps.subList(0, left));
            events.add(steps.get(left + 1));
            assertThat(broken(events.toArray(SortitionEvent[]::new)))
                    .as("without %s", steps.get(left))
                    .contains(Rule.LIFE);
        }
    }

    @Test
    void other_rules_than_those_in_force_are_found() {
        assertThat(broken(Known.ENROLLED, 2, CONFIGURED)).containsExactly(Rule.RULES_IN_FORCE);
    }

    @Test
    void a_hash_of_other_quotas_and_a_pool_of_more_than_were_invited_are_found() {
        assertThat(broken(until(new PoolFrozen(
                        SORTITION, CYCLE, FROZEN.root(), 8, FROZEN.counts(), FROZEN.root(), SECRETARY, NOON))))
                .containsExactly(Rule.HASH);
        assertThat(broken(until(new PoolFrozen(
                        SORTITION, CYCLE, FROZEN.root(), 101, FROZEN.counts(), FROZEN.quotasHash(), SECRETARY, NOON))))
                .containsExactly(Rule.DRAW);
    }

    @Test
    void a_source_that_was_due_when_it_was_named_is_found() {
        assertThat(broken(until(
                        new SourcesCommitted(SORTITION, CYCLE, NUMBERING_SOURCE, DRAW_SOURCE, SECRETARY, NUMBERS_DUE))))
                .containsExactly(Rule.DATES);
        var early = new CommittedSource(DRAW_SOURCE.kind(), DRAW_SOURCE.name(), NUMBERS_DUE, DRAW_UNTIL);
        assertThat(broken(until(new SourcesCommitted(SORTITION, CYCLE, NUMBERING_SOURCE, early, SECRETARY, NOON))))
                .containsExactly(Rule.DATES);
    }

    private static ListComputed list(DrawHash hash, List<String> lines, ChanceLevel... levels) {
        return new ListComputed(SORTITION, CYCLE, hash, lines, List.of(levels), 0, COMPUTED.software(), NOON);
    }

    @Test
    void a_list_with_another_hash_number_or_a_chance_that_is_not_proven_is_found() {
        assertThat(broken(until(list(FROZEN.root(), LINES)))).containsExactly(Rule.HASH);
        var three = LINES.subList(0, 3);
        var hash = DrawHash.of(PanelList.ofLines(three).hash());
        assertThat(broken(until(list(hash, three)))).containsExactly(Rule.DRAW);
        assertThat(broken(until(list(LIST_HASH, LINES, new ChanceLevel(8, 400_000_000, 500_000_000)))))
                .containsExactly(Rule.DRAW);
    }

    @Test
    void a_list_published_late_by_the_same_person_or_in_place_of_another_is_found() {
        assertThat(broken(until(new ListPublished(SORTITION, CYCLE, LIST_HASH, SOURCES, CHAIR, NUMBERS_DUE))))
                .containsExactly(Rule.DATES);
        for (var same : List.of(SECRETARY, CLERK))
            assertThat(broken(until(new ListPublished(SORTITION, CYCLE, LIST_HASH, SOURCES, same, NOON))))
                    .containsExactly(Rule.TWO_PEOPLE);
        assertThat(broken(until(new ListPublished(SORTITION, CYCLE, FROZEN.root(), SOURCES, CHAIR, NOON))))
                .containsExactly(Rule.HASH);
    }

    @Test
    void a_source_of_another_name_round_value_or_time_is_found() {
        var round = SourceEvidence.ofRound(drawRound(), SIGNATURE);
        var renamed = new CommittedSource(DRAW_SOURCE.kind(), "another", DRAW_DUE, DRAW_UNTIL);
        assertThat(broken(until(SortitionFixtures.recorded(SourceUse.DRAW, renamed, round, CLERK, DRAW_DUE))))
                .containsExactly(Rule.DRAW);
        var next = SourceEvidence.ofRound(drawRound() + 1, SIGNATURE);
        assertThat(broken(until(SortitionFixtures.recorded(SourceUse.DRAW, DRAW_SOURCE, next, CLERK, DRAW_DUE))))
                .containsExactly(Rule.DRAW);
        var text = SourceEvidence.ofText("7");
        assertThat(broken(until(SortitionFixtures.recorded(SourceUse.DRAW, DRAW_SOURCE, text, CLERK, DRAW_DUE))))
                .containsExactly(Rule.DRAW);
        for (var moment : List.of(DRAW_DUE.minusMillis(1), DRAW_UNTIL.plusMillis(1)))
            assertThat(broken(until(SortitionFixtures.recorded(SourceUse.DRAW, DRAW_SOURCE, round, CLERK, moment))))
                    .containsExactly(Rule.DATES);
        assertThat(broken(until(new SourceRecorded(
                        SORTITION, CYCLE, SourceUse.DRAW, DRAW_SOURCE, round, "00", CLERK, DRAW_DUE))))
                .containsExactly(Rule.HASH);
        assertThat(broken(until(NUMBERED))).isEmpty();
    }

    @Test
    void digits_that_number_no_panel_or_came_late_are_found() {
        assertThat(broken(until(new UrnsRecorded(SORTITION, CYCLE, "4", URNS.place(), SECRETARY, NUMBERS_DUE))))
                .containsExactly(Rule.DRAW);
        assertThat(broken(until(new UrnsRecorded(SORTITION, CYCLE, "3", URNS.place(), SECRETARY, DRAW_DUE))))
                .containsExactly(Rule.DATES);
    }

    private static PanelDrawn panel(int number, List<VolunteerId> group1, List<VolunteerId> alternates, String by) {
        var real = drawn();
        return new PanelDrawn(
                SORTITION,
                CYCLE,
                number,
                real.line(),
                real.group1IsA(),
                group1,
                real.group2(),
                alternates,
                real.totals(),
                by,
                DRAW_DUE);
    }

    @Test
    void another_panel_than_was_drawn_is_found_and_one_drawn_by_the_same_person() {
        var real = drawn();
        assertThat(broken(until(panel(real.number() + 1, real.group1(), real.alternates(), CHAIR))))
                .containsExactly(Rule.DRAW);
        assertThat(broken(until(panel(real.number(), real.group2(), real.alternates(), CHAIR))))
                .containsExactly(Rule.DRAW);
        assertThat(broken(until(
                        panel(real.number(), real.group1(), real.alternates().reversed(), CHAIR))))
                .containsExactly(Rule.DRAW);
        for (var same : List.of(SECRETARY, CLERK))
            assertThat(broken(until(panel(real.number(), real.group1(), real.alternates(), same))))
                    .containsExactly(Rule.TWO_PEOPLE);
    }

    @Test
    void others_enrolled_than_were_drawn_are_found() {
        var real = enrolled();
        var swapped = new ArrayList<>(real.seats());
        swapped.set(
                0,
                new EnrolledSeat(
                        real.seats().getFirst().volunteerId(),
                        real.seats().getFirst().memberId(),
                        2));
        assertThat(broken(with(
                        real, new PanelEnrolled(SORTITION, CYCLE, swapped, real.reserve(), SECRETARY, DRAW_UNTIL))))
                .contains(Rule.DRAW);
        assertThat(broken(with(
                        real,
                        new PanelEnrolled(
                                SORTITION, CYCLE, real.seats(), real.reserve().reversed(), SECRETARY, DRAW_UNTIL))))
                .containsExactly(Rule.DRAW);
        assertThat(broken(new Known(false, true, false, false, false), 1, untilEnrolled()))
                .containsExactly(Rule.ACROSS);
        assertThat(broken(new Known(true, false, false, false, false), 1, untilEnrolled()))
                .containsExactly(Rule.ACROSS);
    }

    @Test
    void a_panel_that_keeps_not_all_quotas_is_found() {
        var real = drawn();
        for (var totals : List.of(List.of(3, 1), List.of(1, 3), List.of(2))) {
            var off = new PanelDrawn(
                    SORTITION,
                    CYCLE,
                    real.number(),
                    real.line(),
                    real.group1IsA(),
                    real.group1(),
                    real.group2(),
                    real.alternates(),
                    totals,
                    CHAIR,
                    DRAW_DUE);
            assertThat(broken(until(off))).containsExactly(Rule.DRAW);
        }
    }

    @Test
    void an_annulment_after_the_enrolment_leaves_no_members_and_comes_before_they_met() {
        var annulled = new SortitionAnnulled(SORTITION, CYCLE, "Why.", OUTSIDER, DRAW_UNTIL);
        var events =
                Stream.concat(Stream.of(untilEnrolled()), Stream.of(annulled)).toArray(SortitionEvent[]::new);
        assertThat(broken(Known.WITHDRAWN, 1, events)).isEmpty();
        assertThat(broken(new Known(true, true, false, true, false), 1, events)).containsExactly(Rule.ACROSS);
        assertThat(broken(new Known(true, true, true, false, false), 1, events)).containsExactly(Rule.ACROSS);
        assertThat(broken(new Known(true, true, true, true, true), 1, events)).containsExactly(Rule.DATES);
    }

    @Test
    void a_second_annulment_is_found() {
        var annulled = new SortitionAnnulled(SORTITION, CYCLE, "Why.", OUTSIDER, DRAW_UNTIL);
        var again = new SortitionAnnulled(SORTITION, CYCLE, "Why.", "another", DRAW_UNTIL);
        assertThat(broken(CONFIGURED, annulled, again)).containsExactly(Rule.LIFE);
    }

    @Test
    void a_second_source_by_who_recorded_the_digits_is_found() {
        var round = SourceEvidence.ofRound(drawRound(), SIGNATURE);
        assertThat(broken(until(SortitionFixtures.recorded(SourceUse.DRAW, DRAW_SOURCE, round, SECRETARY, DRAW_DUE))))
                .containsExactly(Rule.TWO_PEOPLE);
    }

    @Test
    void an_annulment_by_who_took_a_step_is_found() {
        var annulled = new SortitionAnnulled(SORTITION, CYCLE, "Why.", CHAIR, DRAW_UNTIL);
        var events =
                Stream.concat(Stream.of(until(PUBLISHED)), Stream.of(annulled)).toArray(SortitionEvent[]::new);
        assertThat(broken(events)).containsExactly(Rule.TWO_PEOPLE);
    }

    @Test
    void a_list_asked_for_twice_is_found() {
        var again = new ListRequested(SORTITION, CYCLE, CLERK, NOON);
        var events = Stream.concat(Stream.of(until(again)), Stream.of(again)).toArray(SortitionEvent[]::new);
        assertThat(broken(events)).containsExactly(Rule.LIFE);
    }
}
