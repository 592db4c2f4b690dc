package org.assembleaclima.pac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;

/** What holds of the computed status whatever the dates. */
class ComputedStatusPropertiesTest {

    private static final int ROUNDS = 5_000;
    private static final LocalDate JANUARY_1 = LocalDate.of(2025, 1, 1);

    /** From best to worst; UNKNOWN is neither. */
    private static final List<ComputedStatus> WORSENING =
            List.of(ComputedStatus.COMPLETED, ComputedStatus.ON_TIME, ComputedStatus.AT_RISK, ComputedStatus.LATE);

    private final Random random = Seed.random();

    /** Few days, so that boundaries are met often. */
    private LocalDate someDay() {
        return JANUARY_1.plusDays(random.nextInt(90));
    }

    private Optional<LocalDate> perhapsADay() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(someDay());
    }

    private Step someStep() {
        return new Step(someDay(), someDay(), perhapsADay(), random.nextInt(2), random.nextInt(5) == 0);
    }

    private ActionFacts someFacts() {
        var steps = Stream.generate(this::someStep).limit(random.nextInt(4)).toList();
        return new ActionFacts(perhapsADay(), perhapsADay(), random.nextInt(5) == 0, steps);
    }

    private static ActionFacts with(ActionFacts facts, Step step) {
        var steps = Stream.concat(facts.steps().stream(), Stream.of(step)).toList();
        return new ActionFacts(facts.startsOn(), facts.endsOn(), facts.ended(), steps);
    }

    @Test
    void one_more_step_that_is_done_never_makes_it_worse() {
        for (int round = 0; round < ROUNDS; round++) {
            var facts = someFacts();
            var day = someDay();
            var before = facts.on(day);
            if (before == ComputedStatus.UNKNOWN) continue;

            var after = with(facts, new Step(someDay(), someDay(), Optional.of(day), 1, false))
                    .on(day);

            assertThat(WORSENING.indexOf(after))
                    .as("%s on %s, %s", facts, day, Seed.told())
                    .isBetween(0, WORSENING.indexOf(before));
        }
    }

    @Test
    void one_more_step_to_do_never_makes_it_better() {
        for (int round = 0; round < ROUNDS; round++) {
            var facts = someFacts();
            var day = someDay();
            var before = facts.on(day);
            if (before == ComputedStatus.UNKNOWN || facts.ended()) continue;

            var after = with(facts, new Step(someDay(), someDay(), Optional.empty(), 0, false))
                    .on(day);

            assertThat(WORSENING.indexOf(after))
                    .as("%s on %s, %s", facts, day, Seed.told())
                    .isGreaterThanOrEqualTo(WORSENING.indexOf(before));
        }
    }

    @Test
    void what_is_late_stays_late_until_something_is_done() {
        for (int round = 0; round < ROUNDS; round++) {
            var facts = someFacts();
            var day = someDay();
            var next = day.plusDays(1);
            var doneNext = facts.steps().stream().anyMatch(step -> step.doneOn().equals(Optional.of(next)));
            if (facts.on(day) != ComputedStatus.LATE || doneNext) continue;

            assertThat(facts.on(next))
                    .as("%s on %s, %s", facts, next, Seed.told())
                    .isEqualTo(ComputedStatus.LATE);
        }
    }

    @Test
    void an_ended_action_is_never_late_and_the_order_of_steps_says_nothing() {
        for (int round = 0; round < ROUNDS; round++) {
            var facts = someFacts();
            var day = someDay();
            var reversed = new ActionFacts(
                    facts.startsOn(),
                    facts.endsOn(),
                    facts.ended(),
                    facts.steps().reversed());

            assertThat(reversed.on(day))
                    .as("%s on %s, %s", facts, day, Seed.told())
                    .isEqualTo(facts.on(day));
            if (facts.ended())
                assertThat(facts.on(day))
                        .as("%s on %s, %s", facts, day, Seed.told())
                        .isIn(ComputedStatus.COMPLETED, ComputedStatus.UNKNOWN);
        }
    }
}
