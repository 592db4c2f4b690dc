package org.assembleaclima.membership;

import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.DECEMBER_3;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.JUNE_2;
import static org.assembleaclima.membership.MembershipFixtures.RED;
import static org.assembleaclima.membership.MembershipFixtures.SECOND_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.account;
import static org.assembleaclima.membership.MembershipFixtures.activated;
import static org.assembleaclima.membership.MembershipFixtures.adaReplaced;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipFixtures.imported;
import static org.assembleaclima.membership.MembershipFixtures.member;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assembleaclima.membership.MembershipFixtures.rollAfter;
import static org.assembleaclima.membership.MembershipFixtures.signed;
import static org.assembleaclima.membership.MembershipFixtures.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assembleaclima.membership.AssemblyEvent.AccountRelinked;
import org.assembleaclima.membership.AssemblyEvent.MemberReinstated;
import org.junit.jupiter.api.Test;

class AssemblyRollTest {

    private static final int LARGE = 5_000;

    @Test
    void knows_each_member_by_id_and_by_account() {
        var roll = rollAfter(firstCohort(), signed(ADA), activated(ADA));
        var ada = new Member(
                ADA, 1, 1, MemberState.ACTIVE, DECEMBER_3, JUNE_2, Optional.of(account(ADA)), Optional.empty());

        assertThat(roll.member(ADA)).contains(ada);
        assertThat(roll.byAccount(account(ADA))).contains(ada);
        assertThat(roll.byAccount(account(BEA))).isEmpty();
        assertThat(roll.members()).extracting(Member::number).containsExactly(1, 2);
    }

    @Test
    void counts_nobody_of_the_reserve_as_a_member() {
        assertThat(rollAfter(firstCohort()).member(FIRST_RESERVE)).isEmpty();
    }

    @Test
    void counts_as_active_who_is_so_from_the_first_day_of_the_term_to_the_last() {
        var roll = rollAfter(firstCohort(), signed(ADA, BEA), activated(ADA));

        assertThat(roll.activeOn(DECEMBER_3.minusDays(1))).isEmpty();
        assertThat(roll.activeOn(DECEMBER_3)).extracting(Member::memberId).containsExactly(ADA);
        assertThat(roll.activeOn(JUNE_2)).extracting(Member::memberId).containsExactly(ADA);
        assertThat(roll.activeOn(JUNE_2.plusDays(1))).isEmpty();
    }

    @Test
    void counts_nobody_as_active_who_is_suspended_or_gone() {
        var roll = rollAfter(firstCohort(), signed(ADA, BEA), activated(ADA, BEA), suspended(ADA), resigned(BEA));
        assertThat(roll.activeOn(TODAY)).isEmpty();

        roll.evolve(new MemberReinstated(ASSEMBLY, ADA, "", JANUARY_20_NOON));
        assertThat(roll.activeOn(TODAY)).extracting(Member::memberId).containsExactly(ADA);
    }

    @Test
    void knows_a_member_by_the_last_account_only() {
        var roll = rollAfter(firstCohort(), signed(ADA), new AccountRelinked(ASSEMBLY, ADA, "b", JANUARY_20_NOON));

        assertThat(roll.byAccount(account(ADA))).isEmpty();
        assertThat(roll.byAccount("b").map(Member::memberId)).contains(ADA);
    }

    @Test
    void seats_a_reservist_without_the_account_of_who_was_there_before() {
        var roll = rollAfter(firstCohort(), signed(ADA), resigned(ADA), adaReplaced());

        assertThat(roll.member(SECOND_RESERVE))
                .contains(new Member(
                        SECOND_RESERVE, 3, 1, MemberState.SELECTED, TODAY, JUNE_2, Optional.empty(), Optional.empty()));
        assertThat(roll.reserve()).extracting(Reservist::order).containsExactly(1, 3);
    }

    /** Read whole for many a command, so it must not take long. */
    @Test
    void reads_a_large_assembly_fast() {
        var ids = IntStream.rangeClosed(1, LARGE)
                .mapToObj(MembershipFixtures::member)
                .toArray(MemberId[]::new);
        var seats = IntStream.rangeClosed(1, LARGE)
                .mapToObj(n -> new NumberedSeat(member(n), n, 1, RED, DECEMBER_3, JUNE_2))
                .toArray(NumberedSeat[]::new);
        var events = new ArrayList<AssemblyEvent>(List.of(
                imported(List.of(), seats),
                new AssemblyEvent.PactsSigned(
                        ASSEMBLY,
                        IntStream.rangeClosed(1, LARGE)
                                .mapToObj(n -> new Onboarding(member(n), "a" + n, DECEMBER_3))
                                .toList(),
                        "",
                        JANUARY_20_NOON),
                activated(ids)));
        for (var id : ids) events.add(suspended(id));

        assertThat(AssemblyRoll.of(events.stream()).members()).hasSize(LARGE);
        assertThat(shortest(() -> AssemblyRoll.of(events.stream()))).isLessThan(Duration.ofMillis(300));
    }

    /** Of five: a busy machine says little. */
    private static Duration shortest(Supplier<AssemblyRoll> read) {
        var shortest = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            var before = System.nanoTime();
            assertThat(read.get()).isNotNull();
            var taken = Duration.ofNanos(System.nanoTime() - before);
            if (taken.compareTo(shortest) < 0) shortest = taken;
        }
        return shortest;
    }
}
