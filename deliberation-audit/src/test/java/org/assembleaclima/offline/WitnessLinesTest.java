package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assembleaclima.audit.Bytes;
import org.assembleaclima.audit.KeyKind;
import org.assembleaclima.audit.KeyName;
import org.assembleaclima.audit.SignatureLine;
import org.assembleaclima.audit.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines under a checkpoint that bear a witness's name: only what it signed is believed, and nothing ends the tool. */
class WitnessLinesTest {

    private static final KeyName NAME = new KeyName("witness.example");

    @TempDir
    private Path folder;

    private final TestHistory history = new TestHistory().filler(3);
    private final KeyPair pair = pair();
    private final VerifierKey witness = new VerifierKey(NAME, KeyKind.WITNESS, Bytes.of(encoded(pair)));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes behind the algorithm's name. */
    private static byte[] encoded(KeyPair pair) {
        var der = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(der, der.length - 32, der.length);
    }

    /** What the witness signs when it saw this text then. */
    private SignatureLine seen(String body, long seconds) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(("cosignature/v1\ntime " + seconds + "\n" + body).getBytes(UTF_8));
            return line(witness.id(), seconds, signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureLine line(int id, long seconds, byte[] signature) {
        return new SignatureLine(
                NAME,
                id,
                Bytes.of(ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array()));
    }

    private Told verify(SignatureLine... lines) throws IOException {
        var note = Files.writeString(
                folder.resolve("seen"), history.note().with(List.of(lines)).text());
        var file = TestHistory.write(folder.resolve("history.ndjson"), history.lines());
        return Told.by(
                "verify",
                file,
                "--only",
                "hashes",
                "--key",
                history.key.verifier(),
                "--checkpoint",
                note,
                "--witness",
                witness);
    }

    private void differs(String why, SignatureLine line) throws IOException {
        var told = verify(line);
        assertThat(told.err()).isEmpty();
        assertThat(told.out()).contains("First difference: ", why);
        assertThat(told.status()).isEqualTo(1);
    }

    @Test
    void a_line_over_another_text_differs() throws IOException {
        differs("a wrong signature by witness.example", seen("another\n", 0));
    }

    @Test
    void so_does_a_short_one() throws IOException {
        differs("a wrong signature by witness.example", new SignatureLine(NAME, witness.id(), Bytes.of(new byte[] {1
        })));
    }

    @Test
    void and_one_whose_time_is_no_moment() throws IOException {
        differs("a cosignature whose time is no moment", seen(history.note().body(), Long.MAX_VALUE));
    }

    @Test
    void a_true_one_is_told_with_its_time() throws IOException {
        var told = verify(seen(
                history.note().body(), Instant.parse("2025-03-02T00:00:00Z").getEpochSecond()));
        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("witness.example saw the log at 3 events on 2025-03-02T00:00:00Z");
    }

    @Test
    void one_that_only_bears_the_name_is_not_told() throws IOException {
        var forged = line(witness.id() + 1, 0, new byte[64]);
        var told = verify(forged, seen(history.note().body(), 86_400));
        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("saw the log at 3 events on 1970-01-02").doesNotContain("on 1970-01-01");
    }
}
