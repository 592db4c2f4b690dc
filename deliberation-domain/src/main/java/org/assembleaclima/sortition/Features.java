package org.assembleaclima.sortition;

import java.text.Normalizer;
import java.util.Locale;

/** The one way to write the names of categories and their values. */
public final class Features {

    private Features() {}

    /** As they are compared: composed (NFC), without blanks before and after, in lower case. */
    public static String normal(String value) {
        return trimmed(Normalizer.normalize(value, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** Without blanks before and after, among them those that do not break a line. */
    public static String trimmed(String value) {
        return value.replace('\u00a0', ' ').strip();
    }

    static boolean isNormal(String value) {
        return !value.isEmpty() && value.equals(normal(value));
    }
}
