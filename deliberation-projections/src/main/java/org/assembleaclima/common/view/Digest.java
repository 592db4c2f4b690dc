package org.assembleaclima.common.view;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a whole view: a chain of SHA-256 over every row version in the order it was made. Two views with
 * equal digests hold the same rows with the same history, byte by byte.
 */
final class Digest {

    static final String EMPTY = "0".repeat(64);

    private final MessageDigest sha256;
    private byte[] last;

    /** @param before the text of what was folded before; {@link #EMPTY} at the beginning */
    Digest(String before) {
        this.last = HexFormat.of().parseHex(before);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /** Each part is preceded by its length, so that no two rows run together alike. */
    void add(String id, long positionFrom, String doc) {
        sha256.update(last);
        add(id.getBytes(StandardCharsets.UTF_8));
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(positionFrom).array());
        add(doc.getBytes(StandardCharsets.UTF_8));
        last = sha256.digest();
    }

    private void add(byte[] bytes) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
    }

    /** 64 lower-case hexadecimal digits. */
    String text() {
        return HexFormat.of().formatHex(last);
    }
}
