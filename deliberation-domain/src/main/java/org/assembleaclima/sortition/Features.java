package org.assembleaclima.sortition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The one way to write the names of categories and their values. */
public final class Features {

    private static final Set<String> COLUMNS = Set.of("id", "member_id", "household");

    private Features() {}

    /** As they are compared: composed (NFC), without blanks before and after, in lower case. */
    public static String normal(String value) {
        return trimmed(Normalizer.normalize(value, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** Without blanks before and after, among them those that do not break a line. */
    public static String trimmed(String value) {
        return value.replace('\u00a0', ' ').strip();
    }

    /** Whether a category may not be called so: it is the name of another column of a pool's rows. */
    public static boolean isTaken(String category) {
        return COLUMNS.contains(category);
    }

    /** Whether a spreadsheet would compute a value instead of showing it. */
    public static boolean isFormula(String value) {
        return startsFormula(value) || startsFormula(trimmed(value));
    }

    private static boolean startsFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    static boolean isNormal(String value) {
        return !value.isEmpty() && value.equals(normal(value));
    }
}
