package org.assembleaclima.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of a file that ought to be CSV in UTF-8, with or without a byte order mark. */
final class CsvText {

    /** How many bytes are read at most: ten times a pool of 100,000. */
    static final int LARGEST = 64 << 20;

    private final String file;
    private final Findings findings;

    CsvText(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * What can be read of it: up to the row where quotation marks go wrong, bytes that are no UTF-8 replaced by U+FFFD.
     *
     * @return empty, with a finding, when nothing can be read of it
     */
    Optional<String> read(byte[] bytes) {
        var trouble = trouble(bytes);
        if (trouble.isPresent()) {
            findings.error(trouble.get().code(), file, 0, "", trouble.get().sentence());
            return Optional.empty();
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (text.isBlank()) findings.error(Finding.Code.EMPTY, file, 0, "", "it is empty");
        return Optional.of(wellQuoted(text)).filter(readable -> !readable.isBlank());
    }

    private record Trouble(Finding.Code code, String sentence) {}

    private static Optional<Trouble> trouble(byte[] bytes) {
        if (bytes.length == 0) return Optional.of(new Trouble(Finding.Code.EMPTY, "it is empty"));
        if (bytes.length > LARGEST) return Optional.of(new Trouble(Finding.Code.TOO_LARGE, "it is larger than 64 MB"));
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
            return Optional.of(new Trouble(Finding.Code.NOT_UTF8, "it is in UTF-32: save it as CSV in UTF-8"));
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || isEveryOtherByteZero(bytes))
            return Optional.of(new Trouble(Finding.Code.NOT_UTF8, "it is in UTF-16: save it as CSV in UTF-8"));
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
            return Optional.of(
                    new Trouble(Finding.Code.NOT_CSV, "it is a spreadsheet, not CSV: save it as CSV in UTF-8"));
        for (int i = 0; i < bytes.length; i++)
            if (bytes[i] == 0)
                return Optional.of(new Trouble(
                        Finding.Code.NOT_CSV, "it is not text: byte " + (i + 1) + " is zero; save it as CSV in UTF-8"));
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if (bytes[i] != (byte) start[i]) return false;
        return true;
    }

    private static boolean isEveryOtherByteZero(byte[] bytes) {
        var start = Arrays.copyOf(bytes, Math.min(bytes.length, 64));
        var zeros = new int[2];
        for (int i = 0; i < start.length; i++) if (start[i] == 0) zeros[i % 2]++;
        return start.length >= 4
                && Math.min(zeros[0], zeros[1]) == 0
                && Math.max(zeros[0], zeros[1]) * 4 > start.length;
    }

    private String wellQuoted(String text) {
        var broken = Quotation.firstBroken(text);
        if (broken.isEmpty()) return text;
        var where = broken.get();
        findings.error(
                Finding.Code.NOT_CSV,
                file,
                where.row(),
                "",
                (where.closed()
                                ? "a value goes on behind its closing quotation mark"
                                : "a quotation mark is opened and never closed")
                        + "; this row and those behind it were not read");
        return text.substring(0, where.rowStart());
    }
}
