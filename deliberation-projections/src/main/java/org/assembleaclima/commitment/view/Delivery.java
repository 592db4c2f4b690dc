package org.assembleaclima.commitment.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office claims of a milestone, and what was said to it. Claims before this one were disputed, and are read at
 * moments before it.
 *
 * @param deliveredOn the day the office says it was done
 * @param sources where this was read: URLs or acts
 * @param judgement of whoever verified or disputed it; null until somebody has
 * @param judgedAt null until somebody has
 */
public record Delivery(
        LocalDate deliveredOn,
        String evidence,
        List<String> sources,
        Instant claimedAt,
        @Nullable String judgement,
        @Nullable Instant judgedAt) {

    Delivery judged(String words, Instant at) {
        return new Delivery(deliveredOn, evidence, sources, claimedAt, words, at);
    }
}
