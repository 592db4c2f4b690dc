package org.assembleaclima.common.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits at the edge.
 *
 * @param bodyLimit the largest body of a command
 * @param importLimit the largest body of a plan import
 * @param requestsPerMinute how many requests one network address may send a minute; all of them may come at once
 * @param allowedOrigins origins whose pages may call this interface from a browser; none unless listed
 */
@ConfigurationProperties("deliberation.web")
public record WebProperties(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("8MB") DataSize importLimit,
        @DefaultValue("6000") int requestsPerMinute,
        @DefaultValue List<String> allowedOrigins) {}
