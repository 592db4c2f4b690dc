package org.assembleaclima.sortition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers that nobody chose and everybody can compute: what a seed and a label lead to, in any language. Block {@code c} is
 * HMAC-SHA256 with the seed as key of the label in UTF-8, a zero byte and {@code c} in eight bytes, the highest first; it is
 * read as four unsigned numbers of 64 bits. Not for several threads.
 */
public final class PublicStream {

    private final Mac hmac;
    private final byte[] label;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long blocks;

    /**
     * @param seed at least one byte
     * @param label what the numbers are for: two uses of one seed have two labels
     */
    public PublicStream(byte[] seed, String label) {
        this.label = label.getBytes(StandardCharsets.UTF_8);
        try {
            this.hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(seed, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it, and takes every key
        }
    }

    /** The next number of 64 bits, to be read as unsigned. */
    public long next() {
        if (!block.hasRemaining()) {
            hmac.update(label);
            hmac.update((byte) 0);
            hmac.update(ByteBuffer.allocate(Long.BYTES).putLong(blocks++).array());
            block = ByteBuffer.wrap(hmac.doFinal());
        }
        return block.getLong();
    }

    /**
     * The next number from 0 to just below {@code n}, each as likely as any other: numbers below 2^64 mod n are passed over.
     *
     * @param n at least 1
     */
    public int below(int n) {
        var least = Long.remainderUnsigned(-n, n); // 2^64 - n leaves what 2^64 leaves
        while (true) {
            var number = next();
            if (Long.compareUnsigned(number, least) >= 0) return (int) Long.remainderUnsigned(number, n);
        }
    }

    /** The same elements in an order of the stream's: from the last place to the second each is changed for one at or before it. */
    public <T> List<T> shuffled(List<T> elements) {
        var shuffled = new ArrayList<>(elements);
        for (int i = shuffled.size() - 1; i > 0; i--) Collections.swap(shuffled, i, below(i + 1));
        return shuffled;
    }
}
