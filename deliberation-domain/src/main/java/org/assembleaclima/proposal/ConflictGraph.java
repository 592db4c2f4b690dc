package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which open amendments do not simply add up.
 *
 * @param groups those that do the same, in the order of submission; no conflict is told among them
 * @param edges in the order of submission
 */
public record ConflictGraph(List<VoteGroup> groups, List<Edge> edges) {

    /**
     * @param one the first of a group, submitted before the other
     * @param other the first of another group
     */
    public record Edge(AmendmentId one, AmendmentId other, Conflict conflict) {}

    private record Node(VoteGroup group, Footprint footprint) {}

    public ConflictGraph {
        groups = List.copyOf(groups);
        edges = List.copyOf(edges);
    }

    /**
     * Of amendments of one text: those without a parent, or the sub-amendments of one amendment.
     *
     * @param base the text they quote, which for sub-amendments has their parent adopted
     */
    public static ConflictGraph of(AmendableText base, List<OpenAmendment> amendments) {
        var index = new TextIndex(base);
        var groups = VoteGroup.of(amendments);
        var nodes = groups.entrySet().stream().map(group -> node(index, group)).toList();
        return new ConflictGraph(List.copyOf(groups.keySet()), edges(index, nodes));
    }

    private static Node node(TextIndex base, Map.Entry<VoteGroup, List<Operation>> group) {
        return new Node(group.getKey(), new Footprint(base, group.getValue()));
    }

    private static List<Edge> edges(TextIndex base, List<Node> nodes) {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < nodes.size(); i++)
            for (int j = i + 1; j < nodes.size(); j++) {
                var one = nodes.get(i);
                var other = nodes.get(j);
                Conflicts.between(base, one.footprint(), other.footprint())
                        .map(conflict ->
                                new Edge(one.group().first(), other.group().first(), conflict))
                        .ifPresent(edges::add);
            }
        return edges;
    }
}
