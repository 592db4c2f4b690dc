package org.assembleaclima.audit.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Frontier;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.TestLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history as a file: the same for ever, resumable, and silent on what nobody may know yet. */
interface ExportJourney {

    JsonMapper JSON = new JsonMapper();
    String EXPORT = "/api/v1/events/export";

    Api api();

    Projector projector();

    JdbcTemplate jdbc();

    private long checkpoint() {
        return new TestLog(jdbc(), projector()).checkpoint();
    }

    private String auditor() {
        return "Bearer " + api().token("auditor");
    }

    private String exported(long to) {
        return ok(api().get(EXPORT + "?to=" + to));
    }

    private String exportedToAuditors(long to) {
        return ok(api().get(EXPORT + "?to=" + to, "Authorization", auditor()));
    }

    private static String ok(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().body();
    }

    private static List<JsonNode> lines(String file) {
        assertThat(file).endsWith("}\n");
        return file.lines().map(JSON::readTree).toList();
    }

    private static List<JsonNode> ofType(String file, String type) {
        return lines(file).stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    @Test
    default void the_file_proves_itself_against_its_checkpoint() {
        var size = checkpoint();
        for (var file : List.of(exported(size), exportedToAuditors(size))) {
            var lines = lines(file);
            var data = lines.getFirst().path("data");
            assertThat(lines).hasSize((int) size + 2);
            var frontier = new Frontier();
            lines.subList(1, lines.size() - 1)
                    .forEach(line ->
                            frontier.add(Hash.ofHex(line.path("leafhash").asString())));
            var note = SignedNote.parse(data.path("checkpoint").asString());
            var key = VerifierKey.parse(data.path("keys").path(0).asString());
            assertThat(Checkpoint.verified(note, key).head().root()).isEqualTo(frontier.root());
            assertThat(lines.getFirst().path("source").asString())
                    .isEqualTo(key.name().toString());
            assertThat(data.path("views").size())
                    .isEqualTo(projector().standing().views().size());
        }
    }

    @Test
    default void each_payload_is_between_the_last_comma_and_brace_and_has_the_hash_the_line_tells() {
        for (var line : exportedToAuditors(checkpoint()).lines().skip(1).toList()) {
            var mark = line.indexOf(",\"data\":");
            var read = JSON.readTree(line);
            if (!read.has("payloadhash") || mark < 0) continue;
            var payload = line.substring(mark + ",\"data\":".length(), line.length() - 1);
            assertThat(Hash.digest(payload.getBytes(UTF_8)).hex())
                    .isEqualTo(read.path("payloadhash").asString());
            assertThat(Hash.digest(read.path("metadata").asString().getBytes(UTF_8))
                            .hex())
                    .isEqualTo(read.path("metadatahash").asString());
            assertThat(read.path("metadata").asString())
                    .contains("\"" + read.path("actor").asString() + "\"")
                    .contains("\"" + read.path("causationid").asString() + "\"")
                    .contains("\"" + read.path("correlationid").asString() + "\"");
        }
    }

    @Test
    default void the_file_of_a_position_stays_the_same_whatever_is_recorded_later() {
        var size = checkpoint();
        var before = exported(size);
        var beforeToAuditors = exportedToAuditors(size);
        assertThat(exported(size)).isEqualTo(before);
        api().drafted(api().token("facilitator"), "Dopo l'esportazione");
        assertThat(checkpoint()).isGreaterThan(size);
        assertThat(exported(size)).isEqualTo(before);
        assertThat(exportedToAuditors(size)).isEqualTo(beforeToAuditors).isNotEqualTo(before);
    }

    @Test
    default void a_file_cut_anywhere_is_resumed_behind_its_last_whole_line() {
        var size = checkpoint();
        var file = exported(size);
        var end = file.indexOf('\n') + 1; // of the header
        var positions = new ArrayList<Long>(List.of(0L, 1L, 2L, size / 2, size - 1, size));
        new Random(17).longs(20, 1, size).forEach(positions::add);
        for (var after : positions) {
            var begin = end;
            for (long i = 0; i < after; i++) begin = file.indexOf('\n', begin) + 1;
            assertThat(ok(api().get(EXPORT + "?to=" + size + "&after=" + after)))
                    .as("behind %d", after)
                    .isEqualTo(file.substring(begin));
        }
    }

    @Test
    default void a_file_cut_at_any_byte_is_resumed_from_that_byte() {
        var size = checkpoint();
        var path = EXPORT + "?to=" + size;
        var whole = api().get(path);
        var bytes = whole.raw().body().getBytes(UTF_8);
        var cuts = new ArrayList<>(List.of(0, 1, bytes.length / 2, bytes.length - 1));
        new Random(23).ints(20, 0, bytes.length).forEach(cuts::add);
        for (var cut : cuts) {
            var rest = api().get(path, "Range", "bytes=" + cut + "-", "If-Range", whole.header("ETag"));
            assertThat(rest.status()).isEqualTo(206);
            assertThat(rest.header("Content-Range"))
                    .isEqualTo("bytes " + cut + "-" + (bytes.length - 1) + "/" + bytes.length);
            assertThat(rest.raw().body()).isEqualTo(new String(bytes, cut, bytes.length - cut, UTF_8));
        }
        assertThat(api().get(path, "Range", "bytes=3-9").raw().body()).isEqualTo(new String(bytes, 3, 7, UTF_8));
        assertThat(api().get(path, "Range", "bytes=-5").raw().body())
                .isEqualTo(new String(bytes, bytes.length - 5, 5, UTF_8));
        var beyond = api().get(path, "Range", "bytes=" + bytes.length + "-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.code()).isEqualTo("RANGE_NOT_SATISFIABLE");
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
        for (var ignored : List.of("bytes=1-2,4-5", "lines=1-2", "bytes=x"))
            assertThat(api().get(path, "Range", ignored).status()).as(ignored).isEqualTo(200);
        assertThat(api().get(path, "Range", "bytes=3-9", "If-Range", "\"e1\"").status())
                .as("the beginning of another file")
                .isEqualTo(200);
    }

    @Test
    default void votes_of_an_open_ballot_are_nowhere_and_later_for_auditors_alone() {
        var debate = Debate.begin(api(), "esportazione", 3);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.await(ballot, "state", "OPEN");
        debate.votes(ballot, "YES", "NO");
        var open = checkpoint();
        var secrets = salts(Debate.id(ballot));
        assertThat(secrets).hasSize(2);
        var sealed = exportedToAuditors(open);
        for (var file : List.of(exported(open), sealed)) {
            assertThat(secrets).noneMatch(file::contains);
            assertThat(ofType(file, "VoteCast"))
                    .filteredOn(line -> line.path("subject").asString().equals(Debate.id(ballot)))
                    .hasSize(2)
                    .allSatisfy(ExportJourney::tellsNothing)
                    .noneMatch(
                            line -> line.toString().contains(debate.assembly().account(1)))
                    .noneMatch(
                            line -> line.toString().contains(debate.assembly().member(1)));
        }
        assertThat(withheld(sealed, "ballot-open"))
                .isEqualTo(count(sealed, "ballot-open"))
                .isPositive();

        debate.as("chair", ballot + "/close", "");
        var closed = checkpoint();
        assertThat(exportedToAuditors(open))
                .as("by the standing of then, not of now")
                .isEqualTo(sealed);
        var unsealed = exportedToAuditors(closed);
        assertThat(secrets).allMatch(unsealed::contains);
        assertThat(unsealed).contains(debate.assembly().account(1));
        var open2 = exported(closed);
        assertThat(secrets).noneMatch(open2::contains);
        assertThat(ofType(open2, "VoteCast")).allSatisfy(line -> {
            tellsNothing(line);
            assertThat(line.path("withheld").asString()).isEqualTo("vote-secrecy");
        });
        assertThat(withheld(open2, "vote-secrecy")).isEqualTo(count(open2, "vote-secrecy"));
        assertThat(ok(api().get(EXPORT + "?to=" + closed + "&after=" + (closed - 1)))
                        .lines()
                        .toList())
                .as("the last line counts the whole file")
                .last()
                .isEqualTo(open2.lines().toList().getLast());
    }

    private static void tellsNothing(JsonNode line) {
        assertThat(line.propertyNames())
                .contains("leafhash", "payloadhash", "withheld", "time", "sequencenumber")
                .doesNotContain(
                        "data", "data_base64", "metadata", "actor", "actorroles", "causationid", "correlationid");
    }

    private static long withheld(String file, String reason) {
        return lines(file)
                .getLast()
                .at("/data/withheld")
                .valueStream()
                .filter(count -> count.path("reason").asString().equals(reason))
                .mapToLong(count -> Long.parseLong(count.path("payloads").asString()))
                .sum();
    }

    private static long count(String file, String reason) {
        return lines(file).stream()
                .filter(line -> line.path("withheld").asString("").equals(reason))
                .count();
    }

    private List<String> salts(String ballot) {
        return JdbcClient.create(jdbc())
                .sql("select payload from domain_event where stream = ? and payload_type = 'VoteCast'")
                .param(ballot)
                .query((row, n) -> JSON.readTree(row.getBytes("payload")))
                .list()
                .stream()
                .map(payload -> payload.path("salt").asString())
                .toList();
    }

    @Test
    default void bytes_that_somebody_made_unreadable_are_exported_as_they_are() {
        api().drafted(api().token("facilitator"), "Illeggibile");
        var size = checkpoint();
        var index = index(size);
        for (var broken : List.of("{\"a\":\"\u00ff\"}", "{\"a\":\n1}", "{\"a\":", "[]")) {
            tampered(index, "payload", broken.getBytes(ISO_8859_1), () -> {
                var line = lines(exported(size)).get((int) size);
                assertThat(line.has("data")).isFalse();
                assertThat(Base64.getDecoder().decode(line.path("data_base64").asString()))
                        .isEqualTo(broken.getBytes(ISO_8859_1));
                assertThat(line.path("actor").asString()).isEqualTo("local-facilitator");
            });
            tampered(index, "metadata", broken.getBytes(ISO_8859_1), () -> {
                var line = lines(exported(size)).get((int) size);
                assertThat(line.has("metadata") || line.has("actor")).isFalse();
                assertThat(Base64.getDecoder()
                                .decode(line.path("metadatabase64").asString()))
                        .isEqualTo(broken.getBytes(ISO_8859_1));
                assertThat(line.has("data")).isTrue();
            });
        }
    }

    @Test
    default void a_changed_row_shows_the_leaf_it_had() {
        api().drafted(api().token("facilitator"), "Da cambiare");
        var size = checkpoint();
        var before = lines(exported(size)).get((int) size);
        tampered(index(size), "payload", "{\"a\":1}".getBytes(UTF_8), () -> {
            var after = lines(exported(size)).get((int) size);
            assertThat(after.path("leafhash")).isEqualTo(before.path("leafhash"));
            assertThat(after.path("payloadhash")).isNotEqualTo(before.path("payloadhash"));
        });
    }

    private long index(long position) {
        return JdbcClient.create(jdbc())
                .sql("select global_index from event_position where position = ?")
                .param(position)
                .query(Long.class)
                .single();
    }

    private void tampered(long index, String column, byte[] bytes, Runnable meanwhile) {
        var where = " where global_index = " + index;
        var stored = jdbc().queryForObject("select " + column + " from domain_event" + where, byte[].class);
        jdbc().update("update domain_event set " + column + " = ?" + where, bytes);
        try {
            meanwhile.run();
        } finally {
            jdbc().update("update domain_event set " + column + " = ?" + where, stored);
        }
    }

    @Test
    default void what_cannot_be_exported_is_refused() {
        var size = checkpoint();
        assertThat(api().get(EXPORT + "?to=" + (size + 1)).code()).isEqualTo("NO_CHECKPOINT");
        assertThat(api().get(EXPORT + "?to=" + (size + 1)).status()).isEqualTo(404);
        for (var wrong : List.of("to=x", "to=-1", "to=" + size + "&after=" + (size + 1), "after=-1"))
            assertThat(api().get(EXPORT + "?" + wrong).code()).as(wrong).isEqualTo("INVALID_PARAMETER");
        assertThat(api().get(EXPORT, "Accept", "text/html").status()).isEqualTo(406);
        assertThat(api().get(EXPORT, "Authorization", "Bearer x").status()).isEqualTo(401);
    }

    @Test
    default void caches_may_keep_the_publics_file_of_a_named_position_and_no_other() {
        var size = checkpoint();
        var pinned = api().get(EXPORT + "?to=" + size);
        assertThat(pinned.header("Cache-Control")).contains("public").contains("max-age=86400");
        assertThat(pinned.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(pinned.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"history-" + size + "-public.ndjson\"");
        assertThat(pinned.header("ETag")).isEqualTo("\"e" + size + "\"");
        assertThat(pinned.raw().headers().allValues("Vary")).contains("Authorization");
        assertThat(api().get(EXPORT).header("Cache-Control")).contains("no-cache");
        var auditors = api().get(EXPORT + "?to=" + size, "Authorization", auditor());
        assertThat(auditors.header("Cache-Control")).isEqualTo("no-store");
        assertThat(auditors.header("ETag")).isEqualTo("\"e" + size + "a\"");
        assertThat(api().get(EXPORT + "?to=" + size, "Authorization", "Bearer " + api().token("member"))
                        .raw()
                        .body())
                .isEqualTo(pinned.raw().body());
        var unchanged = api().get(EXPORT + "?to=" + size, "If-None-Match", pinned.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.raw().body()).isEmpty();
        var head = api().send(api().request(EXPORT + "?to=" + size).HEAD().build());
        assertThat(head.status()).isEqualTo(200);
    }
}
