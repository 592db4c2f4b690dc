package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.CHAIR;
import static org.assembleaclima.ballot.BallotFixtures.CONFIGURED;
import static org.assembleaclima.ballot.BallotFixtures.ENTITLED;
import static org.assembleaclima.ballot.BallotFixtures.NOON;
import static org.assembleaclima.ballot.BallotFixtures.OPENED;
import static org.assembleaclima.ballot.BallotFixtures.ROLL;
import static org.assembleaclima.ballot.BallotFixtures.SALT;
import static org.assembleaclima.ballot.BallotFixtures.TWO_THIRDS;
import static org.assembleaclima.ballot.BallotFixtures.aBallot;
import static org.assembleaclima.ballot.BallotFixtures.by;
import static org.assembleaclima.ballot.BallotFixtures.member;
import static org.assembleaclima.ballot.BallotFixtures.tallied;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assembleaclima.ballot.BallotCommand.CloseBallot;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.common.Seed;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.membership.MemberId;
import org.junit.jupiter.api.Test;

/** What holds of any votes under any rule. */
class TallyPropertiesTest {

    private static final int ROUNDS = 5_000;
    private static final Choice[] CHOICES = Choice.values();
    private static final MajorityBase[] BASES = MajorityBase.values();

    private final Random random = Seed.random();

    private List<Choice> someVotes(int most) {
        return Stream.generate(this::someChoice).limit(random.nextInt(most + 1)).toList();
    }

    private Choice someChoice() {
        return CHOICES[random.nextInt(CHOICES.length)];
    }

    /** Small figures often: there the share is met exactly. */
    private Tally someTally() {
        int most = random.nextBoolean() ? 3 : 2_000;
        var present = new Tally(
                random.nextInt(most),
                random.nextInt(most),
                random.nextInt(most),
                random.nextInt(most),
                random.nextInt(most),
                0);
        return with(
                present, present.yes(), present.silent(), present.base(MajorityBase.PRESENT) + random.nextInt(most));
    }

    private Majority someMajority() {
        int denominator = 1 + random.nextInt(random.nextBoolean() ? 4 : 1_000);
        int numerator = 1 + random.nextInt(denominator);
        return new Majority(numerator, denominator, random.nextBoolean(), BASES[random.nextInt(BASES.length)]);
    }

    private static Tally with(Tally tally, int yes, int silent, int entitled) {
        return new Tally(yes, tally.no(), tally.abstain(), tally.blank(), silent, entitled);
    }

    @Test
    void a_tally_is_what_counting_one_by_one_gives_and_adds_up_to_those_present() {
        for (int i = 0; i < ROUNDS; i++) {
            var votes = someVotes(120);
            int present = votes.size() + random.nextInt(30);
            var naive = new int[CHOICES.length];
            for (var vote : votes) naive[vote.ordinal()]++;

            var tally = Tally.of(votes, present, present + 7);

            assertThat(List.of(tally.yes(), tally.no(), tally.abstain(), tally.blank()))
                    .as(Seed.told())
                    .isEqualTo(List.of(naive[0], naive[1], naive[2], naive[3]));
            assertThat(tally.base(MajorityBase.PRESENT)).as(Seed.told()).isEqualTo(present);
            assertThat(tally.base(MajorityBase.CAST)).as(Seed.told()).isEqualTo(votes.size());
            assertThat(tally.base(MajorityBase.ENTITLED)).as(Seed.told()).isEqualTo(present + 7);
        }
    }

    @Test
    void a_derivation_compares_the_exact_fractions() {
        for (int i = 0; i < ROUNDS; i++) {
            var majority = someMajority();
            var tally = someTally();

            assertThat(Derivation.of(majority, tally).approved())
                    .as("%s of %s, %s", majority, tally, Seed.told())
                    .isEqualTo(exactlyApproved(majority, tally));
        }
    }

    /** yes/base against numerator/denominator, cross-multiplied without any limit. */
    private static boolean exactlyApproved(Majority majority, Tally tally) {
        int base = naiveBase(majority.base(), tally);
        if (base == 0) return false;
        var order = product(tally.yes(), majority.denominator()).compareTo(product(majority.numerator(), base));
        return majority.strict() ? order > 0 : order >= 0;
    }

    private static int naiveBase(MajorityBase base, Tally tally) {
        int left = tally.yes() + tally.no();
        if (base == MajorityBase.YES_PLUS_NO) return left;
        if (base == MajorityBase.VALID) return left + tally.abstain();
        if (base == MajorityBase.CAST) return left + tally.abstain() + tally.blank();
        if (base == MajorityBase.PRESENT) return left + tally.abstain() + tally.blank() + tally.silent();
        return tally.entitled();
    }

    private static BigInteger product(int one, int other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    @Test
    void one_more_yes_never_turns_approval_into_its_opposite() {
        for (int i = 0; i < ROUNDS; i++) {
            var majority = someMajority();
            var tally = someTally();
            var silentSaysYes = with(tally, tally.yes() + 1, Math.max(0, tally.silent() - 1), tally.entitled() + 1);
            var noSaysYes = new Tally(
                    tally.yes() + 1,
                    Math.max(0, tally.no() - 1),
                    tally.abstain(),
                    tally.blank(),
                    tally.silent(),
                    tally.entitled() + (tally.no() == 0 ? 1 : 0));

            if (Derivation.of(majority, tally).approved())
                assertThat(Stream.of(silentSaysYes, noSaysYes))
                        .as("%s of %s, %s", majority, tally, Seed.told())
                        .allMatch(more -> Derivation.of(majority, more).approved());
        }
    }

    @Test
    void of_all_votes_of_a_member_only_the_last_one_counts() {
        for (int i = 0; i < 50; i++) {
            var last = new HashMap<MemberId, Choice>();
            var events = new ArrayList<BallotEvent>(List.of(CONFIGURED, OPENED));
            for (var choice : someVotes(12)) events.add(vote(last, choice));

            aBallot()
                    .given(events)
                    .when(new CloseBallot(BALLOT), by(CHAIR))
                    .expectEvents(
                            new BallotClosed(BALLOT, ClosedBy.CHAIR, CHAIR, NOON),
                            tallied(naively(last.values()), NOON));
        }
    }

    private BallotEvent vote(Map<MemberId, Choice> last, Choice choice) {
        var member = ROLL.get(random.nextInt(ROLL.size())).memberId();
        return last.put(member, choice) == null
                ? new VoteCast(BALLOT, member, choice, SALT, NOON)
                : new VoteReplaced(BALLOT, member, choice, SALT, NOON);
    }

    private static Result naively(Collection<Choice> votes) {
        var counts = new int[CHOICES.length];
        for (var vote : votes) counts[vote.ordinal()]++;
        int silent = ROLL.size() - votes.size();
        return Result.of(TWO_THIRDS, new Tally(counts[0], counts[1], counts[2], counts[3], silent, ENTITLED));
    }
}
