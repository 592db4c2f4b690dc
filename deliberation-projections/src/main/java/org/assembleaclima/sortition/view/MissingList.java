package org.assembleaclima.sortition.view;

import java.time.Instant;
import org.assembleaclima.sortition.ListFailure;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;

/**
 * Why no list came of the last computation.
 *
 * @param explanation of quotas alone; may be empty
 */
public record MissingList(ListFailure failure, String explanation, Instant abandonedAt) {

    static MissingList of(ListAbandoned abandoned) {
        return new MissingList(abandoned.failure(), abandoned.explanation(), abandoned.abandonedAt());
    }
}
