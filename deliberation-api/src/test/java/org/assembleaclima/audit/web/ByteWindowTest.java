package org.assembleaclima.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ByteWindowTest {

    private static final byte[] FILE = "una riga\ndue righe\ntre\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /** In pieces of every size. */
    private static byte[] through(int from, int to, int piece) throws IOException {
        var out = new ByteArrayOutputStream();
        var window = new ByteWindow(out, from, to);
        try {
            for (int i = 0; i < FILE.length; i += piece) window.write(FILE, i, Math.min(piece, FILE.length - i));
        } catch (ByteWindow.Full e) {
            assertThat(out.size()).isEqualTo(to - from);
        }
        return out.toByteArray();
    }

    @Test
    void lets_just_the_bytes_through_that_are_asked_for_however_they_come() throws IOException {
        for (int piece = 1; piece <= FILE.length; piece++)
            for (int from = 0; from < FILE.length; from++)
                for (int to = from + 1; to <= FILE.length; to++)
                    assertThat(through(from, to, piece))
                            .as("%d to %d by %d", from, to, piece)
                            .isEqualTo(Arrays.copyOfRange(FILE, from, to));
    }

    @Test
    void counts_what_it_does_not_let_through() throws IOException {
        var counting = ByteWindow.counting();
        counting.write(FILE, 0, FILE.length);
        counting.write('x');
        assertThat(counting.passed()).isEqualTo(FILE.length + 1);
    }
}
