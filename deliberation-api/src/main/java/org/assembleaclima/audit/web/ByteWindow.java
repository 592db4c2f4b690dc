package org.assembleaclima.audit.web;

import java.io.IOException;
import java.io.OutputStream;

/** Lets through some bytes of what is written, in one piece, and counts all of it. */
final class ByteWindow extends OutputStream {

    private final OutputStream out;
    private final long from;
    private final long to;
    private long passed;

    /**
     * @param from the first byte let through, from 0
     * @param to the one behind the last
     */
    ByteWindow(OutputStream out, long from, long to) {
        this.out = out;
        this.from = from;
        this.to = to;
    }

    /** Lets nothing through. */
    static ByteWindow counting() {
        return new ByteWindow(OutputStream.nullOutputStream(), 0, 0);
    }

    /** What ends the writing once all that was wanted is through. */
    static final class Full extends IOException {

        private static final long serialVersionUID = 1;

        Full() {
            super("all that was asked for is written");
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (to > 0 && passed >= to) throw new Full();
        var first = Math.clamp(from - passed, 0, length);
        var last = Math.clamp(to - passed, first, length);
        if (last > first) out.write(bytes, offset + first, last - first);
        passed += length;
    }

    /** How many bytes were written, let through or not. */
    long passed() {
        return passed;
    }
}
