package org.assembleaclima.common;

import java.util.Locale;

/** The little of RFC 8785 that fingerprints need: they hold texts only, in an order of fields written down by hand. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @return the text in quotation marks, escaped as RFC 8785 (3.2.2.2) says and no further */
    public static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) append(json, text.charAt(i));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < 0x20) json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                else json.append(c);
            }
        }
    }
}
