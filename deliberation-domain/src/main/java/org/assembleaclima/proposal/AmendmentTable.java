package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
     * @param lapsing open amendments that cannot be adopted any more once this one is, sub-amendments included
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
     * @param open amendments of that text and their sub-amendments
     * @param adopted sub-amendments that wait for their amendment, in the order they were adopted
     * @param order the chair's, or empty for the computed one
     */
    public static AmendmentTable of(
            AmendableText base, List<OpenAmendment> open, List<OpenAmendment> adopted, List<AmendmentId> order) {
        var conflicts = conflicts(base, open, adopted);
        var lines = VotingOrder.of(open).stream()
                .map(group -> line(group, open, conflicts))
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

    private static List<Edge> conflicts(AmendableText base, List<OpenAmendment> open, List<OpenAmendment> adopted) {
        var byParent = open.stream().collect(Collectors.groupingBy(OpenAmendment::parent));
        var edges =
                new ArrayList<>(ConflictGraph.of(base, byParent.getOrDefault(Optional.<AmendmentId>empty(), List.of()))
                        .edges());
        for (var parent : open) {
            var subs = byParent.getOrDefault(Optional.of(parent.id()), List.of());
            if (subs.size() > 1)
                edges.addAll(ConflictGraph.of(with(base, parent, adopted), subs).edges());
        }
        return edges;
    }

    private static AmendableText with(AmendableText base, OpenAmendment parent, List<OpenAmendment> adopted) {
        var text = Amending.apply(base, parent.operations());
        for (var sub : adopted)
            if (sub.parent().equals(Optional.of(parent.id()))) text = Amending.apply(text, sub.operations());
        return text;
    }

    private static Line line(VoteGroup group, List<OpenAmendment> open, List<Edge> conflicts) {
        var lapsing = new ArrayList<AmendmentId>();
        for (var edge : conflicts) {
            if (edge.conflict().severity() != Severity.HARD) continue;
            if (edge.one().equals(group.first())) lapsing.addAll(alike(edge.other(), open));
            if (edge.other().equals(group.first())) lapsing.addAll(alike(edge.one(), open));
        }
        var gone = List.copyOf(lapsing);
        for (var amendment : open)
            if (amendment
                    .parent()
                    .filter(p -> gone.contains(p) || group.amendments().contains(p))
                    .isPresent()) lapsing.add(amendment.id());
        return new Line(group.amendments(), group.parent(), group.amendmentClass(), group.distance(), lapsing);
    }

    private static List<AmendmentId> alike(AmendmentId first, List<OpenAmendment> open) {
        return VoteGroup.of(open).keySet().stream()
                .filter(group -> group.first().equals(first))
                .flatMap(group -> group.amendments().stream())
                .toList();
    }
}
