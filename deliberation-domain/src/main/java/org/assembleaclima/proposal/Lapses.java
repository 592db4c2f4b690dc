package org.assembleaclima.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.ConflictGraph.Edge;
import org.assembleaclima.proposal.Consequences.Lapse;

/**
 * What each adoption would make lapse, of all amendments of one text (R4.3). Two amendments without a conflict that
 * nobody amends leave one another alone, as most do: only the others are followed from text to text.
 */
final class Lapses {

    private final AmendableText base;
    private final Amendments all;
    private final Reaches reaches;
    private final Set<AmendmentId> amended;
    private final Map<AmendmentId, AmendmentId> firsts = new HashMap<>();
    private final Map<AmendmentId, Set<AmendmentId>> neighbours = new HashMap<>();

    /** @param conflicts between the first amendments of two of the groups */
    Lapses(AmendableText base, Amendments all, List<VoteGroup> groups, List<Edge> conflicts) {
        this.base = base;
        this.all = all;
        reaches = new Reaches(base, all);
        amended = all.all().stream()
                .filter(sub -> sub.standing() != Standing.OVER)
                .flatMap(sub -> sub.parent().stream())
                .collect(Collectors.toSet());
        for (var group : groups) group.amendments().forEach(id -> firsts.put(id, group.first()));
        for (var edge : conflicts) {
            neighbours.computeIfAbsent(edge.one(), ignored -> new HashSet<>()).add(edge.other());
            neighbours.computeIfAbsent(edge.other(), ignored -> new HashSet<>()).add(edge.one());
        }
    }

    /** In the order in which the adoption will name them. */
    List<AmendmentId> with(VoteGroup adopted) {
        var first = adopted.first();
        var near = neighbours.getOrDefault(first, Set.of());
        var isAmended = amended.contains(first);
        return Adoption.consequences(
                        base,
                        all,
                        adopted.amendments(),
                        reaches,
                        other -> isAmended
                                || amended.contains(other)
                                || near.contains(firsts.getOrDefault(other, other)))
                .lapsed()
                .stream()
                .map(Lapse::amendmentId)
                .toList();
    }
}
