package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Amendments that do the same to the same text: they are put to the vote once.
 *
 * @param amendments in the order of submission, at least one
 * @param parent the amendment they change, when they are sub-amendments
 * @param distance see {@link Distance}
 */
public record VoteGroup(
        List<AmendmentId> amendments, Optional<AmendmentId> parent, AmendmentClass amendmentClass, int distance) {

    public VoteGroup {
        amendments = List.copyOf(amendments);
    }

    /** The one submitted first, which stands for the group. */
    public AmendmentId first() {
        return amendments.getFirst();
    }

    /** Those that do the same, the operations of each group's first; in the order of submission. */
    static LinkedHashMap<VoteGroup, List<Operation>> of(List<OpenAmendment> amendments) {
        record Key(Optional<AmendmentId> parent, Meaning meaning) {}
        var alike = new LinkedHashMap<Key, List<OpenAmendment>>();
        amendments.stream()
                .sorted(Comparator.comparingInt(OpenAmendment::number))
                .forEach(amendment -> alike.computeIfAbsent(
                                new Key(amendment.parent(), Meaning.of(amendment.operations())),
                                ignored -> new ArrayList<>())
                        .add(amendment));
        var groups = new LinkedHashMap<VoteGroup, List<Operation>>();
        alike.values()
                .forEach(group -> groups.put(alike(group), group.getFirst().operations()));
        return groups;
    }

    private static VoteGroup alike(List<OpenAmendment> group) {
        var first = group.getFirst();
        return new VoteGroup(
                group.stream().map(OpenAmendment::id).toList(),
                first.parent(),
                AmendmentClass.of(first.operations()),
                Distance.of(first.operations()));
    }
}
