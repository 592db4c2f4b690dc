package org.assembleaclima.proposal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two amendments of one text are in conflict (R4.3). Two that are not can be adopted in either order and give
 * the same text.
 */
public final class Conflicts {

    /** The worst first: as declared. */
    private static final List<ConflictKind> KINDS = List.of(ConflictKind.values());

    /** What amendments can come into that touch nothing in common, as most do. */
    private static final List<ConflictKind> AT_A_DISTANCE = List.of(ConflictKind.LIMITS, ConflictKind.MOVE_OVERTAKEN);

    private Conflicts() {}

    /**
     * The worst conflict of the two; empty when they add up.
     *
     * @param one operations of one amendment, checked against {@code base}, as are those of the other
     */
    public static Optional<Conflict> between(AmendableText base, List<Operation> one, List<Operation> other) {
        var index = new TextIndex(base);
        return between(index, new Footprint(index, one), new Footprint(index, other));
    }

    static Optional<Conflict> between(TextIndex base, Footprint one, Footprint other) {
        for (var kind : one.meets(other) ? KINDS : AT_A_DISTANCE)
            if (holds(kind, base, one, other)) return Optional.of(Conflict.of(kind));
        return Optional.empty();
    }

    /** Whether the two are after the same words, wherever else they would leave the text. */
    static boolean contradict(TextIndex base, Footprint one, Footprint other) {
        return one.meets(other)
                && KINDS.stream()
                        .filter(kind -> kind.severity() == Severity.HARD && kind != ConflictKind.LIMITS)
                        .anyMatch(kind -> holds(kind, base, one, other));
    }

    private static boolean holds(ConflictKind kind, TextIndex base, Footprint one, Footprint other) {
        return switch (kind) {
            case TITLE -> one.title() && other.title();
            case DELETION -> deletes(one, other) || deletes(other, one);
            case SAME_BLOCK_CHANGED -> replacesChanged(one, other) || replacesChanged(other, one);
            case OVERLAPPING_SPANS -> overlap(one.spans, other.spans);
            case MOVED_DIFFERENTLY -> one.moved.entrySet().stream().anyMatch(move -> movesElsewhere(other, move));
            case SAME_PAC_ACTION -> !Collections.disjoint(one.pacActions, other.pacActions);
            case LIMITS -> !JointLimits.hold(base, one, other);
            case SAME_INSERTION_POINT -> !Collections.disjoint(one.anchors, other.anchors);
            case MOVED_ANCHOR -> movesAnchor(one, other) || movesAnchor(other, one);
            case MOVE_OVERTAKEN -> Overtaking.happens(base, one, other) || Overtaking.happens(base, other, one);
        };
    }

    private static boolean deletes(Footprint one, Footprint other) {
        return one.deleted.stream().anyMatch(other::touches);
    }

    private static boolean replacesChanged(Footprint one, Footprint other) {
        return one.replaced.stream()
                .anyMatch(block -> other.replaced.contains(block) || other.spans.containsKey(block));
    }

    private static boolean overlap(Map<BlockId, List<Span>> spans, Map<BlockId, List<Span>> others) {
        return spans.entrySet().stream().anyMatch(ofBlock -> ofBlock.getValue().stream()
                .anyMatch(span -> others.getOrDefault(ofBlock.getKey(), List.of()).stream()
                        .anyMatch(span::overlaps)));
    }

    private static boolean movesElsewhere(Footprint other, Map.Entry<BlockId, Optional<BlockId>> move) {
        return !other.moved.getOrDefault(move.getKey(), move.getValue()).equals(move.getValue());
    }

    private static boolean movesAnchor(Footprint one, Footprint other) {
        return one.moved.keySet().stream().anyMatch(block -> other.anchors.contains(Optional.of(block)));
    }
}
