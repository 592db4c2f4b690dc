package org.assembleaclima.response;

import static org.assembleaclima.response.ResponseRefusal.LATER_VERSION_WITHOUT_REASON;
import static org.assembleaclima.response.ResponseRefusal.NOTHING_TO_CORRECT;
import static org.assembleaclima.response.ResponseRefusal.ORIGINAL_ALREADY_PUBLISHED;
import static org.assembleaclima.response.ResponseRefusal.ORIGINAL_WITH_A_REASON;

import java.util.Optional;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.Wording;

/** How one version of an answer may follow another: the first is the original, each later one says why (R6.3). */
final class Succession {

    private Succession() {}

    /** @param published how many versions there are */
    static void check(AnswerKind kind, Optional<String> reason, int published, Refused.State told) {
        if (kind == AnswerKind.ORIGINAL) {
            if (published > 0) throw ORIGINAL_ALREADY_PUBLISHED.refusedIn(told);
            if (reason.isPresent()) throw ORIGINAL_WITH_A_REASON.refusedAt("/reason");
            return;
        }
        if (published == 0) throw NOTHING_TO_CORRECT.refusedIn(told);
        if (reason.filter(said -> !Wording.saysNothing(said)).isEmpty())
            throw LATER_VERSION_WITHOUT_REASON.refusedAt("/reason");
    }
}
