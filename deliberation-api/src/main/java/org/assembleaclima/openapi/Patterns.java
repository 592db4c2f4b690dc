package org.assembleaclima.openapi;

/** Regular expressions of the contract: in JSON Schema one may match any part of a text unless it says otherwise. */
final class Patterns {

    /** What PlainText takes: no control characters but line breaks and tabs. */
    static final String PLAIN_TEXT = "^[^\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]*$";

    private Patterns() {}

    /** In Java a pattern is meant for the whole text. */
    static String whole(String pattern) {
        return pattern.startsWith("^") ? pattern : "^" + pattern + "$";
    }
}
