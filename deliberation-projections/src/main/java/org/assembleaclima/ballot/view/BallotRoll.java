package org.assembleaclima.ballot.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.ballot.RollEntry;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.membership.MemberId;
import org.jspecify.annotations.Nullable;

/** Everybody on the roll of every ballot, one row each, by number. */
public final class BallotRoll implements View<BallotEvent, BallotSeat> {

    /** The roll of the last opening by row key: thousands of rows come of one event, and each looks for its entry. */
    private record Entries(BallotOpened opened, Map<String, RollEntry> byKey) {

        static Entries of(BallotOpened opened) {
            return new Entries(
                    opened,
                    opened.roll().stream()
                            .collect(Collectors.toMap(
                                    entry -> key(opened.ballotId(), entry.memberId()),
                                    Function.identity(),
                                    (first, again) -> first)));
        }
    }

    private volatile @Nullable Entries last;

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
            case BallotOpened opened -> entries(opened).keySet();
            case VoteCast cast -> Set.of(key(cast.ballotId(), cast.memberId()));
            case VoteReplaced replaced -> Set.of(key(replaced.ballotId(), replaced.memberId()));
            default -> Set.of();
        };
    }

    @Override
    public BallotSeat evolve(String key, @Nullable BallotSeat row, BallotEvent event, Recorded recorded) {
        return switch (event) {
            case BallotOpened opened -> seat(entries(opened).get(key), opened, recorded.version());
            case VoteCast cast ->
                requireNonNull(row).voted(cast.choice(), cast.salt(), cast.castAt(), recorded.version());
            case VoteReplaced replaced ->
                requireNonNull(row).voted(replaced.choice(), replaced.salt(), replaced.castAt(), recorded.version());
            default -> requireNonNull(row);
        };
    }

    @SuppressWarnings("ReferenceEquality") // to compare two rolls would take as long as to go through them
    private Map<String, RollEntry> entries(BallotOpened opened) {
        var known = last;
        if (known == null || known.opened() != opened) {
            known = Entries.of(opened);
            last = known;
        }
        return known.byKey();
    }

    private static BallotSeat seat(@Nullable RollEntry found, BallotOpened opened, long version) {
        var entry = requireNonNull(found);
        return new BallotSeat(opened.ballotId(), version, entry.memberId(), entry.number(), entry.account(), null);
    }

    @Override
    public String sortKey(String key, BallotSeat row) {
        return row.ballotId() + "/" + Padded.number(row.number(), 9);
    }

    @Override
    public List<Filter<BallotSeat>> filters() {
        return List.of(
                new Filter<>("ballot", row -> row.ballotId().toString()), new Filter<>("account", BallotSeat::account));
    }
}
