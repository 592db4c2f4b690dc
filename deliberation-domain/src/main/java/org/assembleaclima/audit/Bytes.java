package org.assembleaclima.audit;

import java.util.Arrays;
import java.util.Base64;

/** Bytes that do not change, equal when they hold the same. */
public final class Bytes {

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    public static Bytes of(byte[] array) {
        return new Bytes(array.clone());
    }

    public byte[] array() {
        return array.clone();
    }

    public int length() {
        return array.length;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(array);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return base64();
    }
}
