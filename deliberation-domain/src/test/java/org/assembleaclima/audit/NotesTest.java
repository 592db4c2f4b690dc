package org.assembleaclima.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

    /** The example of Go's note package, whose form C2SP made its own. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String PUBLISHED_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    private static final String PUBLISHED_NOTE = PUBLISHED_TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final KeyName ORIGIN = new KeyName("example.org/log");
    private static final KeyName WITNESS = new KeyName("witness.example/w1");

    private final SigningKey log = SigningKey.generate(ORIGIN, KeyKind.LOG, Seed.random());
    private final SigningKey other = SigningKey.generate(ORIGIN, KeyKind.LOG, new java.util.Random(7));
    private final SigningKey witness = SigningKey.generate(WITNESS, KeyKind.WITNESS, Seed.random());
    private final Checkpoint checkpoint = new Checkpoint(ORIGIN, new TreeHead(3, Merkle.leaf(new byte[] {1})));

    @Test
    void the_published_note_is_signed_by_the_published_key() {
        assertThat(SignedNote.parse(PUBLISHED_NOTE).isSignedBy(VerifierKey.parse(PUBLISHED_KEY)))
                .isTrue();
        assertThat(SignedNote.parse(PUBLISHED_NOTE).text()).isEqualTo(PUBLISHED_NOTE);
    }

    @Test
    void the_published_secret_signs_it_the_same() {
        var secret = SigningKey.parse(PUBLISHED_SECRET);
        assertThat(secret.verifier()).isEqualTo(VerifierKey.parse(PUBLISHED_KEY));
        assertThat(secret.verifier().text()).isEqualTo(PUBLISHED_KEY);
        assertThat(secret.secretText()).isEqualTo(PUBLISHED_SECRET);
        assertThat(new SignedNote(PUBLISHED_TEXT, List.of(secret.sign(PUBLISHED_TEXT))).text())
                .isEqualTo(PUBLISHED_NOTE);
        assertThat(secret.toString()).doesNotContain("AYEKFALV");
    }

    @Test
    void a_changed_note_is_not_believed_at_all() {
        var changed = SignedNote.parse(PUBLISHED_NOTE.replace("cryptography", "Cryptography"));
        assertThatThrownBy(() -> changed.isSignedBy(VerifierKey.parse(PUBLISHED_KEY)))
                .isInstanceOf(MalformedNote.class)
                .hasMessageContaining("wrong signature");
    }

    @Test
    void a_checkpoint_is_read_back_and_bound_to_its_log() {
        var note = SignedNote.parse(checkpoint.sign(List.of(log)).text());
        assertThat(Checkpoint.verified(note, log.verifier())).isEqualTo(checkpoint);
        assertThatThrownBy(() -> Checkpoint.verified(note, other.verifier())).hasMessageContaining("not signed by");
        var foreign = new Checkpoint(WITNESS, checkpoint.head()); // signed with our key, but of a log of another name
        assertThatThrownBy(() -> Checkpoint.verified(foreign.sign(List.of(log)), log.verifier()))
                .hasMessageContaining("a checkpoint of the log");
    }

    @Test
    void while_keys_change_either_key_verifies() {
        var note = SignedNote.parse(checkpoint.sign(List.of(log, other)).text());
        assertThat(Checkpoint.verified(note, log.verifier())).isEqualTo(checkpoint);
        assertThat(Checkpoint.verified(note, other.verifier())).isEqualTo(checkpoint);
    }

    @Test
    void a_witness_says_when_it_saw_the_checkpoint() {
        var seen = Instant.parse("2026-11-23T09:00:00Z");
        var cosignature = witness.cosign(checkpoint.body(), seen);
        var note = checkpoint.sign(List.of(log)).with(List.of(cosignature));
        assertThat(SignedNote.parse(note.text()).isSignedBy(witness.verifier())).isTrue();
        assertThat(KeyKind.seenAt(note.signatures().getLast())).isEqualTo(seen);
        assertThat(note.with(List.of(cosignature))).isEqualTo(note);

        var moved = cosignature.signature().array();
        moved[7]++; // a second later
        var late = checkpoint
                .sign(List.of(log))
                .with(List.of(new SignatureLine(WITNESS, cosignature.keyId(), Bytes.of(moved))));
        assertThatThrownBy(() -> late.isSignedBy(witness.verifier())).isInstanceOf(MalformedNote.class);
    }

    @Test
    void each_key_signs_as_its_kind_does() {
        assertThatThrownBy(() -> log.cosign("text\n", Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> witness.sign("text\n")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_receipt_is_read_back_and_shows_its_leaf_alone() {
        var leaf = Merkle.leaf(new byte[] {1});
        var neighbour = Merkle.leaf(new byte[] {2});
        var head = new TreeHead(2, Merkle.node(leaf, neighbour));
        var note = new Checkpoint(ORIGIN, head).sign(List.of(log));
        var receipt =
                Receipt.parse(new Receipt(Optional.of(Bytes.of(new byte[] {1})), 0, List.of(neighbour), note).text());
        assertThat(receipt.extra().orElseThrow().array()).containsExactly(1);
        assertThat(receipt.shows(leaf, log.verifier())).isTrue();
        assertThat(receipt.shows(neighbour, log.verifier())).isFalse();
        assertThatThrownBy(() -> receipt.shows(leaf, other.verifier())).isInstanceOf(MalformedNote.class);
        assertThat(new Receipt(Optional.empty(), 0, List.of(neighbour), note).text())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 0\n" + neighbour.base64() + "\n\n" + ORIGIN + "\n2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— x\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name !!!!\n",
                "text\n\n— name AAAA\n",
                "te\txt\n\n— name AAAAAAAA\n",
                "text\n\n— na+me AAAAAAAA\n",
                "text\n\n— name AAAAAAAA"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "-1", "+3", "3 ", "", "9223372036854775808", "3e2"})
    void a_size_has_one_form(String size) {
        var note = new SignedNote(ORIGIN + "\n" + size + "\n" + Merkle.EMPTY.base64() + "\n", List.of());
        assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void a_checkpoint_has_three_lines_and_a_root() {
        assertThatThrownBy(() -> Checkpoint.of(new SignedNote(ORIGIN + "\n3\n", List.of())))
                .isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> Checkpoint.of(new SignedNote(checkpoint.body() + "more\n", List.of())))
                .isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> Checkpoint.of(new SignedNote(ORIGIN + "\n3\nAAAA\n", List.of())))
                .isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+c74f20a3",
                "name+c74f20a3+!!!",
                "name+c74f20a3+AAAA",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + text)).isInstanceOf(MalformedNote.class);
    }
}
