package org.assembleaclima.offline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines as bytes, each ended by a line feed and by nothing else; one line is held at a time. */
final class LineReader {

    private static final int CHUNK = 1 << 16;

    /** Longer than any line we write: a larger one is no export, and would fill the memory. */
    private static final int LONGEST = 1 << 26; // 64 MB

    private final InputStream in;
    private byte[] buffer = new byte[2 * CHUNK];
    private int from;
    private int to;
    private int scanned;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Moves to the next line.
     *
     * @return false at the end of the file
     * @throws Unusable when the file breaks off within a line, or a line ends as it must not
     */
    boolean next(Cutter cutter) throws IOException {
        while (true) {
            var end = lineFeed();
            if (end >= 0) {
                number++;
                if (end > from && buffer[end - 1] == '\r')
                    throw Unusable.at(number, "ends with CR LF: the file was changed on its way, fetch it as binary");
                cutter.on(buffer, from, end, number);
                from = end + 1;
                scanned = from;
                return true;
            }
            if (!fill()) {
                if (from < to) throw Unusable.at(number + 1, "breaks off: the file was cut");
                return false;
            }
        }
    }

    private int lineFeed() {
        for (int i = scanned; i < to; i++) if (buffer[i] == '\n') return i;
        scanned = to;
        return -1;
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            scanned -= from;
            from = 0;
        }
        if (buffer.length - to < CHUNK) {
            if (buffer.length >= LONGEST) throw Unusable.at(number + 1, "has no end: this is no export");
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = in.read(buffer, to, CHUNK);
        if (read < 0) return false;
        to += read;
        return true;
    }
}
