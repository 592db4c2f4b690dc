package org.assembleaclima.ballot;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.assembleaclima.common.Refused;
import org.assembleaclima.session.SessionId;

/** Where a ballot is in its life, with what the guards of its next steps read. The votes are kept beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME) // snapshots store the state by its name
sealed interface BallotState {

    record NotConfigured() implements BallotState {}

    record Configured(SessionId sessionId, Subject subject, BallotMode mode) implements BallotState {}

    record Open(Frozen frozen, Optional<Instant> closesAt, boolean suspended) implements BallotState {

        boolean isOverAt(Instant now) {
            return closesAt.isPresent() && !now.isBefore(closesAt.get());
        }

        @Override
        public Refused.State told() {
            if (suspended) return new Refused.State("SUSPENDED", List.of("resume", "close", "annul"));
            return new Refused.State(
                    "OPEN",
                    frozen.isCountedByHand()
                            ? List.of("suspend", "close", "annul")
                            : List.of("vote", "suspend", "close", "annul"));
        }
    }

    /**
     * Closed and being counted, for the first time or again.
     *
     * @param conductors who opened, closed or counted: they neither certify nor annul
     * @param counts the last figures of each teller, in the order they were entered
     * @param contested the result that is being recounted; empty the first time
     */
    record Closed(Frozen frozen, Set<String> conductors, List<TellerCount> counts, Optional<Result> contested)
            implements BallotState {

        /** Whether another teller counted the same. */
        boolean agrees(String teller, HandCount count) {
            return counts.stream()
                    .anyMatch(other ->
                            !other.teller().equals(teller) && other.count().equals(count));
        }

        Closed counted(HandCountEntered entered) {
            return new Closed(frozen, with(conductors, entered.teller()), countsWith(entered), contested);
        }

        /** The figures of every teller, these the last. */
        List<TellerCount> countsWith(HandCountEntered entered) {
            var all = new ArrayList<>(counts);
            all.removeIf(count -> count.teller().equals(entered.teller()));
            var earlier = counts.stream()
                    .filter(count -> count.teller().equals(entered.teller()))
                    .mapToInt(TellerCount::entries)
                    .sum();
            all.add(new TellerCount(entered.teller(), entered.count(), earlier + 1, entered.enteredAt()));
            return List.copyOf(all);
        }

        Tallied tallied(Result result) {
            return new Tallied(frozen, conductors, result);
        }

        Tallied recounted(BallotRecounted recounted) {
            return new Tallied(frozen, with(conductors, recounted.recountedBy()), recounted.result());
        }

        @Override
        public Refused.State told() {
            return new Refused.State(
                    contested.isEmpty() ? "CLOSED" : "CONTESTED",
                    List.of(frozen.isCountedByHand() ? "enter-hand-count" : "recount", "annul"));
        }
    }

    record Tallied(Frozen frozen, Set<String> conductors, Result result) implements BallotState {}

    /** Certified or annulled. */
    record Ended(Subject subject, String name) implements BallotState {}

    /** What is voted on; asked only of a ballot that has been configured. */
    default Subject subject() {
        return switch (this) {
            case NotConfigured ignored -> throw new IllegalStateException("nothing is configured yet");
            case Configured configured -> configured.subject;
            case Open open -> open.frozen.subject();
            case Closed closed -> closed.frozen.subject();
            case Tallied tallied -> tallied.frozen.subject();
            case Ended ended -> ended.subject;
        };
    }

    /** Who opened, closed or counted, once it has closed: they decide nothing about the result. */
    default Set<String> conductors() {
        return switch (this) {
            case Closed closed -> closed.conductors;
            case Tallied tallied -> tallied.conductors;
            case NotConfigured ignored -> Set.of();
            case Configured ignored -> Set.of();
            case Open ignored -> Set.of();
            case Ended ignored -> Set.of();
        };
    }

    /** What a refused caller is told: the state's name and the steps open from it. */
    default Refused.State told() {
        return switch (this) {
            case NotConfigured ignored -> new Refused.State("NOT_CONFIGURED", List.of("configure"));
            case Configured ignored -> new Refused.State("CONFIGURED", List.of("open", "annul"));
            case Open open -> open.told();
            case Closed closed -> closed.told();
            case Tallied ignored -> new Refused.State("TALLIED", List.of("certify", "contest", "annul"));
            case Ended ended -> new Refused.State(ended.name, List.of());
        };
    }

    default BallotState after(BallotEvent event) {
        return switch (event) {
            case BallotConfigured configured ->
                new Configured(configured.sessionId(), configured.subject(), configured.mode());
            case BallotOpened opened -> new Open(Frozen.of(opened), opened.closesAt(), false);
            case BallotSuspended ignored -> new Open(open().frozen, open().closesAt, true);
            case BallotResumed resumed -> new Open(open().frozen, resumed.closesAt(), false);
            case VoteCast ignored -> this;
            case VoteReplaced ignored -> this;
            case BallotClosed closed ->
                new Closed(
                        open().frozen,
                        with(Set.of(open().frozen.openedBy()), closed.closedBy()),
                        List.of(),
                        Optional.empty());
            case HandCountEntered entered -> closed().counted(entered);
            case BallotTallied tallied -> closed().tallied(tallied.result());
            case BallotContested ignored -> contestedNow();
            case BallotRecounted recounted -> closed().recounted(recounted);
            case BallotCertified certified -> new Ended(certified.subject(), "CERTIFIED");
            case BallotAnnulled annulled -> new Ended(annulled.subject(), "ANNULLED");
        };
    }

    private Closed contestedNow() {
        var tallied = (Tallied) this;
        return new Closed(tallied.frozen, tallied.conductors, List.of(), Optional.of(tallied.result));
    }

    private Open open() {
        return (Open) this;
    }

    private Closed closed() {
        return (Closed) this;
    }

    private static Set<String> with(Set<String> actors, String actor) {
        var all = new LinkedHashSet<>(actors);
        all.add(actor);
        return all;
    }
}
