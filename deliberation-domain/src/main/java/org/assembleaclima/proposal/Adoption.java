package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.proposal.Consequences.Again;
import org.assembleaclima.proposal.Consequences.Flag;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.Rebased.Gone;
import org.assembleaclima.proposal.Rebased.Kept;

/**
 * Works out what adopting an amendment does: to the text, derived (R4.4), and to the other open amendments (R4.3). An
 * amendment is adopted as amended: its own operations, then those of its adopted sub-amendments.
 */
final class Adoption {

    private final Amendments amendments;
    private final List<Lapse> lapsed = new ArrayList<>();
    private final List<Again> rebased = new ArrayList<>();
    private final List<Flag> flagged = new ArrayList<>();

    private Adoption(Amendments amendments) {
        this.amendments = amendments;
    }

    /** The text once {@code id} is adopted with the sub-amendments that are. */
    static AmendableText textWith(AmendableText base, Amendments amendments, AmendmentId id) {
        var amendment = amendments.get(id);
        var text = base;
        if (amendment.parent().isPresent())
            text = textWith(base, amendments, amendment.parent().get());
        text = Amending.apply(text, amendment.operations());
        for (var sub : amendments.adoptedSubsOf(id)) text = Amending.apply(text, sub.operations());
        return text;
    }

    /** @param alike an amendment and those identical with it, the first one first */
    static Consequences consequences(AmendableText base, Amendments amendments, List<AmendmentId> alike) {
        var adoption = new Adoption(amendments);
        var first = amendments.get(alike.getFirst());
        if (first.parent().isPresent()) adoption.ofSub(base, first, alike);
        else adoption.ofAmendment(base, first, alike);
        return new Consequences(adoption.lapsed, adoption.rebased, adoption.flagged);
    }

    /** Its siblings go on from the text with it; nobody else notices before their amendment is adopted. */
    private void ofSub(AmendableText base, Amendment adopted, List<AmendmentId> alike) {
        var parent = adopted.parent().orElseThrow();
        var before = textWith(base, amendments, parent);
        for (var sibling : amendments.openSubsOf(parent)) {
            if (alike.contains(sibling.id())) continue;
            switch (Rebase.of(before, adopted.operations(), sibling.operations())) {
                case Gone gone -> lapsed.add(new Lapse(sibling.id(), LapseCause.of(gone.kind())));
                case Kept kept -> again(sibling, kept.operations());
            }
        }
    }

    private void ofAmendment(AmendableText base, Amendment adopted, List<AmendmentId> alike) {
        var steps = new ArrayList<List<Operation>>();
        steps.add(adopted.operations());
        amendments.adoptedSubsOf(adopted.id()).forEach(sub -> steps.add(sub.operations()));
        for (var sub : amendments.openSubsOf(adopted.id())) lapsed.add(new Lapse(sub.id(), LapseCause.AMENDMENT_GONE));
        for (var other : amendments.open(adopted.language(), Optional.empty()))
            if (!alike.contains(other.id())) follow(base, steps, other);
    }

    /** Leads one amendment with its sub-amendments from the text before the adoption to the text after it. */
    private void follow(AmendableText base, List<List<Operation>> steps, Amendment other) {
        var family = new Family(
                other,
                other.operations(),
                amendments.adoptedSubsOf(other.id()).stream().map(Sub::of).toList(),
                amendments.openSubsOf(other.id()).stream().map(Sub::of).toList());
        var text = base;
        for (var step : steps) {
            var next = family.after(text, step);
            if (next.isEmpty()) return;
            family = next.get();
            text = Amending.apply(text, step);
        }
        again(other, family.operations());
        family.adopted().forEach(sub -> again(sub.amendment(), sub.operations()));
        family.open().forEach(sub -> again(sub.amendment(), sub.operations()));
    }

    private record Sub(Amendment amendment, List<Operation> operations) {

        static Sub of(Amendment amendment) {
            return new Sub(amendment, amendment.operations());
        }
    }

    /** An amendment on its way, with its sub-amendments, which quote the text with it adopted. */
    private final class Family {

        private final Amendment amendment;
        private final List<Operation> operations;
        private final List<Sub> adopted;
        private final List<Sub> open;

        Family(Amendment amendment, List<Operation> operations, List<Sub> adopted, List<Sub> open) {
            this.amendment = amendment;
            this.operations = operations;
            this.adopted = adopted;
            this.open = open;
        }

        List<Operation> operations() {
            return operations;
        }

        List<Sub> adopted() {
            return adopted;
        }

        List<Sub> open() {
            return open;
        }

        /** Empty when the step leaves no place for the amendment. */
        Optional<Family> after(AmendableText base, List<Operation> step) {
            if (!(Rebase.of(base, step, operations) instanceof Kept kept)) return gone(base, step, operations);
            // the same step, said for the text with this amendment adopted, and then with each adopted sub-amendment
            var shifted = shift(base, operations, step);
            var text = Amending.apply(base, operations);
            var stillAdopted = new ArrayList<Sub>();
            for (var sub : adopted) {
                if (!(rebase(text, shifted, sub.operations()) instanceof Kept keptSub))
                    return gone(text, shifted, sub.operations()); // as amended, it does not fit
                stillAdopted.add(new Sub(sub.amendment(), keptSub.operations()));
                shifted = shift(text, sub.operations(), shifted);
                text = Amending.apply(text, sub.operations());
            }
            return Optional.of(new Family(amendment, kept.operations(), stillAdopted, stillOpen(text, shifted)));
        }

        private List<Sub> stillOpen(AmendableText text, List<Operation> step) {
            var still = new ArrayList<Sub>();
            for (var sub : open) {
                switch (rebase(text, step, sub.operations())) {
                    case Kept kept -> still.add(new Sub(sub.amendment(), kept.operations()));
                    case Gone gone -> flagged.add(new Flag(sub.amendment().id(), gone.kind()));
                }
            }
            return still;
        }

        private Optional<Family> gone(AmendableText base, List<Operation> step, List<Operation> of) {
            var kind = Rebase.of(base, step, of) instanceof Gone gone ? gone.kind() : ConflictKind.LIMITS;
            lapsed.add(new Lapse(amendment.id(), LapseCause.of(kind)));
            for (var sub : amendments.lapseUnder(List.of(amendment.id()))) {
                flagged.removeIf(flag -> flag.amendmentId().equals(sub.amendmentId()));
                lapsed.add(sub);
            }
            return Optional.empty();
        }
    }

    private static Rebased rebase(AmendableText text, List<Operation> step, List<Operation> operations) {
        return step.isEmpty() ? new Kept(operations) : Rebase.of(text, step, operations);
    }

    /** {@code step} said for the text with {@code operations} adopted; empty when nothing of it is left to do there. */
    private static List<Operation> shift(AmendableText text, List<Operation> operations, List<Operation> step) {
        return !step.isEmpty() && Rebase.of(text, operations, step) instanceof Kept kept
                ? kept.operations()
                : List.of();
    }

    private void again(Amendment amendment, List<Operation> operations) {
        if (!operations.equals(amendment.operations())) rebased.add(new Again(amendment.id(), operations));
    }
}
