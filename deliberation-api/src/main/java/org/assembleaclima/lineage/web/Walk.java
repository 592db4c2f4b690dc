package org.assembleaclima.lineage.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.lineage.view.LineageEdge;
import org.assembleaclima.lineage.view.Node;

/** One walk over the edges of one moment, step by step: all edges of a step are found at once. */
final class Walk {

    /** The most edges of an answer. */
    static final int MOST_EDGES = 2_000;

    private final Edges edges;
    private final int depth;
    private final long position;
    private final Set<LineageEdge> found = new LinkedHashSet<>();
    private final Map<String, Integer> steps = new LinkedHashMap<>();
    private boolean truncated;

    /** Finds edges by what they come from or lead to. */
    @FunctionalInterface
    interface Edges {

        /**
         * @param end {@code source} or {@code target}
         * @param names of nodes
         * @return in the order of their events, at most {@code limit}
         */
        List<LineageEdge> at(String end, Collection<String> names, int limit);
    }

    /** @param depth how many steps are taken each way */
    Walk(Edges edges, int depth, long position) {
        this.edges = edges;
        this.depth = depth;
        this.position = position;
    }

    /**
     * @param names of nodes, of which one is usually there
     * @return empty when none of them is
     */
    Optional<Lineage> from(List<String> names, Direction direction) {
        var start = existing(names);
        if (start.isEmpty()) return Optional.empty();
        start.forEach(name -> steps.put(name, 0));
        if (direction != Direction.DOWNSTREAM) walk(start, "target", -1);
        if (direction != Direction.UPSTREAM) walk(start, "source", 1);
        return Optional.of(new Lineage(start, nodes(), sortedEdges(), truncated, position));
    }

    private List<String> existing(List<String> names) {
        return Stream.of("source", "target")
                .flatMap(end -> edges.at(end, names, MOST_EDGES).stream())
                .flatMap(edge -> Stream.of(edge.source(), edge.target()))
                .filter(names::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** Never back: whoever goes upstream does not come down again. */
    private void walk(List<String> start, String end, int sign) {
        var seen = new LinkedHashSet<>(start);
        Set<String> frontier = new LinkedHashSet<>(start);
        for (int step = 1; !frontier.isEmpty(); step++) {
            var room = MOST_EDGES - found.size();
            var next = edges.at(end, frontier, room + 1);
            if (step > depth || next.size() > room) truncated |= !next.isEmpty();
            if (step > depth) return;
            frontier = new LinkedHashSet<>();
            for (var edge : next.subList(0, Math.min(next.size(), room))) {
                found.add(edge);
                var other = sign < 0 ? edge.source() : edge.target();
                steps.putIfAbsent(other, sign * step);
                if (seen.add(other)) frontier.add(other);
            }
        }
    }

    private List<LineageNode> nodes() {
        return steps.entrySet().stream()
                .map(node -> new LineageNode(node.getKey(), Node.kind(node.getKey()), node.getValue()))
                .sorted(Comparator.comparingInt(LineageNode::steps).thenComparing(LineageNode::name))
                .toList();
    }

    private List<LineageEdge> sortedEdges() {
        return found.stream()
                .sorted(Comparator.comparingLong(LineageEdge::position)
                        .thenComparing(LineageEdge::source)
                        .thenComparing(LineageEdge::target))
                .toList();
    }
}
