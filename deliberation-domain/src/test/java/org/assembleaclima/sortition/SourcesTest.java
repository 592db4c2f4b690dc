package org.assembleaclima.sortition;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.sortition.SortitionFixtures.CLERK;
import static org.assembleaclima.sortition.SortitionFixtures.COMMITTED;
import static org.assembleaclima.sortition.SortitionFixtures.CONFIGURED;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_DUE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_RECORDED;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_SOURCE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_UNTIL;
import static org.assembleaclima.sortition.SortitionFixtures.FROZEN;
import static org.assembleaclima.sortition.SortitionFixtures.INVITED;
import static org.assembleaclima.sortition.SortitionFixtures.NOON;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERED;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERING_SOURCE;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERS;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERS_DUE;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERS_UNTIL;
import static org.assembleaclima.sortition.SortitionFixtures.PUBLISHED;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SIGNATURE;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.URNS;
import static org.assembleaclima.sortition.SortitionFixtures.aDraw;
import static org.assembleaclima.sortition.SortitionFixtures.by;
import static org.assembleaclima.sortition.SortitionFixtures.drawRound;
import static org.assembleaclima.sortition.SortitionFixtures.snapshotAfter;
import static org.assembleaclima.sortition.SortitionFixtures.untilComputed;
import static org.assembleaclima.sortition.SortitionFixtures.untilRecorded;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_NOT_PUBLISHED;
import static org.assembleaclima.sortition.SortitionRefusal.PANELS_NOT_NUMBERED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_NOT_FROZEN;
import static org.assembleaclima.sortition.SortitionRefusal.RECORDED_BY_THE_SAME_PERSON;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_FIXED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_OUT_OF_ORDER;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_ALREADY_RECORDED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_MALFORMED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_NOT_AS_COMMITTED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_OFF_ROUND;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_TOO_EARLY;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_TOO_LATE;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_UNNAMED;
import static org.assembleaclima.sortition.SortitionRefusal.URNS_ALREADY_RECORDED;
import static org.assembleaclima.sortition.SortitionRefusal.URNS_NOT_RECORDED;
import static org.assembleaclima.sortition.SortitionRefusal.URNS_TOO_LATE;
import static org.assembleaclima.sortition.SortitionRefusal.URN_DIGITS_WRONG;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.sortition.SortitionCommand.CommitSources;
import org.assembleaclima.sortition.SortitionCommand.RecordSource;
import org.assembleaclima.sortition.SortitionCommand.RecordUrns;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static SortitionEvent[] published(SortitionEvent... more) {
        return Stream.concat(Stream.of(untilComputed()), Stream.concat(Stream.of(PUBLISHED), Arrays.stream(more)))
                .toArray(SortitionEvent[]::new);
    }

    @Nested
    class Committing {

        private static CommittedSource at(CommittedSource source, Instant due, Instant until) {
            return new CommittedSource(source.kind(), source.name(), due, until);
        }

        private void refused(CommittedSource numbering, CommittedSource draw, String pointer) {
            aDraw().given(CONFIGURED, INVITED, FROZEN)
                    .when(new CommitSources(SORTITION, numbering, draw), by(SECRETARY))
                    .expectNoEvents()
                    .expectException(refusalAt(SOURCES_OUT_OF_ORDER, pointer));
        }

        @Test
        void names_both_before_anybody_can_know_them() {
            aDraw().given(CONFIGURED, INVITED, FROZEN)
                    .when(new CommitSources(SORTITION, NUMBERING_SOURCE, DRAW_SOURCE), by(SECRETARY))
                    .expectEvents(COMMITTED);
        }

        @Test
        void comes_after_the_pool_is_frozen() { // R2.4
            aDraw().given(CONFIGURED, INVITED)
                    .when(new CommitSources(SORTITION, NUMBERING_SOURCE, DRAW_SOURCE), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(POOL_NOT_FROZEN.name());
        }

        @Test
        void keeps_them_in_order() {
            refused(at(NUMBERING_SOURCE, NOON, NUMBERS_UNTIL), DRAW_SOURCE, "/numbering/due_at");
            refused(at(NUMBERING_SOURCE, NUMBERS_DUE, NUMBERS_DUE), DRAW_SOURCE, "/numbering/until");
            refused(NUMBERING_SOURCE, at(DRAW_SOURCE, NUMBERS_UNTIL.minusSeconds(3), DRAW_UNTIL), "/draw/due_at");
            refused(NUMBERING_SOURCE, at(DRAW_SOURCE, DRAW_DUE, DRAW_DUE), "/draw/until");
        }

        @Test
        void says_what_they_are_and_never_takes_a_text_for_a_beacon() {
            for (var unnamed : List.of(
                    new CommittedSource(SourceKind.PUBLIC_TEXT, "\u200b", NUMBERS_DUE, NUMBERS_UNTIL),
                    new CommittedSource(SourceKind.PUBLIC_TEXT, Beacon.QUICKNET_NAME, NUMBERS_DUE, NUMBERS_UNTIL),
                    new CommittedSource(SourceKind.DRAND_QUICKNET, "drand", NUMBERS_DUE, NUMBERS_UNTIL)))
                aDraw().given(CONFIGURED, INVITED, FROZEN)
                        .when(new CommitSources(SORTITION, unnamed, DRAW_SOURCE), by(SECRETARY))
                        .expectNoEvents()
                        .expectException(refusalAt(SOURCE_UNNAMED, "/numbering/name"));
        }

        @Test
        void names_a_round_by_its_own_second() {
            for (var off : List.of(DRAW_DUE.plusMillis(1), DRAW_DUE.plusSeconds(2)))
                aDraw().given(CONFIGURED, INVITED, FROZEN)
                        .when(
                                new CommitSources(SORTITION, NUMBERING_SOURCE, at(DRAW_SOURCE, off, DRAW_UNTIL)),
                                by(SECRETARY))
                        .expectNoEvents()
                        .expectException(refusalAt(SOURCE_OFF_ROUND, "/draw/due_at"));
        }

        @Test
        void can_be_done_again_until_the_list_is_published_and_not_after() {
            aDraw().given((Object[]) untilComputed())
                    .when(new CommitSources(SORTITION, NUMBERING_SOURCE, DRAW_SOURCE), by(SECRETARY))
                    .expectEvents(COMMITTED);
            for (var given : List.of(published(), untilRecorded()))
                aDraw().given((Object[]) given)
                        .when(new CommitSources(SORTITION, NUMBERING_SOURCE, DRAW_SOURCE), by(SECRETARY))
                        .expectNoEvents()
                        .expectExceptionMessage(SOURCES_FIXED.name());
        }
    }

    @Nested
    class RecordingTheNumbers {

        private final RecordSource numbers =
                new RecordSource(SORTITION, SourceUse.NUMBERING, SourceEvidence.ofText(NUMBERS));

        @Test
        void writes_the_value_with_what_shows_it() {
            aDraw(NUMBERS_DUE)
                    .given((Object[]) published())
                    .when(numbers, by(SECRETARY))
                    .expectEvents(NUMBERED);
        }

        @Test
        void is_refused_before_the_list_is_published() {
            aDraw(NUMBERS_DUE)
                    .given((Object[]) untilComputed())
                    .when(numbers, by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_NOT_PUBLISHED.name());
        }

        @Test
        void is_refused_too_early_and_too_late() {
            aDraw(NUMBERS_DUE.minusMillis(1))
                    .given((Object[]) published())
                    .when(numbers, by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(SOURCE_TOO_EARLY.name());
            aDraw(NUMBERS_UNTIL)
                    .given((Object[]) published())
                    .when(numbers, by(SECRETARY))
                    .expectSuccessfulHandlerExecution();
            aDraw(NUMBERS_UNTIL.plusMillis(1))
                    .given((Object[]) published())
                    .when(numbers, by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(SOURCE_TOO_LATE.name());
        }

        @Test
        void is_refused_twice() {
            aDraw(NUMBERS_UNTIL)
                    .given(snapshotAfter(published(NUMBERED)))
                    .when(numbers, by(CLERK))
                    .expectNoEvents()
                    .expectExceptionMessage(SOURCE_ALREADY_RECORDED.name());
        }

        @Test
        void is_refused_with_evidence_of_another_kind() {
            for (var other : List.of(
                    SourceEvidence.ofRound(drawRound(), SIGNATURE),
                    new SourceEvidence(Optional.of(1L), Optional.empty(), Optional.of(NUMBERS)),
                    new SourceEvidence(Optional.empty(), Optional.of(SIGNATURE), Optional.of(NUMBERS)),
                    new SourceEvidence(Optional.empty(), Optional.empty(), Optional.empty())))
                aDraw(NUMBERS_DUE)
                        .given((Object[]) published())
                        .when(new RecordSource(SORTITION, SourceUse.NUMBERING, other), by(SECRETARY))
                        .expectNoEvents()
                        .expectException(refusalAt(SOURCE_NOT_AS_COMMITTED, "/evidence"));
        }

        @Test
        void is_refused_with_a_text_that_only_looks_like_another() {
            for (var text : List.of(
                    "",
                    " ",
                    "12 ",
                    " 12",
                    "1  2",
                    "1\u00a02",
                    "1\u200b2",
                    "1..2",
                    "\u0661",
                    "caf\u00e9",
                    "1".repeat(61)))
                aDraw(NUMBERS_DUE)
                        .given((Object[]) published())
                        .when(
                                new RecordSource(SORTITION, SourceUse.NUMBERING, SourceEvidence.ofText(text)),
                                by(SECRETARY))
                        .expectNoEvents()
                        .expectException(refusalAt(SOURCE_MALFORMED, "/evidence"));
        }
    }

    @Nested
    class RecordingTheDigits {

        private final RecordUrns digits = new RecordUrns(SORTITION, "3", "Palazzo Marino");

        @Test
        void writes_them_down_before_the_second_source_is_due() { // R2.4
            aDraw(NUMBERS_UNTIL)
                    .given((Object[]) published(NUMBERED))
                    .when(digits, by(SECRETARY))
                    .expectEvents(URNS);
            aDraw(DRAW_DUE)
                    .given((Object[]) published(NUMBERED))
                    .when(digits, by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(URNS_TOO_LATE.name());
        }

        @Test
        void comes_after_the_panels_have_their_numbers() {
            aDraw(NUMBERS_UNTIL)
                    .given((Object[]) published())
                    .when(digits, by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(PANELS_NOT_NUMBERED.name());
            aDraw(NUMBERS_UNTIL)
                    .given((Object[]) untilComputed())
                    .when(digits, by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_NOT_PUBLISHED.name());
        }

        @Test
        void happens_once() {
            aDraw(NUMBERS_UNTIL)
                    .given(snapshotAfter(published(NUMBERED, URNS)))
                    .when(digits, by(CLERK))
                    .expectNoEvents()
                    .expectExceptionMessage(URNS_ALREADY_RECORDED.name());
        }

        @Test
        void are_as_many_as_number_the_panels() {
            for (var wrong : List.of("4", "03", "", "x", "\u0663"))
                aDraw(NUMBERS_UNTIL)
                        .given((Object[]) published(NUMBERED))
                        .when(new RecordUrns(SORTITION, wrong, "Palazzo Marino"), by(SECRETARY))
                        .expectNoEvents()
                        .expectException(refusalAt(URN_DIGITS_WRONG, "/digits"));
        }
    }

    @Nested
    class RecordingTheRound {

        private static RecordSource round(long number, String signature) {
            return new RecordSource(SORTITION, SourceUse.DRAW, SourceEvidence.ofRound(number, signature));
        }

        @Test
        void writes_the_round_that_the_moment_names() {
            aDraw(DRAW_DUE)
                    .given((Object[]) published(NUMBERED, URNS))
                    .when(round(drawRound(), SIGNATURE), by(CLERK))
                    .expectEvents(DRAW_RECORDED);
        }

        @Test
        void is_refused_for_another_round() {
            for (var other : List.of(drawRound() - 1, drawRound() + 1))
                aDraw(DRAW_DUE)
                        .given((Object[]) published(NUMBERED, URNS))
                        .when(round(other, SIGNATURE), by(CLERK))
                        .expectNoEvents()
                        .expectException(refusalAt(SOURCE_NOT_AS_COMMITTED, "/evidence/round"));
        }

        @Test
        void is_refused_with_a_signature_of_another_form() {
            for (var wrong : List.of("ab", "AB".repeat(48), "zz".repeat(48), "ab".repeat(96)))
                aDraw(DRAW_DUE)
                        .given((Object[]) published(NUMBERED, URNS))
                        .when(round(drawRound(), wrong), by(CLERK))
                        .expectNoEvents()
                        .expectException(refusalAt(SOURCE_MALFORMED, "/evidence"));
        }

        @Test
        void comes_after_the_digits() { // R2.4
            aDraw(DRAW_DUE)
                    .given((Object[]) published(NUMBERED))
                    .when(round(drawRound(), SIGNATURE), by(CLERK))
                    .expectNoEvents()
                    .expectExceptionMessage(URNS_NOT_RECORDED.name());
        }

        @Test
        void is_for_another_person_than_recorded_the_digits() {
            aDraw(DRAW_DUE)
                    .given((Object[]) published(NUMBERED, URNS))
                    .when(round(drawRound(), SIGNATURE), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(RECORDED_BY_THE_SAME_PERSON.name());
        }

        @Test
        void is_refused_too_late() {
            aDraw(DRAW_UNTIL.plusMillis(1))
                    .given((Object[]) published(NUMBERED, URNS))
                    .when(round(drawRound(), SIGNATURE), by(CLERK))
                    .expectNoEvents()
                    .expectExceptionMessage(SOURCE_TOO_LATE.name());
        }
    }
}
