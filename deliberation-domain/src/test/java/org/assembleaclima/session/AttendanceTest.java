package org.assembleaclima.session;

import static org.assembleaclima.session.SessionFixtures.ADA;
import static org.assembleaclima.session.SessionFixtures.BRUNO;
import static org.assembleaclima.session.SessionFixtures.ELEVEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.NOON;
import static org.assembleaclima.session.SessionFixtures.TEN_O_CLOCK;
import static org.assembleaclima.session.SessionFixtures.between;
import static org.assembleaclima.session.SessionFixtures.member;
import static org.assembleaclima.session.SessionFixtures.since;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assembleaclima.common.Seed;
import org.assembleaclima.membership.MemberId;
import org.junit.jupiter.api.Test;

/** Presence as the function it is. */
class AttendanceTest {

    private static final Attendance ADA_FOR_AN_HOUR =
            new Attendance(Map.of(ADA, List.of(between(TEN_O_CLOCK, ELEVEN_O_CLOCK))));

    @Test
    void somebody_is_present_from_the_instant_of_the_check_in() {
        assertThat(ADA_FOR_AN_HOUR.presentAt(TEN_O_CLOCK.minusNanos(1))).isEmpty();
        assertThat(ADA_FOR_AN_HOUR.presentAt(TEN_O_CLOCK)).containsExactly(ADA);
    }

    @Test
    void somebody_is_present_until_just_before_the_check_out() {
        assertThat(ADA_FOR_AN_HOUR.presentAt(ELEVEN_O_CLOCK.minusNanos(1))).containsExactly(ADA);
        assertThat(ADA_FOR_AN_HOUR.presentAt(ELEVEN_O_CLOCK)).isEmpty();
    }

    @Test
    void somebody_who_has_not_left_is_present_for_ever() {
        var attendance = new Attendance(Map.of(BRUNO, List.of(between(TEN_O_CLOCK, ELEVEN_O_CLOCK), since(NOON))));
        assertThat(attendance.presentAt(NOON.minusNanos(1))).isEmpty();
        assertThat(attendance.presentAt(Instant.MAX)).containsExactly(BRUNO);
    }

    /** What a clerk with a list would know: who is in the room after each step. */
    private record Step(Instant at, Set<MemberId> inTheRoom) {}

    @Test
    void whoever_came_last_and_has_not_gone_is_present_whatever_the_order_of_comings_and_goings() {
        var random = Seed.random();
        for (int round = 0; round < 200; round++) {
            var steps = new ArrayList<Step>();
            var attendance = walk(random, steps);
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                assertThat(attendance.presentAt(step.at())).as(Seed.told()).isEqualTo(step.inTheRoom());
                var before = i == 0 ? Set.of() : steps.get(i - 1).inTheRoom();
                assertThat(attendance.presentAt(step.at().minusNanos(1)))
                        .as(Seed.told())
                        .isEqualTo(before);
            }
            assertThat(Set.copyOf(attendance.stillIn()))
                    .isEqualTo(steps.getLast().inTheRoom());
        }
    }

    /** Some random members come, others go, again and again; time passes between one step and the next. */
    private static Attendance walk(Random random, List<Step> steps) {
        var attendance = Attendance.NOBODY;
        var room = new HashSet<MemberId>();
        var now = TEN_O_CLOCK;
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            now = now.plusNanos(1 + random.nextInt(1_000));
            var chosen = IntStream.range(0, 12)
                    .filter(number -> random.nextBoolean())
                    .mapToObj(SessionFixtures::member)
                    .toList();
            var coming =
                    chosen.stream().filter(member -> !room.contains(member)).toList();
            var going = chosen.stream().filter(room::contains).toList();
            attendance = attendance.in(coming, now).out(going, now);
            room.addAll(coming);
            going.forEach(room::remove);
            steps.add(new Step(now, Set.copyOf(room)));
        }
        return attendance;
    }

    @Test
    void members_are_sorted_by_their_ids_as_text() {
        var high = MemberId.of("f0000000-0000-0000-0000-000000000000"); // negative as a number
        assertThat(Attendance.sorted(Set.of(high, member(2), member(1)))).containsExactly(member(1), member(2), high);
    }
}
