package org.assembleaclima.audit.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether stored bytes are what the application writes: only then can they stand in a line of their own. */
public final class PlainJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PlainJson() {}

    /** Whether this is one JSON object in UTF-8 on one line. */
    public static boolean isObject(byte[] bytes) {
        return isLine(bytes) && isOneObject(bytes);
    }

    /** Whether this is UTF-8 without control characters. */
    static boolean isLine(byte[] bytes) {
        var ascii = true;
        for (var b : bytes) {
            if (b >= 0 && b < ' ') return false;
            ascii &= b >= 0;
        }
        return ascii || isUtf8(bytes);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)); // reports what it cannot read
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isOneObject(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != '{' || bytes[bytes.length - 1] != '}') return false;
        try (var parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return false;
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
