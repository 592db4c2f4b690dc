package org.assembleaclima.response.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.response.ResponseClock;
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
}
