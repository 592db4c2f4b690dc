package org.assembleaclima.common.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.assembleaclima.common.view.ViewReader.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page of a list ended, and of which list: the view, its filters, the position and the day it was read at. So the
 * next page continues the same list, whatever was written meanwhile and whatever day it is by then.
 *
 * @param day null for a list that does not depend on it
 */
record Cursor(
        String path,
        Map<String, String> filters,
        long position,
        @Nullable LocalDate day,
        Place after) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Opaque text, safe in an address. */
    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    /** Refused with INVALID_CURSOR when it was not made for this list. */
    static Cursor decode(String text, String path, Map<String, String> filters) {
        try {
            var cursor = JSON.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
            if (cursor != null
                    && path.equals(cursor.path())
                    && filters.equals(cursor.filters())
                    && cursor.position() >= 0
                    && (cursor.day() == null || PlainDay.isPossible(cursor.day()))
                    && cursor.after() != null
                    && isPlain(cursor.after().sortKey())
                    && isPlain(cursor.after().key())) return cursor;
        } catch (IllegalArgumentException | JacksonException notOurs) {
            // falls through to the refusal: what was wrong with it is nobody's business
        }
        throw HttpProblem.INVALID_CURSOR.exception();
    }

    private static boolean isPlain(@Nullable String text) {
        return text != null && text.chars().noneMatch(Character::isISOControl);
    }
}
