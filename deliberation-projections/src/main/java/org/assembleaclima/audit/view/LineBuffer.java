package org.assembleaclima.audit.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.assembleaclima.common.CanonicalJson;

/** Bytes of lines on their way out, one array for all of them. Not for several threads. */
final class LineBuffer {

    private static final int FIRST = 64 * 1024;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /** Text that is JSON already. */
    LineBuffer json(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) bytes[length++] = (byte) ascii.charAt(i);
        return this;
    }

    /** A text as a JSON string. */
    LineBuffer text(String text) {
        if (!isSimple(text)) return raw(CanonicalJson.quoted(text).getBytes(UTF_8));
        room(text.length() + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) bytes[length++] = (byte) text.charAt(i);
        bytes[length++] = '"';
        return this;
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') return false;
        }
        return true;
    }

    LineBuffer raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }

    /** Writes what is there and begins anew. */
    void flushTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    /** How many bytes wait to be written. */
    int length() {
        return length;
    }
}
