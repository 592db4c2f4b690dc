package org.assembleaclima.common.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A day as text, {@code 2024-10-19}, in the years this software can be about; no arrays, no numbers, no other calendars. */
final class PlainDay extends StdDeserializer<LocalDate> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    PlainDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) return refused(context);
        try {
            var day = LocalDate.parse(parser.getString());
            return isPossible(day) ? day : refused(context);
        } catch (DateTimeException notADay) {
            return refused(context);
        }
    }

    static boolean isPossible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static LocalDate refused(DeserializationContext context) {
        return context.reportInputMismatch(LocalDate.class, "not a day");
    }
}
