package org.assembleaclima.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    /** One for each thread: looking the algorithm up costs as much as hashing a leaf. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::sha256);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException("not 32 bytes");
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException for anything but 32 bytes */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException for anything but 64 hex digits */
    public static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** @throws IllegalArgumentException for anything but 32 bytes in padded standard base64 */
    public static Hash ofBase64(String base64) {
        var hash = new Hash(Base64.getDecoder().decode(base64));
        if (!hash.base64().equals(base64)) throw new IllegalArgumentException("not the one base64 form");
        return hash;
    }

    /** The SHA-256 of these parts, one behind the other. */
    static Hash of(byte prefix, byte[]... parts) {
        var digest = SHA_256.get();
        digest.update(prefix);
        for (var part : parts) digest.update(part);
        return new Hash(digest.digest());
    }

    /** The SHA-256 of the data. */
    public static Hash digest(byte[] data) {
        return new Hash(SHA_256.get().digest(data));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /** Not copied: for hashing and writing, never for changing. */
    byte[] raw() {
        return bytes;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
