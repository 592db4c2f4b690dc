package org.assembleaclima.response.view;

import java.util.List;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.response.MunicipalAnswer;
import org.assembleaclima.response.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict without its reasons.
 *
 * @param point a block of the transmitted text; null when the verdict is on the whole proposal
 */
public record PointVerdict(@Nullable BlockId point, Verdict verdict) {

    static List<PointVerdict> of(MunicipalAnswer answer) {
        return answer.points().stream()
                .map(point -> new PointVerdict(point.point().orElse(null), point.verdict()))
                .toList();
    }
}
