package org.assembleaclima.audit.web;

import java.time.Duration;
import java.util.Map;
import org.assembleaclima.audit.view.Access;
import org.assembleaclima.audit.view.ExportHead;
import org.assembleaclima.common.web.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A file somebody asks for.
 *
 * @param after the position it goes on behind; null for the whole file
 * @param pinned whether its position was named: then the address always has this file
 */
record ExportFile(ExportHead head, Access access, @Nullable Long after, boolean pinned) {

    /** Strong: files of one position and access are equal byte by byte. */
    String etag() {
        return "\"e" + head.size() + (access == Access.AUDITOR ? "a" : "") + "\"";
    }

    Map<String, String> headers() {
        var name = "history-" + head.size() + "-" + access.code() + ".ndjson";
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                MediaType.APPLICATION_NDJSON_VALUE,
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + name + "\"",
                HttpHeaders.ACCEPT_RANGES,
                "bytes",
                HttpHeaders.VARY,
                HttpHeaders.AUTHORIZATION,
                Moment.POSITION,
                Long.toString(head.size()),
                HttpHeaders.CACHE_CONTROL,
                String.valueOf(caching().getHeaderValue()));
    }

    /** What auditors are told is for no cache. */
    private CacheControl caching() {
        if (access == Access.AUDITOR) return CacheControl.noStore();
        return (pinned ? CacheControl.maxAge(Duration.ofDays(1)) : CacheControl.noCache()).cachePublic();
    }
}
