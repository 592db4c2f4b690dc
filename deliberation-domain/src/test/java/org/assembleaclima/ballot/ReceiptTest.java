package org.assembleaclima.ballot;

import static org.assembleaclima.ballot.BallotFixtures.ADA;
import static org.assembleaclima.ballot.BallotFixtures.BALLOT;
import static org.assembleaclima.ballot.BallotFixtures.BRUNO;
import static org.assembleaclima.ballot.BallotFixtures.OTHER_SALT;
import static org.assembleaclima.ballot.BallotFixtures.SALT;
import static org.assembleaclima.ballot.BallotFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Seed;
import org.assembleaclima.common.Sha256;
import org.assembleaclima.membership.MemberId;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReceiptTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static UUID someUuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Salt someSalt(Random random) {
        var bytes = new byte[Salt.BYTES];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    @Test
    void is_one_anybody_who_has_the_salt_can_compute() {
        // printf '%s' '{"ballot":"00000000-0000-0000-0000-0000000000c1","choice":"YES",
        // "member":"00000000-0000-0000-0000-000000000001","salt":"00112233445566778899aabbccddeeff"}'
        // without the line breaks | sha256sum
        assertThat(Receipt.of(BALLOT, ADA, Choice.YES, SALT).value())
                .isEqualTo("26e4bb6115f95e7db66a65b6241e5612f369f5c5b71e5a739f81b118d12d038d");
    }

    @Test
    void is_that_of_the_canonical_json() throws IOException {
        var random = Seed.random();
        for (int i = 0; i < 1_000; i++) {
            var ballot = new BallotId(someUuid(random));
            var member = new MemberId(someUuid(random));
            var choice = Choice.values()[random.nextInt(4)];
            var salt = someSalt(random);
            var json = JSON.writeValueAsString(Map.of(
                    "salt", salt.value(),
                    "member", member.toString(),
                    "choice", choice.name(),
                    "ballot", ballot.toString()));

            assertThat(Receipt.of(ballot, member, choice, salt).value())
                    .as(Seed.told())
                    .isEqualTo(Sha256.hex(new JsonCanonicalizer(json).getEncodedString()));
        }
    }

    @Test
    void differs_with_anything_it_is_made_of() {
        var otherBallot = BallotId.of("00000000-0000-0000-0000-0000000000c2");

        assertThat(Stream.of(
                        Receipt.of(BALLOT, ADA, Choice.YES, SALT),
                        Receipt.of(otherBallot, ADA, Choice.YES, SALT),
                        Receipt.of(BALLOT, BRUNO, Choice.YES, SALT),
                        Receipt.of(BALLOT, ADA, Choice.NO, SALT),
                        Receipt.of(BALLOT, ADA, Choice.YES, OTHER_SALT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(Receipt.of("0123456789abcdef".repeat(4)).value()).isEqualTo("0123456789abcdef".repeat(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void has_no_other_shape(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> Receipt.of(hex));
    }

    @Test
    void a_salt_is_sixteen_bytes_in_lower_case_hex() {
        var bytes = new byte[] {0, 1, 2, 15, 16, 127, -128, -1, 0, 0, 0, 0, 0, 0, 0, -86};

        assertThat(Salt.of(bytes).value()).isEqualTo("0001020f107f80ff00000000000000aa");
        assertThat(Salt.of("0001020f107f80ff00000000000000aa")).isEqualTo(Salt.of(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17})
    void a_salt_has_no_fewer_and_no_more_bytes(int bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> Salt.of(new byte[bytes]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001020F107F80FF00000000000000AA", "g001020f107f80ff00000000000000aa"})
    void a_salt_has_no_other_shape(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> Salt.of(hex));
    }
}
