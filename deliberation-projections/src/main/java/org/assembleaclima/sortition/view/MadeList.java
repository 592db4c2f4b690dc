package org.assembleaclima.sortition.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.sortition.ChanceLevel;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a list beside its lines.
 *
 * @param listHash of the lines, each ended by a line feed
 * @param software name and version of what made it
 * @param levels ascending by chance
 * @param uncoverable how many volunteers no panel can hold
 * @param publishedAt null until it is published
 * @param sources where the hash was published: URLs or acts; empty until it is published
 */
public record MadeList(
        DrawHash listHash,
        String software,
        List<ChanceLevel> levels,
        int uncoverable,
        Instant computedAt,
        @Nullable Instant publishedAt,
        List<String> sources) {

    static MadeList of(ListComputed computed) {
        return new MadeList(
                computed.listHash(),
                computed.software(),
                computed.levels(),
                computed.uncoverable(),
                computed.computedAt(),
                null,
                List.of());
    }

    MadeList published(ListPublished published) {
        return new MadeList(
                listHash, software, levels, uncoverable, computedAt, published.publishedAt(), published.sources());
    }
}
