package org.assembleaclima.common.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A moment as RFC 3339 text with any offset, in the years a {@link PlainDay} can be in; no numbers. */
final class PlainMoment extends StdDeserializer<Instant> {

    PlainMoment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) return refused(context);
        try {
            var moment = OffsetDateTime.parse(parser.getString()).withOffsetSameInstant(ZoneOffset.UTC);
            return PlainDay.isPossible(moment.toLocalDate()) ? moment.toInstant() : refused(context);
        } catch (DateTimeException notAMoment) {
            return refused(context);
        }
    }

    private static Instant refused(DeserializationContext context) {
        return context.reportInputMismatch(Instant.class, "not a moment");
    }
}
