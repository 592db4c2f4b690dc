package org.assembleaclima.sortition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.assembleaclima.audit.Hash;

/** Bytes one behind the other, as all hashes of the draw take them. */
final class Digests {

    private Digests() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** SHA-256 of the label in UTF-8 and of the parts behind it. */
    static byte[] seed(String label, byte[]... parts) {
        return Hash.digest(joined(utf8(label), joined(parts))).bytes();
    }
}
