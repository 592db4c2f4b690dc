package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.Consequences.Lapse;

/**
 * The amendments of one proposal.
 *
 * @param all in the order of submission
 * @param waiting adopted sub-amendments whose amendment has not been decided, in the order they were adopted, each with
 *     those identical with it; of these the first alone is applied
 */
record Amendments(List<Amendment> all, List<List<AmendmentId>> waiting) {

    static final Amendments NONE = new Amendments(List.of(), List.of());

    Optional<Amendment> find(AmendmentId id) {
        return all.stream().filter(amendment -> amendment.id().equals(id)).findFirst();
    }

    Amendment get(AmendmentId id) {
        return find(id).orElseThrow();
    }

    List<Amendment> open() {
        return all.stream().filter(Amendment::isOpen).toList();
    }

    /** Open ones of one base: the text in a language, or that text with {@code parent} adopted. */
    List<Amendment> open(String language, Optional<AmendmentId> parent) {
        return open().stream()
                .filter(amendment -> amendment.language().equals(language)
                        && amendment.parent().equals(parent))
                .toList();
    }

    List<Amendment> openSubsOf(AmendmentId parent) {
        return open().stream()
                .filter(sub -> sub.parent().equals(Optional.of(parent)))
                .toList();
    }

    /** Without the flagged ones: what those quote is not there any more. */
    List<Amendment> fittingSubsOf(AmendmentId parent) {
        return openSubsOf(parent).stream()
                .filter(sub -> sub.standing() != Standing.FLAGGED)
                .toList();
    }

    /** In the order they are applied after {@code parent}. */
    List<Amendment> adoptedSubsOf(AmendmentId parent) {
        return waiting.stream()
                .map(List::getFirst)
                .map(this::get)
                .filter(sub -> sub.parent().equals(Optional.of(parent)))
                .toList();
    }

    /** An amendment with the sub-amendments adopted to it, in the order they are applied. */
    List<Amendment> asAmended(Amendment amendment) {
        return Stream.concat(Stream.of(amendment), adoptedSubsOf(amendment.id()).stream())
                .toList();
    }

    /** The sub-amendments that go into the text with {@code parent}: those applied, then those identical with one. */
    List<AmendmentId> integratedWith(AmendmentId parent) {
        var applied = adoptedSubsOf(parent).stream().map(Amendment::id).toList();
        var identical =
                applied.stream().flatMap(first -> adoptedWith(first).stream().skip(1));
        return Stream.concat(applied.stream(), identical).toList();
    }

    /** A sub-amendment that waits for its amendment with those identical with it, the one that is applied first. */
    List<AmendmentId> adoptedWith(AmendmentId applied) {
        return waiting.stream()
                .filter(alike -> alike.getFirst().equals(applied))
                .findFirst()
                .orElseThrow();
    }

    /** An open amendment with those that do the same, which share its fate (voted once), the first one first. */
    List<AmendmentId> alike(AmendmentId id) {
        var amendment = get(id);
        return groups(open(amendment.language(), amendment.parent())).stream()
                .map(VoteGroup::amendments)
                .filter(group -> group.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Collection<VoteGroup> groups(List<Amendment> amendments) {
        return VoteGroup.of(amendments.stream().map(Amendment::opened).toList()).keySet();
    }

    /** The computed order of voting (R4.3), identical ones side by side: the original language before the others. */
    List<AmendmentId> computedOrder(String original) {
        var byLanguage = open().stream()
                .collect(Collectors.groupingBy(
                        Amendment::language,
                        () -> new TreeMap<>(
                                Comparator.<String, Boolean>comparing(language -> !language.equals(original))
                                        .thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
        return byLanguage.values().stream()
                .map(amendments -> amendments.stream().map(Amendment::opened).toList())
                .flatMap(amendments -> VotingOrder.of(amendments).stream())
                .flatMap(group -> group.amendments().stream())
                .toList();
    }

    /** What an amendment takes with it when it is not adopted: all its sub-amendments, the adopted ones too. */
    List<Lapse> lapseUnder(Collection<AmendmentId> parents) {
        return all.stream()
                .filter(sub -> sub.standing() != Standing.OVER)
                .filter(sub -> sub.parent().filter(parents::contains).isPresent())
                .map(sub -> new Lapse(sub.id(), LapseCause.AMENDMENT_GONE))
                .toList();
    }

    List<Lapse> lapseAll(LapseCause cause) {
        return all.stream()
                .filter(amendment -> amendment.standing() != Standing.OVER)
                .map(amendment -> new Lapse(amendment.id(), cause))
                .toList();
    }

    Amendments with(Amendment amendment) {
        var more = new ArrayList<>(all);
        more.add(amendment);
        return new Amendments(more, waiting);
    }

    Amendments now(Collection<AmendmentId> ids, Standing standing) {
        var still = waiting.stream()
                .filter(alike -> !ids.contains(alike.getFirst()))
                .toList();
        return new Amendments(each(a -> ids.contains(a.id()) ? a.now(standing) : a), still);
    }

    /** @param alike an amendment and those identical with it, the first one first */
    Amendments adopted(List<AmendmentId> alike) {
        var more = new ArrayList<>(waiting);
        more.add(List.copyOf(alike));
        return new Amendments(now(alike, Standing.ADOPTED).all, more);
    }

    Amendments lapsed(List<Lapse> lapsed) {
        return now(lapsed.stream().map(Lapse::amendmentId).collect(Collectors.toSet()), Standing.OVER);
    }

    Amendments after(Consequences consequences) {
        Map<AmendmentId, List<Operation>> rebased = consequences.rebased().stream()
                .collect(Collectors.toMap(Consequences.Again::amendmentId, Consequences.Again::operations));
        var flagged = consequences.flagged().stream()
                .map(Consequences.Flag::amendmentId)
                .collect(Collectors.toSet());
        return lapsed(consequences.lapsed())
                .changed(a -> rebased.containsKey(a.id()) ? a.again(rebased.getOrDefault(a.id(), List.of())) : a)
                .now(flagged, Standing.FLAGGED);
    }

    private Amendments changed(UnaryOperator<Amendment> change) {
        return new Amendments(each(change), waiting);
    }

    private List<Amendment> each(Function<Amendment, Amendment> change) {
        return all.stream().map(change).toList();
    }
}
