package org.assembleaclima.sortition;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.sortition.SortitionFixtures.CHAIR;
import static org.assembleaclima.sortition.SortitionFixtures.CLERK;
import static org.assembleaclima.sortition.SortitionFixtures.COMMITTED;
import static org.assembleaclima.sortition.SortitionFixtures.COMPUTED;
import static org.assembleaclima.sortition.SortitionFixtures.CONFIGURED;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE;
import static org.assembleaclima.sortition.SortitionFixtures.FROZEN;
import static org.assembleaclima.sortition.SortitionFixtures.INVITED;
import static org.assembleaclima.sortition.SortitionFixtures.LEVELS;
import static org.assembleaclima.sortition.SortitionFixtures.LINES;
import static org.assembleaclima.sortition.SortitionFixtures.LIST_HASH;
import static org.assembleaclima.sortition.SortitionFixtures.NOON;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERS_DUE;
import static org.assembleaclima.sortition.SortitionFixtures.PUBLISHED;
import static org.assembleaclima.sortition.SortitionFixtures.REQUESTED;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SOFTWARE;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.SOURCES;
import static org.assembleaclima.sortition.SortitionFixtures.aDraw;
import static org.assembleaclima.sortition.SortitionFixtures.by;
import static org.assembleaclima.sortition.SortitionFixtures.id;
import static org.assembleaclima.sortition.SortitionFixtures.snapshotAfter;
import static org.assembleaclima.sortition.SortitionFixtures.untilComputed;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_ALREADY_PUBLISHED;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_BROKEN;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_HASH_DIFFERS;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_LEAVES_OUT;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_NOT_COMPUTED;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_NOT_UNDER_WAY;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_TOO_LATE;
import static org.assembleaclima.sortition.SortitionRefusal.LIST_UNDER_WAY;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_NOT_FROZEN;
import static org.assembleaclima.sortition.SortitionRefusal.PUBLISHED_BY_THE_SAME_PERSON;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_NOT_COMMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.sortition.SortitionCommand.CancelList;
import org.assembleaclima.sortition.SortitionCommand.PublishList;
import org.assembleaclima.sortition.SortitionCommand.RecordList;
import org.assembleaclima.sortition.SortitionCommand.RecordListFailure;
import org.assembleaclima.sortition.SortitionCommand.RequestList;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;
import org.assembleaclima.sortition.SortitionFixtures.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ListMakingTest {

    private static final SortitionEvent[] UNDER_WAY = {CONFIGURED, INVITED, FROZEN, COMMITTED, REQUESTED};
    private static final PublishList PUBLISH = new PublishList(SORTITION, LIST_HASH, SOURCES);

    private static RecordList record(List<String> lines, VolunteerId... uncoverable) {
        return record(1, lines, LEVELS, uncoverable);
    }

    private static RecordList record(
            int request, List<String> lines, List<ChanceLevel> levels, VolunteerId... uncoverable) {
        var reasons = Stream.of(uncoverable).map(ListMakingTest::because).toList();
        return new RecordList(SORTITION, request, lines, levels, reasons, SOFTWARE);
    }

    private static UncoverableVolunteer because(VolunteerId id) {
        return new UncoverableVolunteer(id, "no panel can have one with m, unless sex:f min 2 gives way");
    }

    private static List<String> withLine(int place, String line) {
        var lines = new ArrayList<>(LINES);
        lines.set(place, line);
        return lines;
    }

    @Nested
    class Requesting {

        private final RequestList request = new RequestList(SORTITION);

        @Test
        void has_the_list_made_once_the_pool_is_frozen() {
            aDraw().given(CONFIGURED, INVITED, FROZEN).when(request, by(CLERK)).expectEvents(REQUESTED);
            aDraw().given(CONFIGURED, INVITED)
                    .when(request, by(CLERK))
                    .expectNoEvents()
                    .expectExceptionMessage(POOL_NOT_FROZEN.name());
        }

        @Test
        void is_refused_while_one_is_made_and_allowed_again_afterwards() {
            aDraw().given((Object[]) UNDER_WAY)
                    .when(request, by(CLERK))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_UNDER_WAY.name());
            aDraw().given((Object[]) untilComputed()).when(request, by(CLERK)).expectEvents(REQUESTED);
        }

        @Test
        void is_refused_once_a_list_counts() {
            aDraw().given((Object[]) untilComputed())
                    .andGiven(PUBLISHED)
                    .when(request, by(CLERK))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_ALREADY_PUBLISHED.name());
        }

        @Test
        void can_be_called_off_and_can_fail() {
            aDraw().given((Object[]) UNDER_WAY)
                    .when(new CancelList(SORTITION), by(CLERK))
                    .expectEvents(new ListAbandoned(SORTITION, CYCLE, ListFailure.CANCELLED, "", NOON));
            aDraw().given((Object[]) UNDER_WAY)
                    .when(new RecordListFailure(SORTITION, 1, ListFailure.DIED, ""), by("system"))
                    .expectEvents(new ListAbandoned(SORTITION, CYCLE, ListFailure.DIED, "", NOON));
            for (var command : List.of(
                    new CancelList(SORTITION),
                    new RecordListFailure(SORTITION, 1, ListFailure.DIED, ""),
                    record(LINES)))
                aDraw().given(CONFIGURED, INVITED, FROZEN)
                        .when(command, by(CLERK))
                        .expectNoEvents()
                        .expectExceptionMessage(LIST_NOT_UNDER_WAY.name());
        }
    }

    @Nested
    class HandingIn {

        @Test
        void records_the_list_that_stands_up_to_being_counted() {
            aDraw().given((Object[]) UNDER_WAY)
                    .when(record(LINES), by("system"))
                    .expectEvents(COMPUTED);
        }

        @Test
        void is_refused_with_another_number_of_panels() {
            aDraw().given((Object[]) UNDER_WAY)
                    .when(record(LINES.subList(0, 3)), by("system"))
                    .expectNoEvents()
                    .expectException(refusalAt(LIST_BROKEN, "/list"));
        }

        @Test
        void is_refused_at_a_line_of_another_form() {
            aDraw().given((Object[]) UNDER_WAY)
                    .when(record(withLine(1, "v6,v5|v2,v7|")), by("system"))
                    .expectNoEvents()
                    .expectException(refusalAt(LIST_BROKEN, "/list"));
        }

        @Test
        void is_refused_at_the_first_panel_that_is_none() {
            var strangers = "v1,v2|v3,v9|";
            var strangeAlternate = "v1,v2|v3,v4|v9";
            var threeWomen = "v1,v2|v3,v5|";
            var housemates = "v1,v7|v2,v8|";
            var housemateWaiting = "v1,v7|v2,v4|v8";
            var housematesWaiting = "v1,v2|v3,v4|v7,v8";
            for (var line :
                    List.of(strangers, strangeAlternate, threeWomen, housemates, housemateWaiting, housematesWaiting))
                aDraw().given((Object[]) UNDER_WAY)
                        .when(record(withLine(2, line)), by("system"))
                        .expectNoEvents()
                        .expectException(refusalAt(LIST_BROKEN, "/list/2"));
        }

        @Test
        void is_refused_when_it_leaves_somebody_out_who_can_be_on_a_panel() {
            var withoutTheEighth = withLine(2, "v1,v2|v3,v6|v4");
            aDraw().given((Object[]) UNDER_WAY)
                    .when(record(withoutTheEighth), by("system"))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_LEAVES_OUT.name());
            aDraw().given((Object[]) UNDER_WAY)
                    .when(record(1, withoutTheEighth, List.of(level(7, 0)), id(8)), by("system"))
                    .expectSuccessfulHandlerExecution();
            aDraw().given((Object[]) UNDER_WAY)
                    .when(record(1, LINES, List.of(level(7, 0)), id(8)), by("system")) // the eighth is on a panel
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_LEAVES_OUT.name());
        }

        @Test
        void keeps_with_the_rows_why_no_panel_can_hold_somebody() {
            var world = new World().withPool();
            aDraw(world, NOON)
                    .given((Object[]) UNDER_WAY)
                    .when(record(1, withLine(2, "v1,v2|v3,v6|v4"), List.of(level(7, 0)), id(8)), by("system"))
                    .expectSuccessfulHandlerExecution();
            assertThat(world.explained).containsExactly(because(id(8)));
            aDraw(world, NOON)
                    .given((Object[]) UNDER_WAY)
                    .when(record(1, LINES, List.of(level(7, 0)), id(1)), by("system"))
                    .expectExceptionMessage(LIST_LEAVES_OUT.name());
            assertThat(world.explained).hasSize(1);
        }

        private static ChanceLevel level(int people, long gap) {
            return new ChanceLevel(people, 500_000_000, 500_000_000 + gap);
        }

        @Test
        void is_refused_with_levels_that_do_not_add_up_or_are_not_proven() {
            aDraw().given((Object[]) UNDER_WAY)
                    .when(record(1, LINES, List.of(level(8, 10_000))), by("system"))
                    .expectSuccessfulHandlerExecution();
            for (var levels : List.of(
                    List.<ChanceLevel>of(),
                    List.of(level(7, 0)),
                    List.of(level(9, 0), level(-1, 0)),
                    List.of(level(8, 10_001)),
                    List.of(new ChanceLevel(8, -1, 0))))
                aDraw().given((Object[]) UNDER_WAY)
                        .when(record(1, LINES, levels), by("system"))
                        .expectNoEvents()
                        .expectException(refusalAt(LIST_BROKEN, "/levels"));
        }

        @Test
        void is_refused_when_it_answers_an_earlier_request() {
            var again = Stream.concat(Stream.of(untilComputed()), Stream.of(REQUESTED))
                    .toArray();
            for (var late : List.of(record(LINES), new RecordListFailure(SORTITION, 1, ListFailure.DIED, "")))
                aDraw().given(again)
                        .when(late, by("system"))
                        .expectNoEvents()
                        .expectExceptionMessage(LIST_NOT_UNDER_WAY.name());
            aDraw().given(again).when(record(2, LINES, LEVELS), by("system")).expectEvents(COMPUTED);
        }
    }

    @Nested
    class Publishing {

        @Test
        void makes_the_list_count_that_was_read() {
            aDraw().given((Object[]) untilComputed()).when(PUBLISH, by(CHAIR)).expectEvents(PUBLISHED);
        }

        @Test
        void is_for_another_person_than_froze_the_pool_or_had_the_list_made() {
            for (var same : List.of(SECRETARY, CLERK)) {
                aDraw().given((Object[]) untilComputed())
                        .when(PUBLISH, by(same))
                        .expectNoEvents()
                        .expectExceptionMessage(PUBLISHED_BY_THE_SAME_PERSON.name());
                aDraw().given(snapshotAfter(untilComputed()))
                        .when(PUBLISH, by(same))
                        .expectNoEvents()
                        .expectExceptionMessage(PUBLISHED_BY_THE_SAME_PERSON.name());
            }
        }

        @Test
        void is_refused_for_another_list() {
            aDraw().given((Object[]) untilComputed())
                    .when(new PublishList(SORTITION, FROZEN.root(), SOURCES), by(CHAIR))
                    .expectNoEvents()
                    .expectException(refusalAt(LIST_HASH_DIFFERS, "/list_hash"));
        }

        @Test
        void comes_before_the_numbers_can_be_known() { // R2.4
            aDraw(NUMBERS_DUE.minusMillis(1))
                    .given((Object[]) untilComputed())
                    .when(PUBLISH, by(CHAIR))
                    .expectSuccessfulHandlerExecution();
            aDraw(NUMBERS_DUE)
                    .given((Object[]) untilComputed())
                    .when(PUBLISH, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_TOO_LATE.name());
        }

        @Test
        void needs_a_list_and_sources() {
            aDraw().given(CONFIGURED, INVITED, FROZEN, COMMITTED)
                    .when(PUBLISH, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_NOT_COMPUTED.name());
            aDraw().given((Object[]) UNDER_WAY)
                    .when(PUBLISH, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_UNDER_WAY.name());
            aDraw().given(CONFIGURED, INVITED, FROZEN, REQUESTED, COMPUTED)
                    .when(PUBLISH, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(SOURCES_NOT_COMMITTED.name());
        }

        @Test
        void happens_once() {
            aDraw().given((Object[]) untilComputed())
                    .andGiven(PUBLISHED)
                    .when(PUBLISH, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(LIST_ALREADY_PUBLISHED.name());
        }
    }
}
