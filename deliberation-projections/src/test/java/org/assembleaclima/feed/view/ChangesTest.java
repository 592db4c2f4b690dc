package org.assembleaclima.feed.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.Standing;
import org.assembleaclima.common.view.Standing.State;
import org.assembleaclima.common.view.Standing.ViewStanding;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleEvent;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the live feed tells, as the function it is. */
class ChangesTest {

    private static final Instant NOON = Instant.parse("2024-03-01T11:00:00Z");
    private static final DomainEvent REDATED = new CycleRedated(
            CycleId.of("2024"), NOON.atZone(ZoneOffset.UTC).toLocalDate(), Optional.empty(), "Neve.", NOON);
    private static final Recorded SEVENTH =
            new Recorded(7, "cycle-2024", 3, "CycleRedated", NOON, "office", List.of("secretariat"));

    private record Line(long version) implements Row {}

    /** Touches whatever a test says. */
    private record Touching(String name, Class<? extends DomainEvent> family, Keys keys)
            implements View<DomainEvent, Line> {

        interface Keys {
            Set<String> of();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Set<Class<? extends DomainEvent>> families() {
            return Set.of(family);
        }

        @Override
        public Class<Line> rowType() {
            return Line.class;
        }

        @Override
        public Set<String> keysOf(DomainEvent event, Recorded recorded) {
            return keys.of();
        }

        @Override
        public Line evolve(String key, @Nullable Line row, DomainEvent event, Recorded recorded) {
            return new Line(recorded.version());
        }

        @Override
        public String sortKey(String key, Line row) {
            return key;
        }
    }

    private static Touching touching(String name, String... keys) {
        return new Touching(name, CycleEvent.class, () -> Set.of(keys));
    }

    private static List<Touched> touched(View<?, ?>... views) {
        return new Changes(List.of(views)).of(REDATED, SEVENTH).orElseThrow().touched();
    }

    @Test
    void tells_what_happened_and_where_but_not_who_asked() {
        assertThat(new Changes(List.of(touching("cycle", "2024"))).of(REDATED, SEVENTH))
                .contains(new Change(7, "CycleRedated", "cycle-2024", 3, NOON, List.of(new Touched("cycle", "2024"))));
    }

    @Test
    void tells_nothing_of_a_sealed_event() {
        var vote = new VoteCast(
                BallotId.of("00000000-0000-0000-0000-00000000000b"),
                MemberId.of("00000000-0000-0000-0000-000000000001"),
                Choice.YES,
                Salt.of(new byte[Salt.BYTES]),
                NOON);
        assertThat(new Changes(List.of(touching("cycle", "2024"))).of(vote, SEVENTH))
                .isEmpty();
    }

    @Test
    void names_the_rows_of_every_view_that_everybody_may_read_in_a_fixed_order() {
        assertThat(touched(touching("session", "b", "a"), touching("cycle", "2024")))
                .containsExactly(
                        new Touched("cycle", "2024"), new Touched("session", "a"), new Touched("session", "b"));
    }

    @Test
    void names_no_row_of_a_view_that_is_not_for_everybody_or_that_nobody_has_decided_on() {
        assertThat(touched(touching("ballot_roll", "a"), touching("history", "b"), touching("of_tomorrow", "c")))
                .isEmpty();
    }

    @Test
    void asks_no_view_about_an_event_it_does_not_listen_to() {
        var other = new Touching("working_group", WorkingGroupEvent.class, () -> {
            throw new AssertionError("asked");
        });
        assertThat(touched(other)).isEmpty();
    }

    @Test
    void names_the_view_alone_when_more_than_a_hundred_of_its_rows_are_touched() {
        assertThat(touched(touching("member", numbers(100)))).hasSize(100);
        assertThat(touched(touching("member", numbers(101)), touching("cycle", "2024")))
                .containsExactly(new Touched("cycle", "2024"), new Touched("member", null));
    }

    private static String[] numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
    }

    @Test
    void a_view_that_cannot_say_its_keys_keeps_nobody_from_hearing_of_the_others() {
        var broken = new Touching("plan", CycleEvent.class, () -> {
            throw new UnsupportedOperationException();
        });
        assertThat(touched(broken, touching("cycle", "2024")))
                .containsExactly(new Touched("cycle", "2024"), new Touched("plan", null));
    }

    private static long servedTo(Map<String, ViewStanding> views) {
        var all = views.keySet().stream()
                .<View<?, ?>>map(name -> touching(name, "a"))
                .collect(Collectors.toList());
        return new Changes(all).servedTo(new Standing(9, views));
    }

    private static ViewStanding at(long position, State state) {
        return new ViewStanding(1, 1, position, "", state, null, null);
    }

    @Test
    void tells_no_more_than_the_view_that_is_furthest_behind() {
        assertThat(servedTo(Map.of("cycle", at(9, State.LIVE), "session", at(9, State.LIVE))))
                .isEqualTo(9);
        assertThat(servedTo(Map.of("cycle", at(9, State.LIVE), "session", at(4, State.REBUILDING))))
                .isEqualTo(4);
        assertThat(servedTo(Map.of("cycle", at(12, State.LIVE))))
                .as("a view may be ahead of what this node knows")
                .isEqualTo(9);
    }

    @Test
    void is_held_back_neither_by_a_stopped_view_nor_by_one_it_does_not_name() {
        assertThat(servedTo(Map.of("cycle", at(9, State.LIVE), "session", at(4, State.STOPPED))))
                .isEqualTo(9);
        assertThat(servedTo(Map.of("cycle", at(9, State.LIVE), "history", at(4, State.REBUILDING))))
                .isEqualTo(9);
    }
}
