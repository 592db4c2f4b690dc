package org.assembleaclima.response;

import static org.assembleaclima.common.Verdicts.Rule.DATES;
import static org.assembleaclima.common.Verdicts.Rule.DUE_DATE;
import static org.assembleaclima.common.Verdicts.Rule.NUMBERING;
import static org.assembleaclima.common.Verdicts.Rule.TEXT;
import static org.assembleaclima.common.Verdicts.Rule.TWO_PEOPLE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.StreamAudit;
import org.assembleaclima.common.Verdicts;
import org.assembleaclima.common.Verdicts.Rule;
import org.assembleaclima.cycle.CycleRules;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;

/**
 * Judges one answer: dates that are kept (R6.1), versions that follow each other (R6.3), nobody adopts an own draft. Where
 * drafts are withheld, the published answer says who drafted it.
 */
public final class ResponseAudit implements StreamAudit<ResponseEvent> {

    private final CycleRules cycles;
    private final ZoneId zone;
    private Optional<Request> request = Optional.empty();
    private Optional<LocalDate> dueOn = Optional.empty();
    private int opinions;
    private int published;
    private boolean unread; // whether a draft of this version is withheld
    private Optional<Draft> draft = Optional.empty();
    private Optional<AnswerAdopted> adopted = Optional.empty();
    private String adoptedBy = "";
    private List<Review> reviews = List.of();

    /**
     * @param cycles the rules as they are in force
     * @param zone of the municipality: on which day something is recorded
     */
    public ResponseAudit(CycleRules cycles, ZoneId zone) {
        this.cycles = cycles;
        this.zone = zone;
    }

    @Override
    public void withheld(Class<? extends ResponseEvent> type, Verdicts verdicts) {
        verdicts.life(request.isPresent() && adopted.isEmpty(), "nothing can be drafted now");
        unread = true;
    }

    @Override
    public void judge(ResponseEvent event, String actor, Verdicts verdicts) {
        if (!verdicts.life(
                request.isPresent() != event instanceof ResponseRequested,
                request.isPresent() ? "it is requested already" : "nobody was asked for an answer")) return;
        switch (event) {
            case ResponseRequested e -> requested(e, verdicts);
            case DueDateExtended e -> extended(e, verdicts);
            case OpinionGiven e -> verdicts.check(NUMBERING, e.number() == ++opinions, "not the next opinion");
            case AnswerDrafted e -> drafted(e, actor, verdicts);
            case AnswerAdopted e -> adopted(e, actor, verdicts);
            case AnswerPublished e -> published(e, verdicts);
            case ReviewHeld e -> reviewed(e, verdicts);
        }
    }

    private void requested(ResponseRequested requested, Verdicts verdicts) {
        cycles.of(requested.cycleId())
                .ifPresentOrElse(
                        rules -> verdicts.check(
                                Rule.RULES_IN_FORCE,
                                rules.ruleSetId().equals(requested.ruleSetId())
                                        && rules.version() == requested.ruleSetVersion()
                                        && rules.rules()
                                                .responses()
                                                .reviewMonths()
                                                .equals(requested.reviewMonths()),
                                "other rules than those of its cycle (R1.1)"),
                        () -> verdicts.check(Rule.RULES_IN_FORCE, false, "a cycle without rules (R1.1)"));
        request = Optional.of(Request.of(requested));
        dueOn = Optional.of(requested.dueOn());
    }

    private void extended(DueDateExtended extended, Verdicts verdicts) {
        verdicts.life(published == 0, "it is answered already");
        var asked = request.orElseThrow();
        verdicts.check(
                DUE_DATE,
                extended.originalDueOn().equals(asked.originalDueOn())
                        && dueOn.equals(Optional.of(extended.previousDueOn()))
                        && extended.dueOn().isAfter(extended.previousDueOn()),
                "other due dates held before (R6.1)");
        dueOn = Optional.of(extended.dueOn());
    }

    private void drafted(AnswerDrafted drafted, String actor, Verdicts verdicts) {
        verdicts.life(adopted.isEmpty(), "an adopted answer waits to be published");
        var number = draft.map(Draft::number).orElse(0) + 1;
        verdicts.check(
                NUMBERING,
                drafted.answerVersion() == published + 1 && (unread || drafted.draft() == number),
                "not the next draft of the next version");
        verdicts.check(TWO_PEOPLE, drafted.draftedBy().equals(actor), "another actor than it says drafted it");
        draft = Optional.of(Draft.of(drafted, draft));
    }

    private void adopted(AnswerAdopted adoption, String actor, Verdicts verdicts) {
        verdicts.life(adopted.isEmpty() && (unread || draft.isPresent()), "there is no draft to adopt");
        verdicts.check(NUMBERING, adoption.answerVersion() == published + 1, "not the next version");
        if (!unread)
            draft.ifPresent(last -> {
                verdicts.check(NUMBERING, adoption.draft() == last.number(), "not the last draft");
                verdicts.check(TWO_PEOPLE, !last.drafters().contains(actor), "whoever drafted the answer adopted it");
            });
        verdicts.check(
                DATES,
                !adoption.act().date().isBefore(request.orElseThrow().transmittedOn()),
                "an act older than what it answers");
        adopted = Optional.of(adoption);
        adoptedBy = actor;
    }

    private void published(AnswerPublished answer, Verdicts verdicts) {
        if (!verdicts.life(adopted.isPresent(), "no answer is adopted")) return;
        var adoption = adopted.orElseThrow();
        verdicts.check(
                NUMBERING,
                answer.answerVersion() == published + 1 && answer.draft() == adoption.draft(),
                "another version than was adopted");
        verdicts.check(
                TEXT,
                answer.act().equals(adoption.act())
                        && answer.authority().equals(adoption.authority())
                        && (unread || draft.filter(last -> says(answer, last)).isPresent()),
                "another answer than was adopted");
        verdicts.check(TWO_PEOPLE, !answer.drafters().contains(adoptedBy), "whoever drafted the answer adopted it");
        var due = published > 0
                ? List.<LocalDate>of()
                : request.orElseThrow().reviewMonths().stream()
                        .map(answer.publishedOn()::plusMonths)
                        .toList();
        verdicts.check(DUE_DATE, answer.reviewsDueOn().equals(due), "reviews due on other days");
        if (published == 0)
            reviews = new ArrayList<>(
                    due.stream().map(day -> new Review(day, false)).toList());
        published = answer.answerVersion();
        draft = Optional.empty();
        adopted = Optional.empty();
        unread = false;
    }

    private static boolean says(AnswerPublished answer, Draft draft) {
        return answer.answer().equals(draft.answer())
                && answer.kind() == draft.kind()
                && answer.reason().equals(draft.reason())
                && answer.drafters().equals(draft.drafters().stream().sorted().toList());
    }

    private void reviewed(ReviewHeld held, Verdicts verdicts) {
        var number = held.review();
        if (!verdicts.life(
                number >= 1
                        && number <= reviews.size()
                        && !reviews.get(number - 1).held(),
                "no such review is left")) return;
        verdicts.check(DUE_DATE, held.dueOn().equals(reviews.get(number - 1).dueOn()), "it was due on another day");
        verdicts.check(
                DATES,
                !held.heldOn().isAfter(LocalDate.ofInstant(held.recordedAt(), zone)),
                "held on a day that was still to come");
        reviews.set(number - 1, new Review(held.dueOn(), true));
    }
}
