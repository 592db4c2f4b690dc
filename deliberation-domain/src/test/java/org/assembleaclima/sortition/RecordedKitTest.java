package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionFixtures.CYCLE;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_UNTIL;
import static org.assembleaclima.sortition.SortitionFixtures.MAY;
import static org.assembleaclima.sortition.SortitionFixtures.drawn;
import static org.assembleaclima.sortition.SortitionFixtures.enrolled;
import static org.assembleaclima.sortition.SortitionFixtures.untilDrawn;
import static org.assembleaclima.sortition.SortitionFixtures.untilEnrolled;
import static org.assembleaclima.sortition.SortitionFixtures.untilRecorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.MemberResigned;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.membership.SuccessionRule;
import org.assembleaclima.sortition.Kit.Replaced;
import org.junit.jupiter.api.Test;

class RecordedKitTest {

    private static final AssemblyId ASSEMBLY = new AssemblyId(CYCLE);
    private static final int OTHER_COHORT = 9;
    private static final MemberId STRANGER = MemberId.of("00000000-0000-0000-0000-000000000099");

    private static MemberResigned resigned(MemberId memberId) {
        return new MemberResigned(ASSEMBLY, memberId, "On request.", MAY, DRAW_UNTIL);
    }

    private static MemberReplaced replaced(MemberId vacant, MemberId next) {
        return replaced(vacant, next, enrolled().seats().getFirst().cohort());
    }

    private static MemberReplaced replaced(MemberId vacant, MemberId next, int cohort) {
        return new MemberReplaced(
                ASSEMBLY,
                vacant,
                next,
                5,
                cohort,
                Stratum.of("DRAWN"),
                MAY,
                MAY,
                SuccessionRule.LEAST_DEVIATION,
                0,
                Optional.of(2L),
                DRAW_UNTIL);
    }

    @Test
    void there_is_none_before_the_panel_is_drawn() {
        assertThat(RecordedKit.of(List.of(untilRecorded()), List.of())).isEmpty();
    }

    @Test
    void the_kit_of_the_events_is_consistent_and_names_the_panel_they_drew() {
        var kit = RecordedKit.of(List.of(untilDrawn()), List.of()).orElseThrow();
        assertThat(KitCheck.of(kit).findings()).isEmpty();
        assertThat(kit.panel().line()).isEqualTo(drawn().line());
        assertThat(kit.panel().group1())
                .isEqualTo(drawn().group1().stream().map(VolunteerId::value).toList());
        assertThat(kit.index()).isEqualTo(drawn().number());
        assertThat(kit.sources().get(1).time()).isEqualTo("2026-03-04T18:00:00Z");
    }

    @Test
    void tells_who_left_who_declined_and_who_entered_of_this_draw_alone() {
        var seats = enrolled().seats();
        var reserve = enrolled().reserve();
        List<AssemblyEvent> assembly = List.of(
                resigned(STRANGER),
                resigned(seats.get(0).memberId()),
                replaced(STRANGER, STRANGER, OTHER_COHORT),
                replaced(STRANGER, reserve.get(0).memberId(), OTHER_COHORT),
                replaced(seats.get(0).memberId(), reserve.get(1).memberId()));
        var kit = RecordedKit.of(List.of(untilEnrolled()), assembly).orElseThrow();
        assertThat(kit.replacements())
                .containsExactly(new Replaced(
                        List.of(seats.get(0).volunteerId().value()),
                        List.of(reserve.get(0).volunteerId().value()),
                        reserve.get(1).volunteerId().value(),
                        2));
        assertThat(KitCheck.of(kit).findings()).isEmpty();
    }

    /** An alternate on the seat of another draw has none of this one's to leave. */
    @Test
    void what_an_alternate_on_the_seat_of_another_draw_does_is_not_told() {
        var left = enrolled().seats().getFirst();
        var reserve = enrolled().reserve();
        List<AssemblyEvent> assembly = List.of(
                replaced(STRANGER, reserve.get(0).memberId(), OTHER_COHORT),
                resigned(reserve.get(0).memberId()),
                resigned(left.memberId()),
                replaced(left.memberId(), reserve.get(1).memberId()));
        var kit = RecordedKit.of(List.of(untilEnrolled()), assembly).orElseThrow();
        assertThat(kit.replacements())
                .containsExactly(new Replaced(
                        List.of(left.volunteerId().value()),
                        List.of(reserve.get(0).volunteerId().value()),
                        reserve.get(1).volunteerId().value(),
                        2));
        assertThat(KitCheck.of(kit).findings()).isEmpty();
    }

    @Test
    void who_follows_such_an_alternate_takes_no_seat_of_this_draw_either() {
        var reserve = enrolled().reserve();
        List<AssemblyEvent> assembly = List.of(
                replaced(STRANGER, reserve.get(0).memberId(), OTHER_COHORT),
                resigned(reserve.get(0).memberId()),
                replaced(reserve.get(0).memberId(), reserve.get(1).memberId(), OTHER_COHORT));
        var kit = RecordedKit.of(List.of(untilEnrolled()), assembly).orElseThrow();
        assertThat(kit.replacements()).isEmpty();
        assertThat(KitCheck.of(kit).findings()).isEmpty();
    }
}
