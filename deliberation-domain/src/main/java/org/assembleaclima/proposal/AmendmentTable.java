package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assembleaclima.proposal.Amendment.Standing;
import org.assembleaclima.proposal.ConflictGraph.Edge;

/**
 * The open amendments of one text as the plenary sees them: in the order of voting, with what conflicts and what lapses
 * if one passes (R4.3).
 *
 * @param lines in the order they are voted
 * @param conflicts between the first amendments of two lines of one base
 */
public record AmendmentTable(List<Line> lines, List<Edge> conflicts) {

    public AmendmentTable {
        lines = List.copyOf(lines);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * @param amendments that do the same and are voted once, in the order of submission
     * @param lapsing what lapses once this one is adopted, sub-amendments included, adopted ones too: as the adoption
     *     will say
     */
    public record Line(
            List<AmendmentId> amendments,
            Optional<AmendmentId> parent,
            AmendmentClass amendmentClass,
            int distance,
            List<AmendmentId> lapsing) {

        public Line {
            amendments = List.copyOf(amendments);
            lapsing = List.copyOf(lapsing);
        }
    }

    /**
     * @param base the text as it stands
     * @param amendments of that text and their sub-amendments; those that are over may be left out
     * @param waiting adopted sub-amendments that wait for their amendment, in the order they were adopted, each with
     *     those identical with it, the one submitted first before the others
     * @param order the chair's, or empty for the computed one
     */
    public static AmendmentTable of(
            AmendableText base, List<Amendment> amendments, List<List<AmendmentId>> waiting, List<AmendmentId> order) {
        var all = new Amendments(amendments, waiting);
        var votable = amendments.stream()
                .filter(a -> a.isOpen() && a.standing() != Standing.FLAGGED)
                .toList();
        var conflicts = conflicts(base, all, votable);
        var groups = VotingOrder.of(votable.stream().map(Amendment::opened).toList());
        var lapses = new Lapses(base, all, groups, conflicts);
        var lines = groups.stream()
                .map(group -> line(group, lapses.with(group)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!order.isEmpty()) {
            var places = new HashMap<AmendmentId, Integer>();
            for (int i = 0; i < order.size(); i++) places.put(order.get(i), i);
            lines.sort((one, other) -> Integer.compare(place(one, places), place(other, places)));
        }
        return new AmendmentTable(lines, conflicts);
    }

    /** What is not in the order comes last. */
    private static int place(Line line, Map<AmendmentId, Integer> places) {
        return line.amendments().stream()
                .mapToInt(id -> places.getOrDefault(id, Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Edge> conflicts(AmendableText base, Amendments all, List<Amendment> votable) {
        var byParent = votable.stream()
                .collect(Collectors.groupingBy(
                        Amendment::parent, Collectors.mapping(Amendment::opened, Collectors.toList())));
        var edges =
                new ArrayList<>(ConflictGraph.of(base, byParent.getOrDefault(Optional.<AmendmentId>empty(), List.of()))
                        .edges());
        for (var parent : votable) {
            var subs = byParent.getOrDefault(Optional.of(parent.id()), List.of());
            if (subs.size() > 1)
                edges.addAll(ConflictGraph.of(Adoption.textWith(base, all, parent.id()), subs)
                        .edges());
        }
        return edges;
    }

    private static Line line(VoteGroup group, List<AmendmentId> lapsing) {
        return new Line(group.amendments(), group.parent(), group.amendmentClass(), group.distance(), lapsing);
    }
}
