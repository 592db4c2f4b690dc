package org.assembleaclima.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.RequestIdFilter;

/** The headers that answers have in common, by component name. */
final class CommonHeaders {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String RETRY_AFTER = "Retry-After";
    static final String AUTHENTICATE = "WWW-Authenticate";
    static final String CACHE_CONTROL = "Cache-Control";

    static final String REQUEST_ID = RequestIdFilter.HEADER;

    /** In every answer of this interface. */
    static final List<String> EVERYWHERE =
            List.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", REQUEST_ID);

    /** In the answers to reads. */
    static final List<String> READ = List.of(ETAG, Moment.POSITION, CACHE_CONTROL);

    private CommonHeaders() {}

    static Header reference(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }

    static Map<String, Header> all() {
        var all = new LinkedHashMap<String, Header>();
        all.put(ETAG, header("Changes when the answer does: send it as If-None-Match or If-Match.", etag()));
        all.put(
                Moment.POSITION,
                header("The position of the last event the answer takes into account.", wholeNumber("int64")));
        all.put(
                CACHE_CONTROL,
                header(
                        "`no-cache` while the answer may change, `max-age` when it cannot because `at_position` is"
                                + " given, `no-store` when it is for this caller only.",
                        Schemas.text().maxLength(100)));
        all.put(LOCATION, header("Where to read what was made.", location()));
        all.put(RETRY_AFTER, header("How many seconds to wait before asking again.", wholeNumber("int32")));
        all.put(AUTHENTICATE, header("How to authenticate.", Schemas.text().maxLength(100)));
        all.put(
                EVERYWHERE.get(0),
                header("How many requests a minute this network address has.", wholeNumber("int32")));
        all.put(EVERYWHERE.get(1), header("How many of them are left now.", wholeNumber("int32")));
        all.put(EVERYWHERE.get(2), header("In how many seconds all of them are there again.", wholeNumber("int32")));
        all.put(
                REQUEST_ID,
                header(
                        "The id of this request, to be named when it is asked about: the one it brought in this header when"
                                + " that is 8 to 64 letters, digits and hyphens, otherwise a new one.",
                        Schemas.text().maxLength(64).pattern("^" + RequestIdFilter.PATTERN + "$")));
        return all;
    }

    private static Schema<?> etag() {
        return Schemas.text()
                .pattern("^\"p?[0-9]{1,19}(\\.[0-9]{1,9})?(d-?[0-9]{1,12})?(csv)?a?\"$|^\"e[0-9]{1,19}a?\"$");
    }

    private static Schema<?> location() {
        return Schemas.text().format("uri-reference").maxLength(2_000);
    }

    private static Schema<?> wholeNumber(String format) {
        return Schemas.wholeNumber(format, 0);
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }
}
