package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.VOTE_NOT_UNDER_WAY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.Refused;
import org.assembleaclima.pac.ActionCode;

/** Where a proposal is in its life, with what the guards of its next steps read. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME) // snapshots store the state by its name
sealed interface ProposalState {

    record NotDrafted() implements ProposalState {}

    /** @param blocksEver how many blocks the proposal ever had, so that no id is used twice */
    record Draft(int textVersion, ProposalText text, List<ActionCode> pacActions, int blocksEver)
            implements ProposalState {

        AmendableText amendable() {
            return new AmendableText(text, pacActions);
        }
    }

    /**
     * From tabling to the decision.
     *
     * @param order the amendments to be voted, identical ones side by side; empty before the window is closed
     * @param until when the window for amendments closes by itself
     * @param vote what is being voted now
     */
    record Tabled(
            Phase phase,
            Texts texts,
            Amendments amendments,
            List<AmendmentId> order,
            Optional<Instant> until,
            Optional<Vote> vote)
            implements ProposalState {

        Tabled in(Phase next) {
            return new Tabled(next, texts, amendments, order, until, vote);
        }

        Tabled amendingUntil(Optional<Instant> end) {
            return new Tabled(Phase.AMENDING, texts, amendments, order, end, vote);
        }

        Tabled with(Texts next) {
            return new Tabled(phase, next, amendments, order, until, vote);
        }

        Tabled with(Amendments next) {
            return new Tabled(phase, texts, next, order, until, vote);
        }

        Tabled sequenced(List<AmendmentId> next) {
            return new Tabled(phase, texts, amendments, next, until, vote);
        }

        Tabled voting(Vote next) {
            return new Tabled(phase, texts, amendments, order, until, Optional.of(next));
        }

        Tabled voted() {
            return new Tabled(phase, texts, amendments, order, until, Optional.empty());
        }

        /** Refused with AMENDMENT_UNKNOWN. */
        Amendment known(AmendmentId id) {
            return amendments.find(id).orElseThrow(AMENDMENT_UNKNOWN::refused);
        }

        /** Refused with AMENDMENT_UNKNOWN or AMENDMENT_NOT_OPEN. */
        Amendment stillOpen(AmendmentId id) {
            var amendment = known(id);
            if (!amendment.isOpen()) throw AMENDMENT_NOT_OPEN.refused();
            return amendment;
        }

        /** Whether it or a sub-amendment of it is being voted: that would lapse during its vote. */
        boolean isVotedNow(Amendment amendment) {
            return vote.stream()
                    .flatMap(now -> now.amendmentIds().stream())
                    .anyMatch(id -> id.equals(amendment.id())
                            || amendments.get(id).parent().equals(Optional.of(amendment.id())));
        }

        /** What is voted in this ballot; refused with VOTE_NOT_UNDER_WAY. */
        List<AmendmentId> votedIn(BallotId ballotId) {
            return vote.filter(now -> now.ballotId().equals(ballotId))
                    .map(Vote::amendmentIds)
                    .orElseThrow(() -> VOTE_NOT_UNDER_WAY.refusedIn(told()));
        }

        AmendableText textWith(Amendment amendment) {
            return Adoption.textWith(texts.amendable(amendment.language()), amendments, amendment.id());
        }

        /** Of a text that may come to hold, with the actions the proposal is about then (R4.1). */
        TextHash hashOf(AmendableText next) {
            return TextHash.of(new AmendableText(next.text(), texts.actionsAfter(next)));
        }

        Consequences consequences(List<AmendmentId> alike) {
            var language = amendments.get(alike.getFirst()).language();
            return Adoption.consequences(texts.amendable(language), amendments, alike);
        }

        /** Whether another open amendment conflicts with this one, however softly, or changes it, or it changes one. */
        boolean conflicts(Amendment amendment) {
            if (amendment.parent().isPresent()) return true;
            var alike = amendments.alike(amendment.id());
            if (!amendments.lapseUnder(alike).isEmpty()) return true; // somebody amends it, or one that does the same
            var base = texts.amendable(amendment.language());
            return amendments.open(amendment.language(), Optional.empty()).stream()
                            .filter(other -> !alike.contains(other.id()))
                            .anyMatch(other -> Conflicts.between(base, amendment.operations(), other.operations())
                                    .isPresent())
                    || consequences(alike).takeAway(); // from others as they are amended
        }

        /** The same order with identical amendments side by side, where the first of them stands. */
        List<AmendmentId> sideBySide(List<AmendmentId> asked) {
            return asked.stream()
                    .flatMap(id -> amendments.alike(id).stream().filter(asked::contains))
                    .distinct()
                    .toList();
        }

        /**
         * Whether it names everything that is to be voted once, and sub-amendments before their amendment and before all
         * that are identical with it, for they are voted together.
         */
        boolean isOrder(List<AmendmentId> asked) {
            var votable = amendments.open().stream()
                    .filter(Amendment::isVotable)
                    .map(Amendment::id)
                    .collect(Collectors.toSet());
            if (asked.size() != votable.size() || !votable.equals(Set.copyOf(asked))) return false;
            return asked.stream()
                    .allMatch(id -> amendments.get(id).parent().map(amendments::alike).orElse(List.of()).stream()
                            .noneMatch(parent -> asked.indexOf(parent) < asked.indexOf(id)));
        }

        /** The amendment to be voted next: furthest-reaching first (R4.3). */
        Optional<AmendmentId> next() {
            return order.stream().filter(id -> amendments.get(id).isVotable()).findFirst();
        }
    }

    /** @param amendmentIds the amendment and those identical with it; empty when the proposal itself is voted */
    record Vote(BallotId ballotId, List<AmendmentId> amendmentIds) {}

    /** Decided against, withdrawn, merged, carried over or lapsed. */
    record Ended(String name) implements ProposalState {}

    /** What a refused caller is told: the state's name and the steps open from it. */
    default Refused.State told() {
        return switch (this) {
            case NotDrafted ignored -> new Refused.State("NOT_DRAFTED", List.of("draft"));
            case Draft ignored -> new Refused.State("DRAFT", List.of("revise", "table", "withdraw"));
            case Tabled tabled -> new Refused.State(tabled.phase.name(), tabled.phase.steps());
            case Ended ended -> new Refused.State(ended.name, List.of());
        };
    }
}
