package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionFixtures.CONFIGURED;
import static org.assembleaclima.sortition.SortitionFixtures.CYCLE_BEFORE;
import static org.assembleaclima.sortition.SortitionFixtures.FROZEN;
import static org.assembleaclima.sortition.SortitionFixtures.INVITED;
import static org.assembleaclima.sortition.SortitionFixtures.MAY;
import static org.assembleaclima.sortition.SortitionFixtures.NOON;
import static org.assembleaclima.sortition.SortitionFixtures.RULE_SET;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.aDraw;
import static org.assembleaclima.sortition.SortitionFixtures.by;
import static org.assembleaclima.sortition.SortitionFixtures.entry;
import static org.assembleaclima.sortition.SortitionFixtures.file;
import static org.assembleaclima.sortition.SortitionFixtures.id;
import static org.assembleaclima.sortition.SortitionFixtures.pool;
import static org.assembleaclima.sortition.SortitionFixtures.row;
import static org.assembleaclima.sortition.SortitionFixtures.snapshotAfter;
import static org.assembleaclima.sortition.SortitionRefusal.INVITATIONS_MISSING;
import static org.assembleaclima.sortition.SortitionRefusal.MEMBERSHIP_OF_THE_CYCLE;
import static org.assembleaclima.sortition.SortitionRefusal.MEMBERSHIP_REPEATED;
import static org.assembleaclima.sortition.SortitionRefusal.PANELS_TOO_FEW;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_ALREADY_FROZEN;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_MORE_THAN_INVITED;
import static org.assembleaclima.sortition.SortitionRefusal.POOL_TOO_SMALL;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_HAS_SERVED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_NOT_AS_ASKED;
import static org.assembleaclima.sortition.SortitionRefusal.VOLUNTEER_REPEATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.common.Refused;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.sortition.SortitionCommand.FreezePool;
import org.assembleaclima.sortition.SortitionEvent.InvitationsRecorded;
import org.assembleaclima.sortition.SortitionFixtures.World;
import org.junit.jupiter.api.Test;

class PoolFreezingTest {

    private static final MemberId BEFORE = MemberId.of("00000000-0000-0000-0000-000000000007");

    private static FreezePool freeze(List<PoolEntry> volunteers) {
        return new FreezePool(SORTITION, volunteers);
    }

    @Test
    void publishes_root_and_sums_and_keeps_the_rows_apart() {
        var world = new World();
        aDraw(world, NOON)
                .given(CONFIGURED, INVITED)
                .when(freeze(file()), by(SECRETARY))
                .expectEvents(FROZEN);
        assertThat(world.kept.values()).containsExactlyElementsOf(pool());
    }

    @Test
    void happens_once() {
        aDraw(new World(), NOON)
                .given(snapshotAfter(CONFIGURED, INVITED, FROZEN))
                .when(freeze(file()), by(SECRETARY))
                .expectNoEvents()
                .expectExceptionMessage(POOL_ALREADY_FROZEN.name());
    }

    @Test
    void waits_for_the_invitations() {
        aDraw(new World(), NOON)
                .given(CONFIGURED)
                .when(freeze(file()), by(SECRETARY))
                .expectNoEvents()
                .expectExceptionMessage(INVITATIONS_MISSING.name());
    }

    @Test
    void takes_no_more_than_were_invited() {
        var seven = new Invitations(
                7,
                List.of(),
                INVITED.invitations().manifestHash(),
                "Ufficio Statistica",
                INVITED.invitations().act());
        aDraw(new World(), NOON)
                .given(CONFIGURED, new InvitationsRecorded(SORTITION, CONFIGURED.cycleId(), seven, SECRETARY, NOON))
                .when(freeze(file()), by(SECRETARY))
                .expectNoEvents()
                .expectExceptionMessage(POOL_MORE_THAN_INVITED.name());
    }

    @Test
    void takes_no_fewer_than_a_panel_needs_in_all_and_of_each_value() {
        var womenAndOneMan =
                Stream.of(1, 2, 3, 5, 7).map(SortitionFixtures::entry).toList();
        for (var few : List.of(List.<PoolEntry>of(), file().subList(0, 3), womenAndOneMan))
            aDraw(new World(), NOON)
                    .given(CONFIGURED, INVITED)
                    .when(freeze(few), by(SECRETARY))
                    .expectNoEvents()
                    .expectExceptionMessage(POOL_TOO_SMALL.name());
    }

    @Test
    void takes_no_more_than_all_panels_together_have_seats() {
        var none = new World().of(SortitionFixtures.CYCLE);
        var seats = 2 * SortitionFixtures.QUOTAS.panelSize();
        var lines = IntStream.rangeClosed(1, seats + 1)
                .mapToObj(SortitionFixtures::entry)
                .toList();
        var check = new PoolCheck(SortitionFixtures.QUOTAS, 2, 100, List.of(), none);
        check.check(lines.subList(0, seats));
        assertThatThrownBy(() -> check.check(lines)).hasMessage(PANELS_TOO_FEW.name());
    }

    @Test
    void says_all_lines_that_are_wrong_at_once() {
        var lines = new ArrayList<>(file());
        lines.add(entry(3));
        lines.add(new PoolEntry(
                10, new VolunteerRow(id(10), Map.of("gender", "other"), Optional.empty()), Optional.empty()));
        lines.add(new PoolEntry(11, new VolunteerRow(id(11), Map.of(), Optional.empty()), Optional.empty()));
        lines.add(new PoolEntry(12, row(12), Optional.of(BEFORE)));
        var world = new World().with(CYCLE_BEFORE, rollOfBefore());
        var check = new PoolCheck(
                SortitionFixtures.QUOTAS, 4, 100, List.of(world.of(CYCLE_BEFORE)), world.of(SortitionFixtures.CYCLE));

        assertThatThrownBy(() -> check.check(lines))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.lines())
                        .containsExactly(
                                new Refused.Line(4, "/id", VOLUNTEER_REPEATED),
                                new Refused.Line(10, "", VOLUNTEER_NOT_AS_ASKED),
                                new Refused.Line(11, "", VOLUNTEER_NOT_AS_ASKED),
                                new Refused.Line(12, "/member_id", VOLUNTEER_HAS_SERVED)));
        aDraw(world, NOON)
                .given(CONFIGURED, INVITED)
                .when(freeze(lines), by(SECRETARY))
                .expectNoEvents()
                .expectExceptionMessage("POOL_UNUSABLE");
        assertThat(world.kept).isEmpty();
    }

    @Test
    void waits_until_no_other_draw_of_the_cohorts_is_under_way() {
        aDraw(new World().besideAnother(), NOON)
                .given(CONFIGURED, INVITED)
                .when(freeze(file()), by(SECRETARY))
                .expectNoEvents()
                .expectExceptionMessage("ANOTHER_DRAW_UNDER_WAY");
    }

    @Test
    void names_a_membership_once_and_none_of_the_cycle_that_is_drawn() {
        var seated = SortitionFixtures.enrolled().seats().getFirst().memberId();
        var waiting = SortitionFixtures.enrolled().reserve().getFirst().memberId();
        var gone = SortitionFixtures.enrolled().reserve().getLast().memberId();
        var roll = new World()
                .withEnrolled(new ReserveDeclined(new AssemblyId(SortitionFixtures.CYCLE), gone, NOON))
                .of(SortitionFixtures.CYCLE);
        var check = new PoolCheck(SortitionFixtures.QUOTAS, 4, 100, List.of(), roll);
        var lines = new ArrayList<>(file());
        lines.set(4, new PoolEntry(6, row(5), Optional.of(gone)));
        lines.set(0, new PoolEntry(2, row(1), Optional.of(BEFORE)));
        lines.set(1, new PoolEntry(3, row(2), Optional.of(BEFORE)));
        lines.set(2, new PoolEntry(4, row(3), Optional.of(seated)));
        lines.set(3, new PoolEntry(5, row(4), Optional.of(waiting)));

        assertThatThrownBy(() -> check.check(lines))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.lines())
                        .containsExactly(
                                new Refused.Line(3, "/member_id", MEMBERSHIP_REPEATED),
                                new Refused.Line(4, "/member_id", MEMBERSHIP_OF_THE_CYCLE),
                                new Refused.Line(5, "/member_id", MEMBERSHIP_OF_THE_CYCLE),
                                new Refused.Line(6, "/member_id", MEMBERSHIP_OF_THE_CYCLE)));
    }

    @Test
    void takes_whoever_served_in_a_cycle_that_is_not_left_out() {
        var lines = new ArrayList<>(file());
        lines.set(0, new PoolEntry(2, row(1), Optional.of(MemberId.of("00000000-0000-0000-0000-000000000008"))));
        var world = new World().with(CYCLE_BEFORE, rollOfBefore());
        aDraw(world, NOON)
                .given(CONFIGURED, INVITED)
                .when(freeze(lines), by(SECRETARY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_root_does_not_depend_on_the_order_of_the_file_but_on_every_row_and_salt() {
        var backwards = pool().reversed();
        assertThat(SortitionFixtures.rootOf(backwards)).isEqualTo(FROZEN.root());
        var roots = IntStream.range(0, 8)
                .mapToObj(place -> {
                    var other = new ArrayList<>(pool());
                    other.set(place, new PooledVolunteer(row(place + 1), SortitionFixtures.salt(99), Optional.empty()));
                    return SortitionFixtures.rootOf(other);
                })
                .toList();
        assertThat(roots).doesNotContain(FROZEN.root()).doesNotHaveDuplicates();
    }

    private static AssemblyRoll rollOfBefore() {
        var seat = new NumberedSeat(BEFORE, 1, 1, Stratum.of("A1"), MAY, MAY.plusYears(1));
        return AssemblyRoll.of(Stream.of(new PanelImported(
                new AssemblyId(CYCLE_BEFORE), List.of(seat), List.of(), RULE_SET, 1, List.of(), NOON)));
    }
}
