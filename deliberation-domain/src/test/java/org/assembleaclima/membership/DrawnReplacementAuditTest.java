package org.assembleaclima.membership;

import static org.assembleaclima.membership.MembershipFixtures.ADA;
import static org.assembleaclima.membership.MembershipFixtures.ASSEMBLY;
import static org.assembleaclima.membership.MembershipFixtures.BEA;
import static org.assembleaclima.membership.MembershipFixtures.FIRST_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.JANUARY_20_NOON;
import static org.assembleaclima.membership.MembershipFixtures.JUNE_2;
import static org.assembleaclima.membership.MembershipFixtures.RED;
import static org.assembleaclima.membership.MembershipFixtures.SECOND_RESERVE;
import static org.assembleaclima.membership.MembershipFixtures.TODAY;
import static org.assembleaclima.membership.MembershipFixtures.firstCohort;
import static org.assembleaclima.membership.MembershipFixtures.resigned;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.junit.jupiter.api.Test;

/** What an auditor without rows still sees of a replacement on a drawn seat (R2.3). */
class DrawnReplacementAuditTest {

    private static List<String> found(MemberId next, SuccessionRule rule, int passedOver, Optional<Long> deviation) {
        var found = new ArrayList<String>();
        Verdicts verdicts = (kind, holds, otherwise) -> {
            if (!holds) found.add(kind.name());
        };
        var audit = new AssemblyAudit(cycle -> Optional.empty());
        audit.judge(firstCohort(), "anybody", (kind, holds, otherwise) -> {}); // no rules are known here
        audit.judge(resigned(ADA), "anybody", verdicts);
        audit.judge(
                new MemberReplaced(
                        ASSEMBLY, ADA, next, 3, 1, RED, TODAY, JUNE_2, rule, passedOver, deviation, JANUARY_20_NOON),
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
}
