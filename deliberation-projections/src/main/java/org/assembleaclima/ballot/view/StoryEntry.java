package org.assembleaclima.ballot.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * One step in the story of a proposal: of its text, its amendments or its ballots.
 *
 * @param stream what it happened to: the proposal or one of its ballots
 * @param version of that stream with this event
 * @param position in the one order of all events, which is the order of the story
 * @param type the event's name, such as {@code AmendmentAdopted}
 * @param textVersion the text it made, froze or put to the vote; null when it is about none
 * @param amendmentIds the amendments it is about
 * @param lapsed amendments that lapsed with it
 * @param ballotId null when no ballot is concerned
 * @param actorId who asked for it: opaque
 * @param actorRoles the roles that allowed it
 */
public record StoryEntry(
        ProposalId proposalId,
        String stream,
        long version,
        long position,
        String type,
        @Nullable Integer textVersion,
        List<AmendmentId> amendmentIds,
        List<AmendmentId> lapsed,
        @Nullable BallotId ballotId,
        Instant recordedAt,
        String actorId,
        List<String> actorRoles)
        implements Row {}
