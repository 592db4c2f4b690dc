package org.assembleaclima.pac;

import static org.assembleaclima.pac.ComputedStatus.AT_RISK;
import static org.assembleaclima.pac.ComputedStatus.COMPLETED;
import static org.assembleaclima.pac.ComputedStatus.LATE;
import static org.assembleaclima.pac.ComputedStatus.ON_TIME;
import static org.assembleaclima.pac.ComputedStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputedStatusTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);
    private static final LocalDate MAY_31 = LocalDate.of(2025, 5, 31);
    private static final LocalDate JUNE_1 = LocalDate.of(2025, 6, 1);
    private static final Optional<LocalDate> NO_DAY = Optional.empty();
    private static final Optional<LocalDate> BEGUN_MARCH_1 = Optional.of(MARCH_1);

    @Nested
    class Unknown {

        @Test
        void without_any_date() {
            assertThat(action(NO_DAY, NO_DAY).on(JUNE_1)).isEqualTo(UNKNOWN);
        }

        @Test
        void with_a_start_alone_which_promises_nothing() {
            assertThat(action(BEGUN_MARCH_1, NO_DAY).on(JUNE_1)).isEqualTo(UNKNOWN);
        }

        @Test
        void when_it_was_ended_though_its_days_have_passed() {
            var ended = new ActionFacts(NO_DAY, Optional.of(MAY_31), true, List.of(due(MAY_31)));

            assertThat(ended.on(JUNE_1)).isEqualTo(UNKNOWN);
        }
    }

    @Nested
    class Completed {

        @Test
        void when_every_step_is_done_by_the_day() {
            var facts = action(NO_DAY, NO_DAY, done(MARCH_1), done(JUNE_1));

            assertThat(facts.on(JUNE_1)).isEqualTo(COMPLETED);
        }

        @Test
        void not_the_day_before_the_last_is_done() {
            var facts = action(NO_DAY, NO_DAY, done(MARCH_1), done(JUNE_1));

            assertThat(facts.on(MAY_31)).isEqualTo(ON_TIME);
        }

        @Test
        void not_while_one_delivery_is_disputed() {
            var facts = action(BEGUN_MARCH_1, NO_DAY, done(MARCH_1), disputed(JUNE_1, MARCH_1));

            assertThat(facts.on(JUNE_1)).isEqualTo(AT_RISK);
        }

        @Test
        void though_it_was_done_late_and_put_off_and_the_end_has_passed() {
            var facts = action(NO_DAY, Optional.of(MARCH_1), new Step(MARCH_1, MARCH_1, Optional.of(MAY_31), 2, false));

            assertThat(facts.on(JUNE_1)).isEqualTo(COMPLETED);
        }

        @Test
        void and_stays_so_when_it_is_ended_later() {
            assertThat(new ActionFacts(NO_DAY, NO_DAY, true, List.of(done(MARCH_1))).on(JUNE_1))
                    .isEqualTo(COMPLETED);
        }
    }

    @Nested
    class Late {

        @Test
        void the_day_after_a_step_was_due() {
            assertThat(action(BEGUN_MARCH_1, NO_DAY, due(MAY_31)).on(JUNE_1)).isEqualTo(LATE);
        }

        @Test
        void not_on_the_day_itself() {
            assertThat(action(BEGUN_MARCH_1, NO_DAY, due(MAY_31)).on(MAY_31)).isEqualTo(ON_TIME);
        }

        @Test
        void the_day_after_the_end() {
            assertThat(action(BEGUN_MARCH_1, Optional.of(MAY_31)).on(JUNE_1)).isEqualTo(LATE);
        }

        @Test
        void not_on_the_last_day() {
            assertThat(action(BEGUN_MARCH_1, Optional.of(MAY_31)).on(MAY_31)).isEqualTo(ON_TIME);
        }

        @Test
        void in_a_past_that_did_not_know_of_the_delivery_yet() {
            var doneInJune = new Step(MARCH_1, MARCH_1, Optional.of(JUNE_1), 0, false);

            assertThat(action(BEGUN_MARCH_1, NO_DAY, doneInJune).on(MAY_31)).isEqualTo(LATE);
        }

        @Test
        void when_what_was_delivered_is_disputed() {
            assertThat(action(BEGUN_MARCH_1, NO_DAY, disputed(MAY_31, MARCH_1)).on(JUNE_1))
                    .isEqualTo(LATE);
        }
    }

    @Nested
    class AtRisk {

        @Test
        void when_a_step_still_to_be_done_was_put_off() {
            var putOff = new Step(MARCH_1, JUNE_1.plusYears(1), NO_DAY, 1, false);

            assertThat(action(BEGUN_MARCH_1, NO_DAY, putOff).on(JUNE_1)).isEqualTo(AT_RISK);
        }

        @Test
        void not_when_the_step_put_off_is_done() {
            var putOff = new Step(MARCH_1, JUNE_1, Optional.of(MAY_31), 1, false);

            assertThat(action(BEGUN_MARCH_1, NO_DAY, putOff, due(JUNE_1)).on(JUNE_1))
                    .isEqualTo(ON_TIME);
        }

        @Test
        void when_a_step_is_due_in_sixty_days_and_nothing_says_the_work_has_begun() {
            assertThat(action(NO_DAY, NO_DAY, due(JUNE_1.plusDays(60))).on(JUNE_1))
                    .isEqualTo(AT_RISK);
        }

        @Test
        void not_in_sixty_one() {
            assertThat(action(NO_DAY, NO_DAY, due(JUNE_1.plusDays(61))).on(JUNE_1))
                    .isEqualTo(ON_TIME);
        }

        @Test
        void when_it_is_due_today() {
            assertThat(action(NO_DAY, NO_DAY, due(JUNE_1)).on(JUNE_1)).isEqualTo(AT_RISK);
        }

        @Test
        void not_from_the_day_the_work_starts() {
            var facts = action(Optional.of(JUNE_1), NO_DAY, due(JUNE_1.plusDays(30)));

            assertThat(facts.on(MAY_31)).isEqualTo(AT_RISK);
            assertThat(facts.on(JUNE_1)).isEqualTo(ON_TIME);
        }

        @Test
        void not_when_another_step_is_done() {
            assertThat(action(NO_DAY, NO_DAY, done(MARCH_1), due(JUNE_1)).on(JUNE_1))
                    .isEqualTo(ON_TIME);
        }
    }

    @Nested
    class Disagreeing {

        @ParameterizedTest
        @CsvSource(nullValues = "-", textBlock = """
                NOT_STARTED, COMPLETED, LATE,    -,       -
                IN_PROGRESS, COMPLETED, LATE,    -,       -
                COMPLETED,   ON_TIME,   LATE,    AT_RISK, -
                POSTPONED,   COMPLETED, -,       -,       -
                SUSPENDED,   COMPLETED, -,       -,       -
                CANCELLED,   COMPLETED, -,       -,       -
                SUPERSEDED,  -,         -,       -,       -
                """)
        void is_what_cannot_both_be_true(
                DeclaredStatus declared,
                ComputedStatus one,
                ComputedStatus two,
                ComputedStatus three,
                ComputedStatus four) {
            var contradicting = Stream.of(one, two, three, four).filter(status -> status != null);

            assertThat(Stream.of(ComputedStatus.values()).filter(status -> status.disagreesWith(declared)))
                    .containsExactlyInAnyOrderElementsOf(contradicting.toList());
        }
    }

    static ActionFacts action(Optional<LocalDate> startsOn, Optional<LocalDate> endsOn, Step... steps) {
        return new ActionFacts(startsOn, endsOn, false, List.of(steps));
    }

    static Step due(LocalDate day) {
        return new Step(day, day, Optional.empty(), 0, false);
    }

    static Step done(LocalDate day) {
        return new Step(day, day, Optional.of(day), 0, false);
    }

    private static Step disputed(LocalDate dueOn, LocalDate claimedOn) {
        return new Step(dueOn, dueOn, Optional.of(claimedOn), 0, true);
    }
}
