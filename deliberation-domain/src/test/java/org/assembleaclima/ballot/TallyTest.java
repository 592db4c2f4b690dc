package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.active;
import static org.assembleaclima.ballot.BallotFixtures.entry;
import static org.assembleaclima.ballot.BallotFixtures.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.Quorum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R5.2 and R5.3 by figures. */
class TallyTest {

    /** The example of R5.2: 90 entitled, 70 present, 45 yes, 15 no, 5 abstain, 5 silent. */
    private static final Tally EXAMPLE = new Tally(45, 15, 5, 0, 5, 90);

    private static Majority twoThirdsOf(MajorityBase base) {
        return new Majority(2, 3, false, base);
    }

    private static Majority half(boolean strict) {
        return new Majority(1, 2, strict, MajorityBase.YES_PLUS_NO);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_PLUS_NO, 60, 120, true", // 75.0 %
        "VALID, 65, 130, true", // 69.2 %
        "CAST, 65, 130, true",
        "PRESENT, 70, 140, false", // 64.3 %
        "ENTITLED, 90, 180, false" // 50 %
    })
    void the_example_of_r5_2_comes_out_as_the_rule_says(MajorityBase base, int of, long right, boolean approved) {
        var majority = twoThirdsOf(base);

        assertThat(Derivation.of(majority, EXAMPLE)).isEqualTo(new Derivation(majority, 45, of, 135, right, approved));
    }

    @Test
    void a_blank_vote_is_cast_but_not_valid() {
        var tally = new Tally(45, 15, 5, 3, 2, 90);

        assertThat(Stream.of(MajorityBase.values()).collect(Collectors.toMap(base -> base, tally::base)))
                .containsOnly(
                        entry(MajorityBase.YES_PLUS_NO, 60),
                        entry(MajorityBase.VALID, 65),
                        entry(MajorityBase.CAST, 68),
                        entry(MajorityBase.PRESENT, 70),
                        entry(MajorityBase.ENTITLED, 90));
    }

    @Test
    void counts_each_choice_and_who_said_nothing() {
        var votes = List.of(Choice.NO, Choice.YES, Choice.BLANK, Choice.YES, Choice.ABSTAIN, Choice.YES, Choice.NO);

        assertThat(Tally.of(votes, 9, 20)).isEqualTo(new Tally(3, 2, 1, 1, 2, 20));
    }

    @Test
    void exactly_the_share_is_enough_unless_the_rule_is_strict() {
        var even = new Tally(5, 5, 0, 0, 0, 10);

        assertThat(Derivation.of(half(false), even).approved()).isTrue();
        assertThat(Derivation.of(half(true), even).approved()).isFalse();
        assertThat(Derivation.of(half(true), new Tally(6, 5, 0, 0, 0, 11)).approved())
                .isTrue();
        assertThat(Derivation.of(half(false), new Tally(5, 6, 0, 0, 0, 11)).approved())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(MajorityBase.class)
    void nothing_is_approved_of_nobody(MajorityBase base) {
        var nobody = new Tally(0, 0, 0, 0, 0, 0);

        assertThat(Derivation.of(twoThirdsOf(base), nobody))
                .isEqualTo(new Derivation(twoThirdsOf(base), 0, 0, 0, 0, false)); // 0 ≥ 0, and yet
    }

    @Test
    void large_figures_do_not_overflow() {
        var majority = new Majority(1_000, 1_000, false, MajorityBase.ENTITLED);
        var derivation = Derivation.of(majority, new Tally(3_000_000, 0, 0, 0, 0, 3_000_000));

        assertThat(derivation)
                .isEqualTo(new Derivation(majority, 3_000_000, 3_000_000, 3_000_000_000L, 3_000_000_000L, true));
    }

    @ParameterizedTest
    @EnumSource(MajorityBase.class)
    void a_result_tells_the_outcome_under_every_other_base(MajorityBase base) {
        var result = Result.of(twoThirdsOf(base), EXAMPLE);
        var others = Stream.of(MajorityBase.values()).filter(other -> other != base);

        assertThat(result.decisive()).isEqualTo(Derivation.of(twoThirdsOf(base), EXAMPLE));
        assertThat(result.others())
                .isEqualTo(others.map(other -> Derivation.of(twoThirdsOf(other), EXAMPLE))
                        .toList());
        assertThat(result.approved()).isEqualTo(result.decisive().approved());
        assertThat(result.tally()).isEqualTo(EXAMPLE);
    }

    @Test
    void the_other_bases_keep_share_and_strictness() {
        var majority = new Majority(3, 7, true, MajorityBase.PRESENT);

        assertThat(Result.of(majority, EXAMPLE).others())
                .extracting(Derivation::majority)
                .containsExactly(
                        new Majority(3, 7, true, MajorityBase.YES_PLUS_NO),
                        new Majority(3, 7, true, MajorityBase.VALID),
                        new Majority(3, 7, true, MajorityBase.CAST),
                        new Majority(3, 7, true, MajorityBase.ENTITLED));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 45, 90, true",
        "1, 2, 44, 90, false",
        "1, 2, 46, 91, true", // half of 91 is 45.5
        "1, 2, 45, 91, false",
        "2, 3, 60, 90, true",
        "2, 3, 59, 90, false",
        "1, 1, 90, 90, true",
        "1, 1, 89, 90, false",
        "0, 1, 0, 90, true",
        "1000, 1000, 3000000, 3000000, true",
        "1000, 1000, 2999999, 3000000, false",
        "1000, 1000, 3000000, 2000000, true" // three thousand million are no int
    })
    void a_quorum_is_met_by_exactly_its_share(int numerator, int denominator, int present, int active, boolean met) {
        assertThat(new Quorum(numerator, denominator).isMet(present, active)).isEqualTo(met);
    }
}
