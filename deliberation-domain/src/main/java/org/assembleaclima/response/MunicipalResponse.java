package org.assembleaclima.response;

import static java.util.Objects.requireNonNull;
import static org.assembleaclima.response.ResponseRefusal.ACT_BEFORE_EARLIER_VERSION;
import static org.assembleaclima.response.ResponseRefusal.ACT_BEFORE_TRANSMISSION;
import static org.assembleaclima.response.ResponseRefusal.ADOPTED_BY_THE_DRAFTER;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_AWAITS_PUBLICATION;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_NOT_ADOPTED;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_NOT_DRAFTED;
import static org.assembleaclima.response.ResponseRefusal.ANSWER_NOT_PUBLISHED;
import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_DROPPED_CONTINUED;
import static org.assembleaclima.response.ResponseRefusal.DRAFT_CHANGED_MEANWHILE;
import static org.assembleaclima.response.ResponseRefusal.DUE_DATE_NOT_LATER;
import static org.assembleaclima.response.ResponseRefusal.DUE_DATE_PASSED;
import static org.assembleaclima.response.ResponseRefusal.OPINION_BEFORE_TRANSMISSION;
import static org.assembleaclima.response.ResponseRefusal.OPINION_IN_THE_FUTURE;
import static org.assembleaclima.response.ResponseRefusal.PROPOSAL_NOT_TRANSMITTED;
import static org.assembleaclima.response.ResponseRefusal.RESPONSE_ALREADY_ANSWERED;
import static org.assembleaclima.response.ResponseRefusal.RESPONSE_ALREADY_REQUESTED;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_ALREADY_HELD;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_BEFORE_PUBLICATION;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_IN_THE_FUTURE;
import static org.assembleaclima.response.ResponseRefusal.REVIEW_UNKNOWN;
import static org.assembleaclima.response.ResponseRefusal.TOO_MANY_EXTENSIONS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.Refused;
import org.assembleaclima.pac.EndedActions;
import org.assembleaclima.pac.Indicators;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.response.ResponseCommand.AdoptAnswer;
import org.assembleaclima.response.ResponseCommand.DraftAnswer;
import org.assembleaclima.response.ResponseCommand.ExtendDueDate;
import org.assembleaclima.response.ResponseCommand.GiveOpinion;
import org.assembleaclima.response.ResponseCommand.HoldReview;
import org.assembleaclima.response.ResponseCommand.PublishAnswer;
import org.assembleaclima.response.ResponseCommand.RequestResponse;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.assembleaclima.security.AskedBy;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The municipality's response to one proposal: requested by the transmission, advised on by offices, drafted by one
 * person, adopted by another with a formal act, published. Later versions correct or supersede it and go the same way;
 * none overwrites another (R6.3). Every command may find nothing requested, and is then told so.
 */
@AggregateRoot
@Revision("1")
class MunicipalResponse {

    static final int MOST_EXTENSIONS = 20;

    @AggregateIdentifier
    private ResponseId responseId;

    private @Nullable Request request; // null until requested
    private @Nullable LocalDate dueOn; // null until requested
    private int extensions;
    private int opinions;
    private @Nullable Draft draft; // null while no version is being worked on
    private int published; // versions
    private @Nullable LocalDate publishedOn; // the first version; null while there is none
    private @Nullable LocalDate actedOn; // the last version's act; null while there is none
    private List<CommitmentId> takenOn = List.of(); // by the published versions
    private List<Review> reviews = List.of();

    MunicipalResponse() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestResponse command, Clock clock) {
        if (request != null) throw RESPONSE_ALREADY_REQUESTED.refusedIn(told(LocalDate.now(clock)));

        apply(new ResponseRequested(
                command.responseId(),
                command.responseId().proposal(),
                command.cycleId(),
                command.edition(),
                command.textVersion(),
                command.textHash(),
                command.points(),
                command.pacActions(),
                command.protocol(),
                command.rules().ruleSetId(), // R1.1
                command.rules().version(),
                command.dueOn(),
                command.rules().rules().responses().reviewMonths(),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ExtendDueDate command, Clock clock) {
        var requested = requested();
        var due = requireNonNull(dueOn);
        if (published > 0) throw RESPONSE_ALREADY_ANSWERED.refusedIn(told(LocalDate.now(clock)));
        if (LocalDate.now(clock).isAfter(due)) throw DUE_DATE_PASSED.refusedIn(told(LocalDate.now(clock)));
        if (extensions == MOST_EXTENSIONS) throw TOO_MANY_EXTENSIONS.refusedIn(told(LocalDate.now(clock)));
        if (!command.dueOn().isAfter(due)) throw DUE_DATE_NOT_LATER.refusedAt("/due_on");

        apply(new DueDateExtended(
                responseId,
                requested.proposalId(),
                requested.originalDueOn(), // R6.1
                due,
                command.dueOn(),
                command.reason(),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveOpinion command, Clock clock) {
        var requested = requested();
        if (command.givenOn().isAfter(LocalDate.now(clock))) throw OPINION_IN_THE_FUTURE.refusedAt("/given_on");
        if (command.givenOn().isBefore(requested.transmittedOn()))
            throw OPINION_BEFORE_TRANSMISSION.refusedAt("/given_on");

        apply(new OpinionGiven(
                responseId,
                requested.proposalId(),
                opinions + 1,
                command.office(),
                command.advice(),
                command.text(),
                command.givenOn(),
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            DraftAnswer command,
            @AskedBy String actor,
            PacActions actions,
            EndedActions ended,
            Indicators indicators,
            StandingCommitments standing,
            Clock clock) {
        var requested = requested();
        var today = LocalDate.now(clock);
        refuseAdopted(clock);
        Succession.check(command.kind(), command.reason(), published, told(LocalDate.now(clock)));
        AnswerRules.check(command.answer().points(), requested.points(), today);
        new PlanRules(actions, ended, indicators, standing).check(command.answer(), takenOn, today);

        apply(new AnswerDrafted(
                responseId,
                requested.proposalId(),
                published + 1,
                draft == null ? 1 : draft.number() + 1,
                command.kind(),
                command.reason(),
                PlanRules.inOrder(command.answer()),
                actor,
                clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptAnswer command, @AskedBy String actor, StandingCommitments standing, Clock clock) {
        var requested = requested();
        refuseAdopted(clock);
        if (draft == null) throw ANSWER_NOT_DRAFTED.refusedIn(told(LocalDate.now(clock)));
        if (command.draft() != draft.number()) throw DRAFT_CHANGED_MEANWHILE.refusedAt("/draft");
        if (draft.drafters().contains(actor)) throw ADOPTED_BY_THE_DRAFTER.refused();
        checkAct(command.act(), requested, LocalDate.now(clock));
        if (!draft.answer().continued().stream().allMatch(standing::stands))
            throw COMMITMENT_DROPPED_CONTINUED.refused();

        apply(new AnswerAdopted(
                responseId,
                requested.proposalId(),
                draft.answerVersion(),
                draft.number(),
                command.authority(),
                command.act(),
                clock.instant()));
    }

    /** No act is older than what it answers, nor than the act whose answer it corrects or supersedes. */
    private void checkAct(FormalAct act, Request requested, LocalDate today) {
        act.check(today, "/act");
        if (act.date().isBefore(requested.transmittedOn())) throw ACT_BEFORE_TRANSMISSION.refusedAt("/act/date");
        if (actedOn != null && act.date().isBefore(actedOn)) throw ACT_BEFORE_EARLIER_VERSION.refusedAt("/act/date");
    }

    private void refuseAdopted(Clock clock) {
        if (draft != null && draft.adoption().isPresent())
            throw ANSWER_AWAITS_PUBLICATION.refusedIn(told(LocalDate.now(clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishAnswer command, Undertakings undertakings, Clock clock) {
        var requested = requested();
        var adopted = Optional.ofNullable(draft).filter(d -> d.adoption().isPresent());
        var answer = adopted.orElseThrow(() -> ANSWER_NOT_ADOPTED.refusedIn(told(LocalDate.now(clock))));
        var adoption = answer.adoption().orElseThrow();
        var today = LocalDate.now(clock);
        if (!answer.answer().plan().isEmpty())
            undertakings.commit(
                    requested.proposalId(),
                    requested.cycleId(),
                    answer.answerVersion(),
                    answer.answer().plan()); // R6.4

        apply(new AnswerPublished(
                responseId,
                requested.proposalId(),
                requested.cycleId(),
                requested.edition(),
                answer.answerVersion(),
                answer.number(),
                answer.kind(),
                answer.reason(),
                answer.answer(),
                adoption.authority(),
                adoption.act(),
                answer.drafters().stream().sorted().toList(),
                published > 0 ? List.of() : reviewsAfter(today, requested.reviewMonths()),
                today,
                clock.instant()));
    }

    private static List<LocalDate> reviewsAfter(LocalDate publication, List<Integer> months) {
        return months.stream().map(publication::plusMonths).toList();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HoldReview command, Clock clock) {
        var requested = requested();
        if (publishedOn == null) throw ANSWER_NOT_PUBLISHED.refusedIn(told(LocalDate.now(clock)));
        if (command.review() < 1 || command.review() > reviews.size()) throw REVIEW_UNKNOWN.refusedAt("/review");
        var review = reviews.get(command.review() - 1);
        if (review.held()) throw REVIEW_ALREADY_HELD.refusedAt("/review");
        if (command.heldOn().isAfter(LocalDate.now(clock))) throw REVIEW_IN_THE_FUTURE.refusedAt("/held_on");
        if (command.heldOn().isBefore(publishedOn)) throw REVIEW_BEFORE_PUBLICATION.refusedAt("/held_on");

        apply(new ReviewHeld(
                responseId,
                requested.proposalId(),
                command.review(),
                review.dueOn(),
                command.heldOn(),
                command.findings(),
                clock.instant()));
    }

    private Request requested() {
        if (request == null) throw PROPOSAL_NOT_TRANSMITTED.refused();
        return request;
    }

    /** What a refused caller is told; whether there is a draft is not among it, because a draft is for few. */
    private Refused.State told(LocalDate today) {
        if (draft != null && draft.adoption().isPresent()) return state("ADOPTED", today, "publish", "give-opinion");
        return published > 0
                ? state("PUBLISHED", today, "draft", "adopt", "give-opinion")
                : state(opinions == 0 ? "REQUESTED" : "OPINION", today, "draft", "adopt", "give-opinion");
    }

    /** With what is open besides: reviews of what is published; before, an extension while the due date has not passed. */
    private Refused.State state(String name, LocalDate today, String... steps) {
        var open = new ArrayList<>(List.of(steps));
        if (published > 0) open.add("hold-review");
        else if (!today.isAfter(requireNonNull(dueOn))) open.add("extend");
        return new Refused.State(name, open);
    }

    @EventSourcingHandler
    void on(ResponseEvent event) {
        responseId = event.responseId();
        switch (event) {
            case ResponseRequested requested -> {
                request = Request.of(requested);
                dueOn = requested.dueOn();
            }
            case DueDateExtended extended -> {
                dueOn = extended.dueOn();
                extensions++;
            }
            case OpinionGiven ignored -> opinions++;
            case AnswerDrafted drafted -> draft = Draft.of(drafted, Optional.ofNullable(draft));
            case AnswerAdopted adopted -> draft = requireNonNull(draft).adopted(adopted);
            case AnswerPublished answer -> {
                if (published == 0) publishedFirst(answer);
                published = answer.answerVersion();
                actedOn = answer.act().date();
                draft = null;
                takeOn(answer.answer().plan());
            }
            case ReviewHeld held -> {
                var changed = new ArrayList<>(reviews);
                changed.set(held.review() - 1, new Review(held.dueOn(), true));
                reviews = changed;
            }
        }
    }

    private void publishedFirst(AnswerPublished answer) {
        publishedOn = answer.publishedOn();
        reviews = answer.reviewsDueOn().stream()
                .map(day -> new Review(day, false))
                .toList();
    }

    private void takeOn(List<PlannedCommitment> plan) {
        var more = new ArrayList<>(takenOn);
        plan.forEach(planned -> more.add(planned.commitmentId()));
        takenOn = more;
    }
}
