package org.assembleaclima.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/** What a key signs, and how: the first byte of its encoding. */
public enum KeyKind {
    /** The log's own: the text of the note. */
    LOG((byte) 1) {
        @Override
        byte[] message(String body, byte[] signature) {
            return body.getBytes(UTF_8);
        }

        @Override
        byte[] ed25519(byte[] signature) {
            return signature;
        }
    },
    /** A witness's: the text and when it was seen (cosignature/v1). */
    WITNESS((byte) 4) {
        @Override
        byte[] message(String body, byte[] signature) {
            return cosigned(body, ByteBuffer.wrap(signature).getLong());
        }

        @Override
        byte[] ed25519(byte[] signature) {
            return Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        }
    };

    private final byte code;

    KeyKind(byte code) {
        this.code = code;
    }

    byte code() {
        return code;
    }

    /** How long a signature of this kind is. */
    int length() {
        return this == LOG ? 64 : Long.BYTES + 64;
    }

    /** What was signed, as the signature itself tells. */
    abstract byte[] message(String body, byte[] signature);

    /** The signature proper. */
    abstract byte[] ed25519(byte[] signature);

    static byte[] cosigned(String body, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + body).getBytes(UTF_8);
    }

    /**
     * When a witness says it saw the note.
     *
     * @throws MalformedNote for a line that is no cosignature, or whose time is no moment
     */
    public static Instant seenAt(SignatureLine cosignature) {
        if (cosignature.signature().length() != WITNESS.length()) throw new MalformedNote("not a cosignature");
        try {
            return Instant.ofEpochSecond(
                    ByteBuffer.wrap(cosignature.signature().array()).getLong());
        } catch (DateTimeException e) {
            throw new MalformedNote("a cosignature whose time is no moment");
        }
    }

    /** @throws MalformedNote for a kind that is not ours */
    static KeyKind of(byte code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(() -> new MalformedNote("a key of kind " + code));
    }
}
