package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.SigningKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the file is whole and signed: leaves, tree, checkpoints. */
class HashesTest {

    private static final int EVENTS = 40;

    @TempDir
    private Path folder;

    private final TestHistory history = new TestHistory().filler(EVENTS);

    private Told verify(List<String> lines, Object... more) throws IOException {
        return verify(TestHistory.write(folder.resolve("history.ndjson"), lines), more);
    }

    private Told verify(Path file, Object... more) {
        var arguments = new ArrayList<Object>(List.of(
                "verify",
                file,
                "--only",
                "hashes",
                "--key",
                history.key.verifier().text()));
        arguments.addAll(List.of(more));
        return Told.by(arguments.toArray());
    }

    private Path kept(int events) throws IOException {
        return Files.writeString(
                folder.resolve("kept-" + events),
                TestHistory.note(history.events.subList(0, events), history.signers)
                        .text());
    }

    @Nested
    class AWholeHistory {

        @Test
        void is_found_whole_and_counted() throws IOException {
            var told = verify(history.lines());
            assertThat(told.status()).as(told.err()).isZero();
            assertThat(told.out()).contains(EVENTS + " leaves", EVENTS + " payloads", "All is well.");
        }

        @Test
        void without_an_event_is_whole_too() throws IOException {
            history.events.clear();
            assertThat(verify(history.lines()).status()).isZero();
        }

        @Test
        void agrees_with_every_checkpoint_that_was_kept() throws IOException {
            for (int size = 0; size <= EVENTS; size++)
                assertThat(verify(history.lines(), "--checkpoint", kept(size)).status())
                        .as("kept at " + size)
                        .isZero();
        }

        @Test
        void says_what_is_withheld_and_why() throws IOException {
            history.withheldTypes.put("SomethingHappened", "draft");
            var told = verify(history.lines());
            assertThat(told.status()).isZero();
            assertThat(told.out()).contains(EVENTS + " payloads withheld: draft");
        }

        @Test
        void may_hold_bytes_that_are_no_text() throws IOException {
            var odd = history.events.getFirst().with("\u0001\n");
            history.events.set(0, odd);
            var lines = history.lines();
            lines.set(
                    1,
                    lines.get(1)
                            .replace(
                                    ",\"data\":\u0001\n}",
                                    ",\"data_base64\":\"" + TestHistory.base64("\u0001\n") + "\"}"));
            assertThat(verify(lines).status()).isZero();
        }
    }

    @Nested
    class AChangedHistory {

        private void foundAt(int position, List<TestHistory.Stored> stored) throws IOException {
            var told = verify(history.lines(history.note(), history.events, stored));
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("First difference: position " + position + ",");
        }

        @Test
        void one_byte_of_a_payload_names_the_place() throws IOException {
            var stored = new ArrayList<>(history.events);
            stored.set(16, stored.get(16).with(stored.get(16).payload().replace("16", "61")));
            foundAt(17, stored);
        }

        @Test
        void so_does_a_byte_of_the_metadata() throws IOException {
            var stored = new ArrayList<>(history.events);
            stored.set(16, stored.get(16).by("a.b-2", "member chair"));
            foundAt(17, stored);
        }

        @Test
        void and_of_the_time() throws IOException {
            var stored = new ArrayList<>(history.events);
            stored.set(16, stored.get(16).at("2025-01-01T00:00:01Z"));
            foundAt(17, stored);
        }

        @Test
        void two_events_that_changed_places_are_found_at_the_first() throws IOException {
            var stored = new ArrayList<>(history.events);
            Collections.swap(stored, 16, 18);
            foundAt(17, stored);
        }

        @Test
        void an_event_that_is_missing_is_named() throws IOException {
            var lines = history.lines();
            lines.remove(17);
            var told = verify(lines);
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("position 18", "the event at position 17 is missing");
        }

        @Test
        void the_last_one_too() throws IOException {
            var lines = history.lines();
            lines.remove(EVENTS);
            var told = verify(lines);
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("positions " + EVENTS + " to " + EVENTS + " are missing at the end");
        }

        @Test
        void another_history_signed_with_the_same_key_is_not_the_one_that_was_kept() throws IOException {
            var kept = kept(20);
            history.events.set(16, history.events.get(16).with("{}"));
            assertThat(verify(history.lines()).status()).isZero();
            var told = verify(history.lines(), "--checkpoint", kept);
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("the events up to here are not those that " + kept);
        }

        @Test
        void a_history_shorter_than_what_was_kept_is_not_whole() throws IOException {
            var kept = kept(EVENTS);
            history.events.removeLast();
            var told = verify(history.lines(), "--checkpoint", kept);
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("is over " + EVENTS + " events: the file has " + (EVENTS - 1));
        }

        @Test
        void payloads_withheld_without_being_counted_are_told() throws IOException {
            history.withheldTypes.put("SomethingHappened", "draft");
            var lines = history.lines();
            lines.set(EVENTS + 1, lines.getLast().replace("\"payloads\":\"40\"", "\"payloads\":\"39\""));
            var told = verify(lines);
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("{draft=39}", "{draft=40}");
        }
    }

    @Nested
    class Keys {

        private final SigningKey other = SigningKey.generate(TestHistory.ORIGIN, KeyKind.LOG, new Random(2));

        @Test
        void a_checkpoint_by_another_key_is_not_believed() throws IOException {
            history.signers = List.of(other);
            var told = verify(history.lines());
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("not signed by " + history.key.verifier());
        }

        /** Anybody can put a second line under a public note. */
        @Test
        void one_that_signed_beside_the_pinned_one_is_not_believed_for_that() throws IOException {
            history.signers = List.of(history.key, other);
            var overlap = kept(30);
            history.signers = List.of(other);
            var told = verify(history.lines(), "--checkpoint", overlap);
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("its own checkpoint: not signed by " + history.key.verifier());
        }

        @Test
        void the_old_and_the_new_one_are_believed_where_both_were_pinned() throws IOException {
            var old = kept(20);
            history.signers = List.of(history.key, other);
            var overlap = kept(30);
            history.signers = List.of(other);
            var fresh = kept(35);
            var pinned = other.verifier();
            assertThat(verify(history.lines(), "--key", pinned).status()).isZero();
            for (var order : List.of(List.of(old, overlap, fresh), List.of(fresh, overlap, old)))
                assertThat(verify(
                                        history.lines(),
                                        "--key",
                                        pinned,
                                        "--checkpoint",
                                        order.get(0),
                                        "--checkpoint",
                                        order.get(1),
                                        "--checkpoint",
                                        order.get(2))
                                .status())
                        .as("in the order " + order)
                        .isZero();
        }

        @Test
        void a_line_by_one_of_two_pinned_ones_that_is_wrong_is_told() throws IOException {
            var note = history.note();
            var wrong = note.with(List.of(other.sign("another\n")));
            var told = verify(history.lines(wrong, history.events, history.events), "--key", other.verifier());
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("a wrong signature by");
        }

        @Test
        void those_of_two_logs_are_refused() throws IOException {
            var foreign = SigningKey.generate(new KeyName("example.org/log"), KeyKind.LOG, new Random(2));
            var told = verify(history.lines(), "--key", foreign.verifier());
            assertThat(told.status()).isEqualTo(2);
            assertThat(told.err()).contains("--key: keys of two logs");
        }

        @Test
        void a_wrong_signature_under_the_pinned_name_is_told() throws IOException {
            var good = history.note();
            var bad = new Checkpoint(
                    TestHistory.ORIGIN,
                    Checkpoint.of(TestHistory.note(history.events.subList(0, 3), history.signers))
                            .head());
            var forged = new SignedNote(bad.body(), good.signatures());
            var told = verify(history.lines(forged, history.events, history.events));
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.out()).contains("a wrong signature by");
        }

        @Test
        void a_witness_must_have_seen_one_of_the_kept_checkpoints() throws IOException {
            var witness = SigningKey.generate(new KeyName("witness.example"), KeyKind.WITNESS, new Random(3));
            var note = history.note();
            var seen = folder.resolve("seen");
            Files.writeString(
                    seen,
                    note.with(List.of(witness.cosign(note.body(), Instant.parse("2025-03-02T00:00:00Z"))))
                            .text());
            var told = verify(history.lines(), "--checkpoint", seen, "--witness", witness.verifier());
            assertThat(told.status()).isZero();
            assertThat(told.out()).contains("witness.example saw the log at 40 events on 2025-03-02T00:00:00Z");
            assertThat(verify(history.lines(), "--checkpoint", kept(EVENTS), "--witness", witness.verifier())
                            .status())
                    .isEqualTo(1);
        }
    }

    @Nested
    class AFileThatIsNone {

        private void unusable(String why, List<String> lines) throws IOException {
            unusable(why, verify(lines));
        }

        private void unusable(String why, Told told) {
            assertThat(told.err()).contains(why);
            assertThat(told.status()).isEqualTo(2);
        }

        @Test
        void cut_at_any_byte_is_refused() throws IOException {
            history.events.subList(1, EVENTS).clear();
            var file = TestHistory.write(folder.resolve("whole"), history.lines());
            var bytes = Files.readAllBytes(file);
            for (int length = 0; length < bytes.length; length++) {
                var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
                assertThat(verify(cut).status())
                        .as("cut after " + length + " bytes")
                        .isEqualTo(2);
            }
        }

        @Test
        void twice_in_one_file_is_refused() throws IOException {
            var lines = history.lines();
            lines.addAll(history.lines());
            unusable("line " + (EVENTS + 3) + ": stands after the last line", lines);
        }

        @Test
        void a_foreign_line_is_refused() throws IOException {
            var lines = history.lines();
            lines.add(10, "{\"hello\":1}");
            unusable("line 11: is not a line of an export", lines);
        }

        @Test
        void line_ends_of_windows_are_refused() throws IOException {
            unusable(
                    "line 1: ends with CR LF",
                    history.lines().stream().map(line -> line + "\r").toList());
        }

        @Test
        void lines_out_of_order_are_refused() throws IOException {
            var lines = history.lines();
            Collections.swap(lines, 10, 11);
            unusable("line 12: has position 10 after position 11", lines);
        }

        @Test
        void another_format_is_refused() throws IOException {
            var lines = history.lines();
            lines.set(0, lines.getFirst().replace("\"format\":1", "\"format\":2"));
            unusable("of a format that this version of the tool does not know", lines);
        }

        @Test
        void a_part_that_was_resumed_is_refused() throws IOException {
            unusable("begins with its header", history.lines().subList(5, EVENTS + 2));
        }

        @Test
        void spaces_another_order_and_other_escapes_are_refused() throws IOException {
            for (var bent : List.of("\", \"position\"", "\"\\u0070osition\"")) {
                var lines = history.lines();
                lines.set(5, lines.get(5).replace(",\"position\"", "," + bent.substring(bent.indexOf('"') + 1)));
                unusable("line 6", lines);
            }
            var lines = history.lines();
            lines.set(5, lines.get(5).replace("\"metadata\":\"{\\\"traceId", "\"metadata\":\"{\\u0022traceId"));
            unusable("line 6: is not a line of an export here: an escape that is not ours", lines);
        }

        @Test
        void wrong_arguments_are_refused() throws IOException {
            var file = TestHistory.write(folder.resolve("history.ndjson"), history.lines());
            unusable("usage", Told.by());
            unusable("usage", Told.by("verfiy"));
            unusable("--key is missing", Told.by("verify", file));
            unusable("no such option", verify(file, "--kye", "x"));
            unusable("wants a value", verify(file, "--checkpoint"));
            unusable("cannot be read", verify(folder.resolve("none")));
            unusable("not a public key", Told.by("verify", file, "--key", "abc"));
            unusable("--witness", verify(file, "--witness", history.key.verifier()));
        }
    }
}
