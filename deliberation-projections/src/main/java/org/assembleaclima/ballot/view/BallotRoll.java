package org.assembleaclima.ballot.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.membership.MemberId;
import org.jspecify.annotations.Nullable;

/** Everybody on the roll of every ballot, one row each, by number. */
public final class BallotRoll implements View<BallotEvent, BallotSeat> {

    private static String key(BallotId ballotId, MemberId memberId) {
        return ballotId + "/" + memberId;
    }

    @Override
    public String name() {
        return "ballot_roll";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends BallotEvent>> families() {
        return Set.of(BallotEvent.class);
    }

    @Override
    public Class<BallotSeat> rowType() {
        return BallotSeat.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> sealedRead() {
        return Set.of(VoteCast.class, VoteReplaced.class);
    }

    @Override
    public Set<String> keysOf(BallotEvent event, Recorded recorded) {
        return switch (event) {
            case BallotOpened opened ->
                opened.roll().stream()
                        .map(entry -> key(opened.ballotId(), entry.memberId()))
                        .collect(Collectors.toSet());
            case VoteCast cast -> Set.of(key(cast.ballotId(), cast.memberId()));
            case VoteReplaced replaced -> Set.of(key(replaced.ballotId(), replaced.memberId()));
            default -> Set.of();
        };
    }

    @Override
    public BallotSeat evolve(String key, @Nullable BallotSeat row, BallotEvent event, Recorded recorded) {
        return switch (event) {
            case BallotOpened opened -> seat(key, opened, recorded.version());
            case VoteCast cast ->
                requireNonNull(row).voted(cast.choice(), cast.salt(), cast.castAt(), recorded.version());
            case VoteReplaced replaced ->
                requireNonNull(row).voted(replaced.choice(), replaced.salt(), replaced.castAt(), recorded.version());
            default -> requireNonNull(row);
        };
    }

    private static BallotSeat seat(String key, BallotOpened opened, long version) {
        var memberId = MemberId.of(key.substring(key.indexOf('/') + 1));
        var entry = opened.roll().stream()
                .filter(on -> on.memberId().equals(memberId)) // ids, not texts: a roll may have thousands
                .findFirst()
                .orElseThrow();
        return new BallotSeat(opened.ballotId(), version, entry.memberId(), entry.number(), entry.account(), null);
    }

    @Override
    public String sortKey(String key, BallotSeat row) {
        return String.format(Locale.ROOT, "%s/%09d", row.ballotId(), row.number());
    }

    @Override
    public List<Filter<BallotSeat>> filters() {
        return List.of(
                new Filter<>("ballot", row -> row.ballotId().toString()), new Filter<>("account", BallotSeat::account));
    }
}
