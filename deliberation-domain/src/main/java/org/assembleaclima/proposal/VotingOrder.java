package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which amendments are voted (R4.3): suppressing, substituting, modifying, adding; among those the greater
 * distance first; among those the earlier submission. Sub-amendments come right before the amendment they change.
 */
public final class VotingOrder {

    private static final Comparator<VoteGroup> FURTHEST_FIRST = Comparator.comparing(VoteGroup::amendmentClass)
            .thenComparing(VoteGroup::distance, Comparator.reverseOrder());

    private final Map<Optional<AmendmentId>, List<VoteGroup>> byParent = new HashMap<>();
    private final List<VoteGroup> order = new ArrayList<>();

    private VotingOrder() {}

    /** @param amendments all that are open; the parent of each sub-amendment is among them */
    public static List<VoteGroup> of(List<OpenAmendment> amendments) {
        var voting = new VotingOrder();
        VoteGroup.of(amendments).keySet().stream()
                .sorted(FURTHEST_FIRST) // stable: the rest stays in the order of submission
                .forEach(group -> voting.byParent
                        .computeIfAbsent(group.parent(), ignored -> new ArrayList<>())
                        .add(group));
        voting.addAll(Optional.empty());
        return List.copyOf(voting.order);
    }

    private void addAll(Optional<AmendmentId> parent) {
        for (var group : byParent.getOrDefault(parent, List.of())) {
            group.amendments().forEach(amendment -> addAll(Optional.of(amendment)));
            order.add(group);
        }
    }
}
