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

    private Digest() {}

    /** Each part is preceded by its length, so that no two rows run together alike. */
    static String chain(String before, String id, long positionFrom, String doc) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(HexFormat.of().parseHex(before));
            add(sha256, id.getBytes(StandardCharsets.UTF_8));
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(positionFrom).array());
            add(sha256, doc.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private static void add(MessageDigest sha256, byte[] bytes) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
    }
}
