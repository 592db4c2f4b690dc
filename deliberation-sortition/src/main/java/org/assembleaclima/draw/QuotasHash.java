package org.assembleaclima.draw;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.CanonicalJson;

/**
 * The fingerprint of what was asked for: SHA-256 of panel size and quotas, in the pool's order, as canonical JSON (RFC 8785).
 */
public final class QuotasHash {

    private QuotasHash() {}

    public static Hash of(Pool pool) {
        return Hash.digest(canonical(pool).getBytes(StandardCharsets.UTF_8));
    }

    static String canonical(Pool pool) {
        return pool.quotas().stream()
                .map(QuotasHash::canonical)
                .collect(joining(",", "{\"panel_size\":" + pool.panelSize() + ",\"quotas\":[", "]}"));
    }

    private static String canonical(Quota quota) {
        return "{\"category\":" + CanonicalJson.quoted(quota.category()) + ",\"feature\":"
                + CanonicalJson.quoted(quota.feature()) + ",\"max\":" + quota.max() + ",\"min\":" + quota.min() + "}";
    }
}
