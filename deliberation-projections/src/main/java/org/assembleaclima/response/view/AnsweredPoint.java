package org.assembleaclima.response.view;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.response.MunicipalAnswer;
import org.assembleaclima.response.PointAnswer;
import org.assembleaclima.response.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a proposal, or on one point of it, with its reasons.
 *
 * @param point a block of the transmitted text; null when the verdict is on the whole proposal
 * @param reasons empty only where the verdict is full acceptance
 * @param deferredUntil null unless the verdict is a deferral
 */
public record AnsweredPoint(
        @Nullable BlockId point,
        Verdict verdict,
        String reasons,
        @Nullable LocalDate deferredUntil) {

    static List<AnsweredPoint> of(MunicipalAnswer answer) {
        return answer.points().stream().map(AnsweredPoint::of).toList();
    }

    private static AnsweredPoint of(PointAnswer answer) {
        return new AnsweredPoint(
                answer.point().orElse(null),
                answer.verdict(),
                answer.reasons(),
                answer.deferredUntil().orElse(null));
    }
}
