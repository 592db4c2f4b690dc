package org.assembleaclima.ballot.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.BallotConfigured;
import org.assembleaclima.ballot.BallotEvent.BallotContested;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotResumed;
import org.assembleaclima.ballot.BallotEvent.BallotSuspended;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.jspecify.annotations.Nullable;

/** Every ballot, in the order they were configured. Neither a vote nor what a teller enters touches its row. */
public final class BallotRegister implements View<BallotEvent, BallotEntry> {

    @Override
    public String name() {
        return "ballot";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends BallotEvent>> families() {
        return Set.of(BallotEvent.class);
    }

    @Override
    public Class<BallotEntry> rowType() {
        return BallotEntry.class;
    }

    @Override
    public Set<String> keysOf(BallotEvent event, Recorded recorded) {
        return switch (event) {
            case VoteCast ignored -> Set.of();
            case VoteReplaced ignored -> Set.of();
            case HandCountEntered ignored -> Set.of();
            default -> Set.of(event.ballotId().toString());
        };
    }

    @Override
    public BallotEntry evolve(String key, @Nullable BallotEntry before, BallotEvent event, Recorded recorded) {
        if (event instanceof BallotConfigured configured) return BallotEntry.configured(configured, recorded.version());
        var row = requireNonNull(before);
        return switch (event) {
            case BallotConfigured ignored -> row;
            case BallotOpened opened -> row.opened(opened, recorded.version());
            case BallotSuspended ignored -> row.suspended(recorded.version());
            case BallotResumed resumed -> row.resumed(resumed, recorded.version());
            case VoteCast ignored -> row;
            case VoteReplaced ignored -> row;
            case BallotClosed closed -> row.closed(closed, recorded.version());
            case HandCountEntered ignored -> row;
            case BallotTallied tallied -> row.tallied(tallied, recorded.version());
            case BallotContested contested -> row.contested(contested, recorded.version());
            case BallotRecounted recounted -> row.recounted(recounted, recorded.version());
            case BallotCertified certified -> row.certified(certified, recorded.version());
            case BallotAnnulled annulled -> row.annulled(annulled, recorded.version());
        };
    }

    @Override
    public String sortKey(String key, BallotEntry row) {
        return row.configuredAt().toString();
    }

    @Override
    public List<Filter<BallotEntry>> filters() {
        return List.of(
                new Filter<>("cycle", row -> row.cycleId().value()),
                new Filter<>("session", row -> row.sessionId().toString()),
                new Filter<>("proposal", row -> row.proposalId().toString()),
                new Filter<>("state", row -> row.state().name()));
    }
}
