package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.assembleaclima.audit.Bytes;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Proofs;
import org.assembleaclima.audit.Receipt;
import org.assembleaclima.audit.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single receipts, two checkpoints, and keys. */
class ReceiptsTest {

    @TempDir
    private Path folder;

    private final TestHistory history = new TestHistory().filler(21);

    private final Proofs proofs = new Proofs(this::subtree);

    private Hash subtree(int height, long index) {
        if (height == 0)
            return history.events.get(Math.toIntExact(index)).entry().hash();
        return Merkle.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
    }

    private Receipt receipt(int index) {
        return new Receipt(
                Optional.of(Bytes.of(history.events.get(index).entry().bytes())),
                index,
                proofs.inclusion(index, history.events.size()),
                history.note());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Told prove(String receipt, Object... more) throws IOException {
        var file = file("receipt", receipt);
        return more.length == 0
                ? Told.by("prove", file, "--key", history.key.verifier())
                : Told.by("prove", file, "--key", history.key.verifier(), more[0], more[1]);
    }

    @Test
    void shows_the_entry_of_every_receipt() throws IOException {
        for (int index = 0; index < history.events.size(); index++) {
            var told = prove(receipt(index).text());
            assertThat(told.status()).isZero();
            assertThat(told.out()).contains(history.events.get(index).id(), "position " + (index + 1) + " of 21");
        }
    }

    @Test
    void believes_no_receipt_of_another_place_entry_or_key() throws IOException {
        var good = receipt(3).text();
        assertThat(prove(good.replace("index 3", "index 4")).status()).isEqualTo(1);
        assertThat(prove(new Receipt(receipt(4).extra(), 3, receipt(3).proof(), history.note()).text())
                        .status())
                .isEqualTo(1);
        history.signers = List.of(SigningKey.generate(TestHistory.ORIGIN, KeyKind.LOG, new Random(9)));
        assertThat(prove(receipt(3).text()).status()).isEqualTo(1);
        assertThat(prove("nothing of the kind").status()).isEqualTo(2);
    }

    @Test
    void believes_a_receipt_by_any_of_the_pinned_keys() throws IOException {
        var pinned = history.key;
        var other = SigningKey.generate(TestHistory.ORIGIN, KeyKind.LOG, new Random(9));
        for (var signer : List.of(pinned, other)) {
            history.signers = List.of(signer);
            assertThat(prove(receipt(3).text(), "--key", other.verifier()).status())
                    .isZero();
        }
    }

    @Test
    void asks_for_the_witness() throws IOException {
        var witness = SigningKey.generate(new KeyName("witness.example"), KeyKind.WITNESS, new Random(3));
        var receipt = receipt(3);
        assertThat(prove(receipt.text(), "--witness", witness.verifier()).status())
                .isEqualTo(1);
        var note = receipt.checkpoint();
        var seen = note.with(List.of(witness.cosign(note.body(), Instant.parse("2025-03-02T00:00:00Z"))));
        var told = prove(
                new Receipt(receipt.extra(), receipt.index(), receipt.proof(), seen).text(),
                "--witness",
                witness.verifier());
        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("witness.example saw it on 2025-03-02T00:00:00Z");
    }

    @Test
    void tells_of_no_line_that_only_bears_the_witness_s_name() throws IOException {
        var witness = SigningKey.generate(new KeyName("witness.example"), KeyKind.WITNESS, new Random(3));
        var namesake = SigningKey.generate(new KeyName("witness.example"), KeyKind.WITNESS, new Random(4));
        var receipt = receipt(3);
        var note = receipt.checkpoint();
        var seen = note.with(List.of(
                namesake.cosign(note.body(), Instant.parse("2024-01-01T00:00:00Z")),
                witness.cosign(note.body(), Instant.parse("2025-03-02T00:00:00Z"))));
        var told = prove(
                new Receipt(receipt.extra(), receipt.index(), receipt.proof(), seen).text(),
                "--witness",
                witness.verifier());
        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("saw it on 2025-03-02T00:00:00Z").doesNotContain("2024-01-01");
    }

    @Test
    void shows_that_a_log_begins_with_an_older_one() throws IOException {
        var older = file(
                "old",
                TestHistory.note(history.events.subList(0, 13), history.signers).text());
        var newer = file("new", history.note().text());
        var lines = proofs.consistency(13, 21).stream()
                .map(hash -> hash.base64() + "\n")
                .collect(Collectors.joining());
        var key = history.key.verifier();
        assertThat(Told.by("consistency", older, newer, file("proof", lines), "--key", key)
                        .status())
                .isZero();
        var answer = proofs.consistency(13, 21).stream()
                .map(hash -> "\"" + hash.hex() + "\"")
                .collect(Collectors.joining(",", "{\"from\":13,\"to\":21,\"hashes\":[", "]}"));
        assertThat(Told.by("consistency", older, newer, file("proof", answer), "--key", key)
                        .status())
                .isZero();
        assertThat(Told.by("consistency", older, newer, file("proof", ""), "--key", key)
                        .status())
                .isEqualTo(1);
        assertThat(Told.by("consistency", newer, older, file("proof", lines), "--key", key)
                        .status())
                .isEqualTo(1);
        assertThat(Told.by("consistency", older, newer, folder.resolve("none"), "--key", key)
                        .status())
                .isEqualTo(2);
    }

    @Test
    void makes_keys_their_owner_alone_can_read_and_never_overwrites_one() throws IOException {
        for (var witness : List.of(false, true)) {
            var file = folder.resolve("key-" + witness);
            var told = witness
                    ? Told.by("new-key", "example.org/log", file, "--witness")
                    : Told.by("new-key", "example.org/log", file);
            assertThat(told.status()).isZero();
            var key = SigningKey.parse(Files.readString(file));
            assertThat(told.out()).isEqualTo(key.verifier().text() + System.lineSeparator());
            assertThat(key.verifier().kind()).isEqualTo(witness ? KeyKind.WITNESS : KeyKind.LOG);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Told.by("new-key", "example.org/log", file).status()).isEqualTo(2);
            assertThat(SigningKey.parse(Files.readString(file)).verifier()).isEqualTo(key.verifier());
        }
        assertThat(Told.by("new-key", "two words", folder.resolve("x")).status())
                .isEqualTo(2);
    }
}
