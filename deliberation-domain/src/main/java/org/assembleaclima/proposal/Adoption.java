package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.assembleaclima.proposal.Consequences.Again;
import org.assembleaclima.proposal.Consequences.Flag;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.Consolidation.RebasedSteps.GoneStep;
import org.assembleaclima.proposal.Consolidation.RebasedSteps.KeptSteps;
import org.assembleaclima.proposal.Rebased.Gone;
import org.assembleaclima.proposal.Rebased.Kept;

/**
 * Works out what adopting an amendment does: to the text, derived (R4.4), and to the other open amendments (R4.3). An
 * amendment is adopted as amended: its own operations, then those of its adopted sub-amendments.
 */
final class Adoption {

    private final AmendableText base;
    private final Amendments amendments;
    private final Predicate<AmendmentId> asked;
    private final List<Lapse> lapsed = new ArrayList<>();
    private final List<Again> rebased = new ArrayList<>();
    private final List<Flag> flagged = new ArrayList<>();
    private final Set<AmendmentId> gone = new HashSet<>();

    private Adoption(AmendableText base, Amendments amendments, Predicate<AmendmentId> asked) {
        this.base = base;
        this.amendments = amendments;
        this.asked = asked;
    }

    /** The text once {@code id} is adopted with the sub-amendments that are. */
    static AmendableText textWith(AmendableText base, Amendments amendments, AmendmentId id) {
        var amendment = amendments.get(id);
        var quoted = amendment
                .parent()
                .map(parent -> textWith(base, amendments, parent))
                .orElse(base);
        return Consolidation.of(quoted, operations(amendments.asAmended(amendment)));
    }

    /** @param alike an amendment and those identical with it, the first one first */
    static Consequences consequences(AmendableText base, Amendments amendments, List<AmendmentId> alike) {
        return consequences(base, amendments, alike, new Reaches(base, amendments), id -> true);
    }

    /**
     * @param reaches of {@code amendments} on {@code base}
     * @param asked which of the others, each with its sub-amendments, the answer is wanted of
     */
    static Consequences consequences(
            AmendableText base,
            Amendments amendments,
            List<AmendmentId> alike,
            Reaches reaches,
            Predicate<AmendmentId> asked) {
        var adoption = new Adoption(base, amendments, asked);
        var first = amendments.get(alike.getFirst());
        if (first.parent().isPresent()) adoption.ofSub(first, alike);
        else adoption.ofAmendment(first, alike, reaches);
        return new Consequences(adoption.lapsed, adoption.rebased, adoption.flagged);
    }

    /** Its siblings go on from the text with it; nobody else notices before their amendment is adopted. */
    private void ofSub(Amendment adopted, List<AmendmentId> alike) {
        var parent = adopted.parent().orElseThrow();
        var before = textWith(base, amendments, parent);
        for (var sibling : amendments.fittingSubsOf(parent)) {
            if (alike.contains(sibling.id()) || !asked.test(sibling.id())) continue;
            switch (Rebase.of(before, adopted.operations(), sibling.operations())) {
                case Gone gone -> lapsed.add(new Lapse(sibling.id(), LapseCause.of(gone.kind())));
                case Kept kept -> again(sibling, kept.operations());
            }
        }
    }

    private void ofAmendment(Amendment adopted, List<AmendmentId> alike, Reaches reaches) {
        for (var sub : amendments.openSubsOf(adopted.id())) // the others were voted before
        lapsed.add(new Lapse(sub.id(), LapseCause.CONFLICT_NOT_RESOLVED));
        var steps = operations(amendments.asAmended(adopted));
        for (var other : amendments.open(adopted.language(), Optional.empty())) {
            if (alike.contains(other.id()) || gone.contains(other.id())) continue;
            if (asked.test(other.id()) && reaches.meet(adopted.id(), other.id())) follow(steps, other);
        }
    }

    /** Leads one amendment with its sub-amendments from the text before the adoption to the text after it. */
    private void follow(List<List<Operation>> steps, Amendment other) {
        var family = amendments.asAmended(other);
        switch (Consolidation.rebase(base, steps, operations(family))) {
            case GoneStep gone -> lapsed(other, LapseCause.of(gone.kind())); // as amended, it does not fit
            case KeptSteps kept -> {
                if (kept.steps().getFirst().isEmpty()) {
                    lapsed(other, LapseCause.NOTHING_LEFT);
                    return;
                }
                again(other, kept.steps().getFirst());
                for (int i = 1; i < family.size(); i++)
                    adoptedSub(family.get(i), kept.steps().get(i));
                for (var sub : amendments.fittingSubsOf(other.id())) followSub(steps, family, sub);
            }
        }
    }

    /** What the plenary adopted as a sub-amendment and is done already does nothing any more. */
    private void adoptedSub(Amendment sub, List<Operation> left) {
        if (!left.isEmpty()) again(sub, left);
        else amendments.adoptedWith(sub.id()).forEach(id -> lapsed.add(new Lapse(id, LapseCause.NOTHING_LEFT)));
    }

    /** A sub-amendment that does not fit is flagged: its amendment may still be voted. */
    private void followSub(List<List<Operation>> steps, List<Amendment> family, Amendment sub) {
        var all = new ArrayList<>(family);
        all.add(sub);
        switch (Consolidation.rebase(base, steps, operations(all))) {
            case GoneStep gone -> flagged.add(new Flag(sub.id(), gone.kind()));
            case KeptSteps kept -> {
                if (kept.steps().getLast().isEmpty()) lapsed.add(new Lapse(sub.id(), LapseCause.NOTHING_LEFT));
                else again(sub, kept.steps().getLast());
            }
        }
    }

    /** With those identical with it: voted without what was adopted to it, one would undo a decision of the plenary. */
    private void lapsed(Amendment amendment, LapseCause cause) {
        var alike = amendments.adoptedSubsOf(amendment.id()).isEmpty()
                ? List.of(amendment.id())
                : amendments.alike(amendment.id());
        alike.forEach(id -> lapsed.add(new Lapse(id, cause)));
        lapsed.addAll(amendments.lapseUnder(alike));
        gone.addAll(alike);
    }

    private static List<List<Operation>> operations(List<Amendment> of) {
        return of.stream().map(Amendment::operations).toList();
    }

    private void again(Amendment amendment, List<Operation> operations) {
        if (!operations.equals(amendment.operations())) rebased.add(new Again(amendment.id(), operations));
    }
}
