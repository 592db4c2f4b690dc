package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.BRUNO;
import static org.assembleaclima.ballot.BallotFixtures.CARLA;
import static org.assembleaclima.ballot.BallotFixtures.ELSA;
import static org.assembleaclima.ballot.BallotFixtures.account;
import static org.assembleaclima.ballot.BallotFixtures.active;
import static org.assembleaclima.ballot.BallotFixtures.entry;
import static org.assembleaclima.ballot.BallotFixtures.member;
import static org.assembleaclima.ballot.BallotFixtures.roll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assembleaclima.common.Seed;
import org.assembleaclima.common.Sha256;
import org.assembleaclima.membership.Member;
import org.assembleaclima.membership.MemberId;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RollTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static Member withoutAccount(int number) {
        var member = active(number, account(number));
        return new Member(
                member.memberId(),
                number,
                member.cohort(),
                member.state(),
                member.startsOn(),
                member.endsOn(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void holds_who_is_active_and_present_by_number() {
        var active =
                List.of(active(3, account(3)), active(1, account(1)), active(2, account(2)), active(4, account(4)));

        assertThat(Roll.of(active, List.of(CARLA, ELSA, ADA, BRUNO))).isEqualTo(roll(3)); // R3.1
    }

    @Test
    void holds_nobody_twice() {
        assertThat(Roll.of(List.of(active(1, account(1))), List.of(ADA, ADA))).containsExactly(entry(1));
    }

    @Test
    void holds_nobody_whose_token_could_not_be_told() {
        assertThat(Roll.of(List.of(withoutAccount(1), active(2, account(2))), List.of(ADA, BRUNO)))
                .containsExactly(entry(2));
    }

    @Test
    void is_empty_when_nobody_came() {
        assertThat(Roll.of(List.of(active(1, account(1))), List.of())).isEmpty();
    }

    @Nested
    class Hash {

        @Test
        void is_one_anybody_can_compute() {
            // printf '%s' '["00000000-0000-0000-0000-000000000001","00000000-0000-0000-0000-000000000002",
            // "00000000-0000-0000-0000-000000000003"]' without the line break | sha256sum
            assertThat(RollHash.of(roll(3)).value())
                    .isEqualTo("94b4fc7a01872c53598ffc986a6fedf29f2b50220439d7efc47cc39dc3f68e35");
        }

        @Test
        void is_that_of_the_canonical_json_in_whatever_order_the_roll_is() throws IOException {
            var random = Seed.random();
            for (int size = 0; size < 100; size++) {
                var members = IntStream.range(0, size)
                        .mapToObj(n -> new MemberId(new UUID(random.nextLong(), random.nextLong())))
                        .toList();
                var roll = new ArrayList<RollEntry>();
                for (var member : members) roll.add(new RollEntry(member, roll.size(), account(roll.size())));
                Collections.shuffle(roll, random);
                var ids = members.stream().map(MemberId::toString).sorted().toList();

                assertThat(RollHash.of(roll).value())
                        .as(Seed.told())
                        .isEqualTo(Sha256.hex(new JsonCanonicalizer(JSON.writeValueAsString(ids)).getEncodedString()));
            }
        }

        @Test
        void says_nothing_about_accounts_but_differs_with_the_members() {
            assertThat(RollHash.of(List.of(new RollEntry(ADA, 9, "another"))))
                    .isEqualTo(RollHash.of(roll(1)))
                    .isNotEqualTo(RollHash.of(roll(2)));
        }

        @Test
        void reads_what_it_wrote() {
            assertThat(RollHash.of("0123456789abcdef".repeat(4)).value()).isEqualTo("0123456789abcdef".repeat(4));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
        void has_no_other_shape(String hex) {
            assertThatIllegalArgumentException().isThrownBy(() -> RollHash.of(hex));
        }
    }
}
