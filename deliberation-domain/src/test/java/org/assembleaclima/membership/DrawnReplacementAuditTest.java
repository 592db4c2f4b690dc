package org.assembleaclima.membership;

import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.CLO;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.JUNE_2;
import static org.assembleaclima.membership.MembershipFixtures.SECOND_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.THIRD_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.december;
import static org.assembleaclima.membership.MembershipFixtures.imported;
import static org.assembleaclima.membership.MembershipFixtures.march;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.junit.jupiter.api.Test;

/** What an auditor without rows still sees of a replacement on a drawn seat (R2.3). */
class DrawnReplacementAuditTest {

    private static final PanelImported DRAWN_PANEL = imported(
            List.of(new Reservist(FIRST_RESERVE, 1, Stratum.DRAWN), new Reservist(SECOND_RESERVE, 2, Stratum.DRAWN)),
            NumberedSeat.of(december(ADA, Stratum.DRAWN), 1),
            NumberedSeat.of(december(BEA, Stratum.DRAWN), 2));

    /** Of another draw. */
    private static final PanelImported OTHER_PANEL = imported(
            List.of(new Reservist(THIRD_RESERVE, 3, Stratum.DRAWN)), NumberedSeat.of(march(CLO, Stratum.DRAWN), 3));

    private static ReserveDeclined declined(MemberId memberId) {
        return new ReserveDeclined(ASSEMBLY, memberId, JANUARY_20_NOON);
    }

    private static List<String> found(
            MemberId next, SuccessionRule rule, int passedOver, Optional<Long> deviation, MemberId... declined) {
        var found = new ArrayList<String>();
        Verdicts verdicts = (kind, holds, otherwise) -> {
            if (!holds) found.add(kind.name());
        };
        var audit = new AssemblyAudit(cycle -> Optional.empty());
        for (var panel : List.of(DRAWN_PANEL, OTHER_PANEL))
            audit.judge(panel, "anybody", (kind, holds, otherwise) -> {}); // no rules are known here
        for (var memberId : declined) audit.judge(declined(memberId), "anybody", verdicts);
        audit.judge(resigned(ADA), "anybody", verdicts);
        audit.judge(
                new MemberReplaced(
                        ASSEMBLY,
                        ADA,
                        next,
                        4,
                        1,
                        Stratum.DRAWN,
                        TODAY,
                        JUNE_2,
                        rule,
                        passedOver,
                        deviation,
                        JANUARY_20_NOON),
                "anybody",
                verdicts);
        return found;
    }

    @Test
    void takes_one_of_the_reserve_with_no_more_passed_over_than_come_earlier() {
        assertThat(found(FIRST_RESERVE, SuccessionRule.KEEPS_QUOTAS, 0, Optional.of(0L)))
                .isEmpty();
        assertThat(found(SECOND_RESERVE, SuccessionRule.LEAST_DEVIATION, 1, Optional.of(2L)))
                .isEmpty();
    }

    @Test
    void finds_somebody_who_was_not_of_the_reserve_or_comes_earlier_than_is_said() {
        assertThat(found(BEA, SuccessionRule.KEEPS_QUOTAS, 0, Optional.of(0L))).containsExactly("ROLL");
        assertThat(found(FIRST_RESERVE, SuccessionRule.KEEPS_QUOTAS, 1, Optional.of(0L)))
                .containsExactly("ROLL");
        assertThat(found(FIRST_RESERVE, SuccessionRule.KEEPS_QUOTAS, -1, Optional.of(0L)))
                .containsExactly("ROLL");
    }

    @Test
    void finds_a_deviation_that_is_not_of_the_rule() {
        assertThat(found(FIRST_RESERVE, SuccessionRule.KEEPS_QUOTAS, 0, Optional.of(1L)))
                .containsExactly("ROLL");
        assertThat(found(FIRST_RESERVE, SuccessionRule.LEAST_DEVIATION, 0, Optional.of(0L)))
                .containsExactly("ROLL");
        assertThat(found(FIRST_RESERVE, SuccessionRule.LEAST_DEVIATION, 0, Optional.empty()))
                .containsExactly("ROLL");
        assertThat(found(SECOND_RESERVE, SuccessionRule.SAME_STRATUM, 1, Optional.of(0L)))
                .containsExactly("ROLL");
    }

    @Test
    void finds_a_stratum_asked_where_the_quotas_say_who_follows() {
        assertThat(found(FIRST_RESERVE, SuccessionRule.SAME_STRATUM, 0, Optional.empty()))
                .containsExactly("ROLL");
        assertThat(found(SECOND_RESERVE, SuccessionRule.SAME_STRATUM, 0, Optional.empty(), FIRST_RESERVE))
                .containsExactly("ROLL");
    }

    @Test
    void another_draws_reserve_follows_where_that_of_the_seat_is_used_up_and_by_no_quotas() {
        assertThat(found(
                        THIRD_RESERVE, SuccessionRule.SAME_STRATUM, 0, Optional.empty(), FIRST_RESERVE, SECOND_RESERVE))
                .isEmpty();
        assertThat(found(THIRD_RESERVE, SuccessionRule.KEEPS_QUOTAS, 0, Optional.of(0L)))
                .containsExactly("ROLL");
    }
}
