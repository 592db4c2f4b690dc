package org.assembleaclima.response;

import static org.assembleaclima.response.ResponseRefusal.DATE_WITHOUT_DEFERRAL;
import static org.assembleaclima.response.ResponseRefusal.DEFERRED_TO_THE_PAST;
import static org.assembleaclima.response.ResponseRefusal.DEFERRED_WITHOUT_DATE;
import static org.assembleaclima.response.ResponseRefusal.POINTS_MIXED;
import static org.assembleaclima.response.ResponseRefusal.POINTS_UNANSWERED;
import static org.assembleaclima.response.ResponseRefusal.POINT_REPEATED;
import static org.assembleaclima.response.ResponseRefusal.POINT_UNKNOWN;
import static org.assembleaclima.response.ResponseRefusal.VERDICT_WITHOUT_REASONS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.common.Wording;
import org.assembleaclima.proposal.BlockId;

/** What the verdicts of an answer must be, on whatever they are. */
final class AnswerRules {

    private AnswerRules() {}

    /**
     * @param text the points of the transmitted text
     * @param today a deferral goes beyond it
     */
    static void check(List<PointAnswer> points, List<BlockId> text, LocalDate today) {
        checkPoints(points, text);
        for (int i = 0; i < points.size(); i++) checkVerdict(points.get(i), "/points/" + i, today);
    }

    private static void checkPoints(List<PointAnswer> points, List<BlockId> text) {
        var onTheWhole = points.stream().anyMatch(answer -> answer.point().isEmpty());
        if (points.isEmpty() || (onTheWhole && points.size() > 1)) throw POINTS_MIXED.refusedAt("/points");
        if (onTheWhole) return;
        var seen = new HashSet<BlockId>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i).point().orElseThrow();
            if (!text.contains(point)) throw POINT_UNKNOWN.refusedAt("/points/" + i + "/point");
            if (!seen.add(point)) throw POINT_REPEATED.refusedAt("/points/" + i + "/point");
        }
        if (seen.size() < text.size()) throw POINTS_UNANSWERED.refusedAt("/points"); // a part does not answer the whole
    }

    private static void checkVerdict(PointAnswer answer, String pointer, LocalDate today) {
        if (answer.verdict() != Verdict.ACCEPTED && Wording.saysNothing(answer.reasons()))
            throw VERDICT_WITHOUT_REASONS.refusedAt(pointer + "/reasons"); // R6.2
        var until = answer.deferredUntil();
        if (answer.verdict() != Verdict.DEFERRED && until.isPresent())
            throw DATE_WITHOUT_DEFERRAL.refusedAt(pointer + "/deferred_until");
        if (answer.verdict() != Verdict.DEFERRED) return;
        if (until.isEmpty()) throw DEFERRED_WITHOUT_DATE.refusedAt(pointer + "/deferred_until");
        if (!until.get().isAfter(today)) throw DEFERRED_TO_THE_PAST.refusedAt(pointer + "/deferred_until");
    }
}
