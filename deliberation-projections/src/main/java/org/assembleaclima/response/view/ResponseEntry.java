package org.assembleaclima.response.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.response.ResponseClock;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.jspecify.annotations.Nullable;

/**
 * What the municipality owes to one proposal and has answered so far, without the texts. Whether it is overdue is not
 * here, because that depends on the day: {@link #clockOn}.
 *
 * @param edition of the cycle's report that was transmitted
 * @param textVersion the version that was transmitted
 * @param pacActions of the proposal, in the order of the plan
 * @param protocol of the transmission, whose date started the clock
 * @param ruleSetVersion of {@code ruleSetId}: the rules the dates follow from
 * @param originalDueOn what was asked for at first, whatever was extended since
 * @param dueOn the last day to answer, included
 * @param opinions how many were given
 * @param adoptedVersion the version that was adopted and is not published yet; null when there is none
 * @param versions how many were published
 * @param verdicts of the latest version; empty before the first
 * @param publishedOn the day of the first version; null before
 * @param reviews when the answer is looked at again; empty before the first version
 */
public record ResponseEntry(
        ProposalId proposalId,
        long version,
        CycleId cycleId,
        int edition,
        int textVersion,
        List<ActionCode> pacActions,
        Protocol protocol,
        RuleSetId ruleSetId,
        int ruleSetVersion,
        LocalDate originalDueOn,
        LocalDate dueOn,
        List<DueExtension> extensions,
        State state,
        int opinions,
        @Nullable Integer adoptedVersion,
        int versions,
        List<PointVerdict> verdicts,
        @Nullable LocalDate publishedOn,
        List<ReviewDate> reviews,
        Instant requestedAt)
        implements Row {

    /** How far a response has come; published once, it stays so, whatever is adopted next. */
    public enum State {
        REQUESTED,
        OPINION,
        ADOPTED,
        PUBLISHED
    }

    /** @param previousDueOn what held until then */
    public record DueExtension(LocalDate previousDueOn, LocalDate dueOn, String reason, Instant extendedAt) {}

    /**
     * @param review 1 for the first
     * @param heldOn null until it was held
     */
    public record ReviewDate(
            int review, LocalDate dueOn, @Nullable LocalDate heldOn) {}

    /** Where it stands against its clock, seen from a day in the municipality's time zone (R7.2). */
    public ResponseClock clockOn(LocalDate day) {
        return ResponseClock.on(day, protocol.date(), dueOn, Optional.ofNullable(publishedOn));
    }

    static ResponseEntry requested(ResponseRequested requested, long version) {
        return new ResponseEntry(
                requested.proposalId(),
                version,
                requested.cycleId(),
                requested.edition(),
                requested.textVersion(),
                requested.pacActions(),
                requested.protocol(),
                requested.ruleSetId(),
                requested.ruleSetVersion(),
                requested.dueOn(),
                requested.dueOn(),
                List.of(),
                State.REQUESTED,
                0,
                null,
                0,
                List.of(),
                null,
                List.of(),
                requested.requestedAt());
    }

    ResponseEntry extended(DueDateExtended to, long newVersion) {
        var extension = new DueExtension(to.previousDueOn(), to.dueOn(), to.reason(), to.extendedAt());
        var more = Stream.concat(extensions.stream(), Stream.of(extension)).toList();
        return due(to.dueOn(), more, newVersion);
    }

    ResponseEntry advised(long newVersion) {
        return in(state == State.REQUESTED ? State.OPINION : state, opinions + 1, adoptedVersion, newVersion);
    }

    ResponseEntry adopted(int answerVersion, long newVersion) {
        return in(versions == 0 ? State.ADOPTED : state, opinions, answerVersion, newVersion);
    }

    ResponseEntry published(AnswerPublished answer, long newVersion) {
        var next = in(State.PUBLISHED, opinions, null, newVersion);
        var due = answer.reviewsDueOn();
        var dates = IntStream.range(0, due.size())
                .mapToObj(i -> new ReviewDate(i + 1, due.get(i), null))
                .toList();
        return next.answered(
                answer.answerVersion(),
                PointVerdict.of(answer.answer()),
                publishedOn == null ? answer.publishedOn() : publishedOn,
                publishedOn == null ? dates : reviews,
                newVersion);
    }

    ResponseEntry reviewed(ReviewHeld held, long newVersion) {
        var dates = reviews.stream()
                .map(date -> date.review() == held.review()
                        ? new ReviewDate(date.review(), date.dueOn(), held.heldOn())
                        : date)
                .toList();
        return answered(versions, verdicts, publishedOn, dates, newVersion);
    }

    private ResponseEntry due(LocalDate newDueOn, List<DueExtension> newExtensions, long newVersion) {
        return new ResponseEntry(
                proposalId,
                newVersion,
                cycleId,
                edition,
                textVersion,
                pacActions,
                protocol,
                ruleSetId,
                ruleSetVersion,
                originalDueOn,
                newDueOn,
                newExtensions,
                state,
                opinions,
                adoptedVersion,
                versions,
                verdicts,
                publishedOn,
                reviews,
                requestedAt);
    }

    private ResponseEntry in(State newState, int newOpinions, @Nullable Integer adopted, long newVersion) {
        return new ResponseEntry(
                proposalId,
                newVersion,
                cycleId,
                edition,
                textVersion,
                pacActions,
                protocol,
                ruleSetId,
                ruleSetVersion,
                originalDueOn,
                dueOn,
                extensions,
                newState,
                newOpinions,
                adopted,
                versions,
                verdicts,
                publishedOn,
                reviews,
                requestedAt);
    }

    private ResponseEntry answered(
            int newVersions,
            List<PointVerdict> newVerdicts,
            @Nullable LocalDate published,
            List<ReviewDate> newReviews,
            long newVersion) {
        return new ResponseEntry(
                proposalId,
                newVersion,
                cycleId,
                edition,
                textVersion,
                pacActions,
                protocol,
                ruleSetId,
                ruleSetVersion,
                originalDueOn,
                dueOn,
                extensions,
                state,
                opinions,
                adoptedVersion,
                newVersions,
                newVerdicts,
                published,
                newReviews,
                requestedAt);
    }
}
