package org.assembleaclima.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.assembleaclima.audit.Hash;

/**
 * Cuts one line of an export into its parts, left to right, and takes nothing but the one way of writing it: no other
 * order, no spaces, no other escapes.
 */
final class Cutter {

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private long line;

    void on(byte[] buffer, int from, int to, long number) {
        bytes = buffer;
        at = from;
        end = to;
        line = number;
    }

    long line() {
        return line;
    }

    boolean skip(byte[] literal) {
        if (end - at < literal.length || !Arrays.equals(bytes, at, at + literal.length, literal, 0, literal.length))
            return false;
        at += literal.length;
        return true;
    }

    void expect(byte[] literal) {
        if (!skip(literal)) throw foreign("expected " + new String(literal, UTF_8));
    }

    void expectEnd() {
        if (at != end) throw foreign("more than was expected");
    }

    Unusable foreign(String what) {
        return Unusable.at(line, "is not a line of an export here: " + what);
    }

    /** A text up to its closing quote, which is passed over. */
    String text() {
        return new String(textBytes(), UTF_8);
    }

    /** A text as UTF-8. */
    byte[] textBytes() {
        var first = at;
        for (; at < end; at++) {
            var b = bytes[at];
            if (b == '"') return Arrays.copyOfRange(bytes, first, at++);
            if (b == '\\') return unescaped(first);
            if (b >= 0 && b < ' ') throw foreign("a control character");
        }
        throw foreign("a text without end");
    }

    private byte[] unescaped(int first) {
        var close = at;
        while (close < end && bytes[close] != '"') close += bytes[close] == '\\' ? 2 : 1;
        if (close >= end) throw foreign("a text without end");
        var text = new byte[close - first];
        var length = at - first;
        System.arraycopy(bytes, first, text, 0, length);
        while (at < close) {
            var b = bytes[at++];
            if (b >= 0 && b < ' ') throw foreign("a control character");
            text[length++] = b == '\\' ? escaped() : b;
        }
        at = close + 1;
        return Arrays.copyOf(text, length);
    }

    private byte escaped() {
        return switch (bytes[at++]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> control();
            default -> throw foreign("an escape that is not ours");
        };
    }

    /** Only what has no shorter form, in lower-case digits. */
    private byte control() {
        if (end - at < 4 || bytes[at] != '0' || bytes[at + 1] != '0') throw foreign("an escape that is not ours");
        var high = bytes[at + 2] - '0';
        var low = "0123456789abcdef".indexOf(bytes[at + 3]);
        var value = high * 16 + low;
        if (high < 0 || high > 1 || low < 0 || "\b\f\n\r\t".indexOf(value) >= 0)
            throw foreign("an escape that is not ours");
        at += 4;
        return (byte) value;
    }

    /** A number written as a text, up to its closing quote. */
    long number() {
        var first = at;
        var value = 0L;
        for (; at < end && bytes[at] >= '0' && bytes[at] <= '9'; at++) value = value * 10 + (bytes[at] - '0');
        var digits = at - first;
        if (digits == 0 || digits > 18 || (digits > 1 && bytes[first] == '0') || at >= end || bytes[at++] != '"')
            throw foreign("not a number");
        return value;
    }

    /** A hash in lower-case hex digits, up to its closing quote. */
    Hash hash() {
        var hash = new byte[Hash.LENGTH];
        if (end - at <= 2 * Hash.LENGTH || bytes[at + 2 * Hash.LENGTH] != '"') throw foreign("not a hash");
        for (int i = 0; i < hash.length; i++) hash[i] = (byte) (digit(at + 2 * i) << 4 | digit(at + 2 * i + 1));
        at += 2 * Hash.LENGTH + 1;
        return Hash.of(hash);
    }

    private int digit(int place) {
        var b = bytes[place];
        if (b >= '0' && b <= '9') return b - '0';
        if (b >= 'a' && b <= 'f') return b - 'a' + 10;
        throw foreign("not a hash");
    }

    /** Everything up to the last byte of the line, which must be this one. */
    byte[] restBut(char last) {
        if (at >= end || bytes[end - 1] != last) throw foreign("it does not end with " + last);
        var rest = Arrays.copyOfRange(bytes, at, end - 1);
        at = end;
        return rest;
    }
}
