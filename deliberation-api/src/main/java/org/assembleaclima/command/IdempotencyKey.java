package org.assembleaclima.command;

/**
 * Makes a repeated request one request.
 *
 * @param actorId whose key it is: keys of different actors never meet
 * @param value what the client chose, 1 to 128 visible ASCII characters
 * @param fingerprint of method, path and body, 64 hex digits; the same key with another one is refused
 */
public record IdempotencyKey(String actorId, String value, String fingerprint) {

    /** What there is one answer to, whatever was asked. */
    record Use(String actorId, String value) {}

    Use use() {
        return new Use(actorId, value);
    }
}
