package org.assembleaclima.ballot.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotConfigured;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.Subject;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to each proposal, its amendments and its ballots, in one order: every version, every
 * decision, who and when.
 */
public final class ProposalStory implements View<DomainEvent, StoryEntry> {

    @Override
    public String name() {
        return "proposal_story";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(ProposalEvent.class, BallotEvent.class);
    }

    @Override
    public Class<StoryEntry> rowType() {
        return StoryEntry.class;
    }

    @Override
    public Set<String> keysOf(DomainEvent event, Recorded recorded) {
        return proposalOf(event)
                .map(proposalId -> Set.of(proposalId + "/" + Padded.number(recorded.position(), 18)))
                .orElse(Set.of());
    }

    private static Optional<ProposalId> proposalOf(DomainEvent event) {
        return event instanceof ProposalEvent of
                ? Optional.of(of.proposalId())
                : subjectOf(event).map(Subject::proposalId);
    }

    /** The steps of a ballot that name what they are about; what lies between is in the ballot's own history. */
    private static Optional<Subject> subjectOf(DomainEvent event) {
        return event instanceof BallotEvent ballot
                ? switch (ballot) {
                    case BallotConfigured configured -> Optional.of(configured.subject());
                    case BallotOpened opened -> Optional.of(opened.subject());
                    case BallotTallied tallied -> Optional.of(tallied.subject());
                    case BallotRecounted recounted -> Optional.of(recounted.subject());
                    case BallotCertified certified -> Optional.of(certified.subject());
                    case BallotAnnulled annulled -> Optional.of(annulled.subject());
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    @Override
    public StoryEntry evolve(String key, @Nullable StoryEntry row, DomainEvent event, Recorded recorded) {
        var told = event instanceof BallotEvent ballot ? StoryStep.of(ballot, subjectOf(event)) : StoryStep.of(event);
        return new StoryEntry(
                proposalOf(event).orElseThrow(),
                recorded.stream(),
                recorded.version(),
                recorded.position(),
                recorded.type(),
                told.textVersion(),
                told.amendmentIds(),
                told.lapsed(),
                told.ballotId(),
                recorded.recordedAt(),
                recorded.actorId(),
                recorded.actorRoles());
    }

    @Override
    public String sortKey(String key, StoryEntry row) {
        return key;
    }

    @Override
    public List<Filter<StoryEntry>> filters() {
        return List.of(new Filter<>("proposal", row -> row.proposalId().toString()));
    }
}
