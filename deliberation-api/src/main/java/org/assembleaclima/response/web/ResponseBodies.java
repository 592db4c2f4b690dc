package org.assembleaclima.response.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assembleaclima.common.web.FormalActBody;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.response.Advice;
import org.assembleaclima.response.ResponseCommand.AdoptAnswer;
import org.assembleaclima.response.ResponseCommand.GiveOpinion;
import org.assembleaclima.response.ResponseCommand.HoldReview;
import org.assembleaclima.response.ResponseId;

/** The bodies of a response's commands but for the answer itself. Texts are public and name nobody. */
final class ResponseBodies {

    private ResponseBodies() {}

    /** @param dueOn the last day to answer from now on, included */
    record ExtendDueDateBody(
            @NotNull LocalDate dueOn,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    /**
     * @param office the municipal office, not a person
     * @param givenOn the day the office signed it
     */
    record GiveOpinionBody(
            @NotNull @Size(min = 1, max = 200) @PlainText String office,
            @NotNull Advice advice,
            @NotNull @Size(min = 1, max = 20_000) @PlainText String text,
            @NotNull LocalDate givenOn) {

        GiveOpinion command(ResponseId responseId) {
            return new GiveOpinion(responseId, office, advice, text, givenOn);
        }
    }

    /**
     * @param draft the one that was read
     * @param authority the body that adopts it, such as the city's executive
     */
    record AdoptAnswerBody(
            @Min(1) @Max(1_000_000) int draft,
            @NotNull @Size(min = 1, max = 200) @PlainText String authority,
            @NotNull @Valid FormalActBody act) {

        AdoptAnswer command(ResponseId responseId) {
            return new AdoptAnswer(responseId, draft, authority, act.act());
        }
    }

    /** @param review 1 for the first point of review */
    record HoldReviewBody(
            @Min(1) @Max(1_000) int review,
            @NotNull LocalDate heldOn,
            @NotNull @Size(min = 1, max = 20_000) @PlainText String findings) {

        HoldReview command(ResponseId responseId) {
            return new HoldReview(responseId, review, heldOn, findings);
        }
    }
}
