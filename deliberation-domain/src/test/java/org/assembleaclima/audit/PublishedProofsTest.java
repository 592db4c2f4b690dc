package org.assembleaclima.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published vectors: transparency-dev/merkle, see {@code merkle/SOURCE.md}. */
class PublishedProofsTest {

    private static final Path VECTORS = Path.of("src/test/resources/merkle");

    /** Wants a root of 12 bytes to be accepted: no {@link Hash} can hold it. */
    private static final String OF_TWELVE_BYTES = "sizes-are-equal-one-and-proof-is-empty.json";

    private final JsonMapper json = new JsonMapper();

    static Stream<Path> vectors() throws IOException {
        return Files.walk(VECTORS).filter(file -> file.toString().endsWith(".json"));
    }

    @Test
    void are_all_there() throws IOException {
        assertThat(vectors()).hasSize(196);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void are_judged_as_published(Path file) throws IOException {
        var vector = json.readTree(Files.readString(file));
        var refused = vector.get("wantErr").booleanValue();
        if (file.endsWith(OF_TWELVE_BYTES)) assertThat(holds(vector)).isFalse();
        else assertThat(holds(vector)).as("%s", file).isEqualTo(!refused);
    }

    private static boolean holds(JsonNode vector) {
        try {
            return vector.has("leafIdx") ? includes(vector) : isConsistent(vector);
        } catch (IllegalArgumentException e) {
            return false; // a hash that is none
        }
    }

    private static boolean includes(JsonNode vector) {
        return Verification.includes(
                number(vector, "leafIdx"),
                number(vector, "treeSize"),
                hash(vector, "leafHash"),
                proof(vector),
                hash(vector, "root"));
    }

    private static boolean isConsistent(JsonNode vector) {
        return Verification.isConsistent(
                number(vector, "size1"),
                number(vector, "size2"),
                hash(vector, "root1"),
                hash(vector, "root2"),
                proof(vector));
    }

    /** Unsigned in the vectors: what is above our largest number becomes negative, which is no index. */
    private static long number(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue().longValue();
    }

    private static Hash hash(JsonNode vector, String field) {
        return Hash.ofBase64(vector.get(field).asString());
    }

    private static List<Hash> proof(JsonNode vector) {
        var proof = new ArrayList<Hash>();
        vector.get("proof").forEach(hash -> proof.add(Hash.ofBase64(hash.asString())));
        return proof;
    }
}
