package org.assembleaclima.common.web;

import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The two ways one answer is written at one address: each has its own ETag, since they are not the same bytes.
 *
 * <p>Decided before anything is read, because whether an answer is the one the caller has is told by the ETag alone.
 */
enum Representation {
    JSON(MediaType.APPLICATION_JSON_VALUE, ""),
    TABLE(Tabular.CSV + ";charset=UTF-8", "csv");

    private final String mediaType;
    private final String mark;

    Representation(String mediaType, String mark) {
        this.mediaType = mediaType;
        this.mark = mark;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** What the ETag has more than that of JSON. */
    String mark() {
        return mark;
    }

    /**
     * What the caller prefers; JSON when it says neither.
     *
     * @param accept every {@code Accept} header of the request
     */
    static Representation preferred(List<String> accept) {
        try {
            var accepted = MediaType.parseMediaTypes(accept);
            accepted.removeIf(type -> type.getQualityValue() == 0);
            MimeTypeUtils.sortBySpecificity(accepted);
            for (var type : accepted) {
                if (type.isCompatibleWith(JSON.mediaType())) return JSON;
                if (type.isCompatibleWith(TABLE.mediaType())) return TABLE;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // refused where all reads are, whether they know tables or not
        }
        return JSON;
    }
}
