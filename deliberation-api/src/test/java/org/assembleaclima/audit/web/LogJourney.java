package org.assembleaclima.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Receipt;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.audit.Verification;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The log as somebody outside sees it, who has the public key and trusts nothing else; run on every database. */
interface LogJourney {

    Api api();

    JdbcTemplate jdbc();

    private VerifierKey key() {
        return VerifierKey.parse(
                api().get("/status").json().at("/audit/public_key").asString());
    }

    private TreeHead head() {
        return Checkpoint.verified(
                        SignedNote.parse(api().get("/log/checkpoint").raw().body()), key())
                .head();
    }

    /** Records something and waits until it is signed. */
    private TreeHead recorded(String title) {
        api().drafted(api().token("facilitator"), title);
        var stored = jdbc().queryForObject("select count(*) from domain_event", Long.class);
        return Awaitility.await("a checkpoint within a second, or as soon as a busy machine can")
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(5))
                .until(this::head, head -> head.size() >= stored);
    }

    private HttpResponse<byte[]> file(String path) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(api().request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(hash -> Hash.ofHex(hash.asString()))
                .toList();
    }

    private String eventId(long position) {
        return jdbc().queryForObject(
                        "select d.event_id from event_position p join domain_event d on d.global_index = p.global_index"
                                + " where p.position = ?",
                        String.class,
                        position);
    }

    @Test
    default void a_receipt_shows_alone_that_its_event_is_in_the_signed_tree() {
        var head = recorded("Con ricevuta");
        var answer = api().get("/api/v1/audit/receipts/" + eventId(head.size()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        var receipt = Receipt.parse(answer.raw().body());
        var entry = receipt.extra().orElseThrow().array();
        assertThat(receipt.index()).isEqualTo(head.size() - 1);
        assertThat(receipt.shows(Merkle.leaf(entry), key())).isTrue();
        assertThat(new String(entry, UTF_8))
                .contains("\"event_id\":\"" + eventId(head.size()) + "\"")
                .contains("\"type\":\"ProposalDrafted\"");
    }

    @Test
    default void a_receipt_has_to_wait_for_its_checkpoint_and_there_is_none_of_nothing() {
        assertThat(api().get("/api/v1/audit/receipts/nothing").status()).isEqualTo(404);
        var unsigned = "unsigned-" + System.nanoTime();
        // Stored by a transaction that still runs for everybody else would be invisible; one without position is not.
        jdbc().update(
                        "insert into domain_event (event_id, stream, sequence_number, stream_type, recorded_at,"
                                + " payload_type, revision, payload, metadata) select ?, ?, 0, stream_type, recorded_at,"
                                + " payload_type, revision, payload, metadata from domain_event where global_index ="
                                + " (select min(global_index) from domain_event where payload_type = 'CyclePlanned')",
                        unsigned,
                        unsigned);
        var statuses = new HashSet<Integer>();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(5))
                .until(() -> {
                    var answer = api().get("/api/v1/audit/receipts/" + unsigned);
                    statuses.add(answer.status());
                    if (answer.status() == 202)
                        assertThat(answer.header("Retry-After")).isEqualTo("1");
                    return answer.status() == 200;
                });
        assertThat(statuses).contains(202, 200);
    }

    @Test
    default void proofs_hold_between_any_two_checkpoints_and_for_any_leaf() {
        var before = recorded("Prima");
        var after = recorded("Dopo");
        var consistency = api().get("/api/v1/audit/consistency-proof?from=" + before.size() + "&to=" + after.size());
        assertThat(Verification.isConsistent(
                        before.size(), after.size(), before.root(), after.root(), hashes(consistency.json())))
                .isTrue();
        assertThat(consistency.header("Cache-Control")).contains("max-age");
        for (long index = 0; index < after.size(); index += 7) {
            var inclusion = api().get("/api/v1/audit/inclusion-proof?index=" + index + "&size=" + after.size());
            var entry = api().get("/api/v1/audit/entries?from=" + index + "&to=" + (index + 1))
                    .items()
                    .getFirst();
            var leaf = Merkle.leaf(entry.path("leaf").asString().getBytes(UTF_8));
            assertThat(leaf.hex()).isEqualTo(entry.path("hash").asString());
            assertThat(Verification.includes(index, after.size(), leaf, hashes(inclusion.json()), after.root()))
                    .isTrue();
        }
    }

    @Test
    default void the_whole_tree_is_there_as_files() {
        var head = recorded("In file");
        var entries = new ArrayList<Hash>();
        var leaves = new ArrayList<Hash>();
        for (long first = 0; first < head.size(); first += 256) {
            var width = Math.min(256, head.size() - first);
            var name = "%03d".formatted(first / 256) + (width == 256 ? "" : ".p/" + width);
            var tile = file("/log/tile/0/" + name);
            var bundle = file("/log/tile/entries/" + name);
            assertThat(tile.statusCode()).isEqualTo(200);
            assertThat(bundle.statusCode()).isEqualTo(200);
            assertThat(tile.headers().firstValue("Cache-Control").orElseThrow())
                    .isEqualTo(width == 256 ? "max-age=31536000, public, immutable" : "max-age=60, public");
            for (int i = 0; i < width; i++)
                leaves.add(Hash.of(Arrays.copyOfRange(tile.body(), i * Hash.LENGTH, (i + 1) * Hash.LENGTH)));
            var bytes = ByteBuffer.wrap(bundle.body());
            while (bytes.hasRemaining()) {
                var entry = new byte[Short.toUnsignedInt(bytes.getShort())];
                bytes.get(entry);
                entries.add(Merkle.leaf(entry));
            }
        }
        assertThat(entries).isEqualTo(leaves);
        var tree = new Frontier();
        leaves.forEach(tree::add);
        assertThat(tree.root()).isEqualTo(head.root());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/999",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/257",
                "/log/tile/0/0",
                "/log/tile/00/000.p/1",
                "/log/tile/8/000.p/1",
                "/log/tile/63/000.p/1",
                "/log/tile/7/000.p/1",
                "/log/tile/0/../../status",
                "/log/tile/x/000",
                "/log/tile/entries/x",
                "/log/tile/entries/x999/x999/x999/x999/x999/x999/999",
                "/log/other",
                "/api/v1/audit/checkpoints/999999999"
            })
    default void what_is_no_file_of_the_log_is_not_there(String path) {
        assertThat(api().get(path).status()).isIn(404, 400);
    }

    @Test
    default void the_log_is_only_read() {
        var answer = api().post(api().token("operator"), "/log/checkpoint", "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(api().get("/log/checkpoint").header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inclusion-proof?index=-1&size=1",
                "inclusion-proof?index=1&size=1",
                "inclusion-proof?index=0&size=0",
                "inclusion-proof?index=0",
                "inclusion-proof?index=x&size=1",
                "consistency-proof?from=0&to=1",
                "consistency-proof?from=2&to=1",
                "entries?from=1&to=1",
                "entries?from=0&to=201",
                "checkpoints?limit=0",
                "checkpoints?limit=201",
                "checkpoints/0",
                "checkpoints/x"
            })
    default void parameters_out_of_range_are_told_as_such(String question) {
        var answer = api().get("/api/v1/audit/" + question);
        assertThat(answer.status()).as(question).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inclusion-proof?index=0&size=99999999",
                "consistency-proof?from=1&to=9223372036854775807",
                "entries?from=99999998&to=99999999"
            })
    default void what_is_not_signed_yet_is_not_proven(String question) {
        assertThat(api().get("/api/v1/audit/" + question).code()).isEqualTo("POSITION_NOT_REACHED");
    }

    @Test
    default void every_checkpoint_is_listed_and_can_be_fetched_again() {
        recorded("Elencata");
        var last = recorded("Elencata ancora");
        var sizes = new ArrayList<Long>();
        var cursor = "";
        do {
            Answer page = api().get("/api/v1/audit/checkpoints?limit=2" + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.items().forEach(item -> sizes.add(item.path("size").asLong()));
            cursor = page.text("next_cursor").isEmpty() ? "" : "&cursor=" + page.text("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(sizes).isSorted().doesNotHaveDuplicates().contains(last.size());
        assertThat(api().get("/api/v1/audit/checkpoints?cursor=x").code()).isEqualTo("INVALID_CURSOR");

        var note = api().get("/api/v1/audit/checkpoints/" + last.size());
        assertThat(Checkpoint.verified(SignedNote.parse(note.raw().body()), key())
                        .head())
                .isEqualTo(last);
        assertThat(api().get("/api/v1/audit/keys")
                        .items()
                        .getFirst()
                        .path("public_key")
                        .asString())
                .isEqualTo(key().text());
    }

    @Test
    default void the_status_tells_the_key_to_pin_and_how_far_the_log_is() {
        var head = recorded("Con stato");
        var audit = api().get("/status").json().path("audit");
        assertThat(audit.path("origin").asString()).isEqualTo(key().name().value());
        assertThat(audit.path("size").asLong()).isGreaterThanOrEqualTo(head.size());
        assertThat(audit.has("alarm")).isFalse();
        assertThat(audit.has("failure")).isFalse();
    }
}
