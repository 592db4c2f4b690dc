package org.assembleaclima.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;
import org.assembleaclima.proposal.Rebased.Gone;
import org.assembleaclima.proposal.Rebased.Kept;

/**
 * Says an amendment again for the text as it stands after another one was adopted (R4.3). It goes by places, not by
 * looks: the words it quoted are followed to where they went, and no other words, however like them, are ever taken.
 */
public final class Rebase {

    private final TextIndex before;
    private final TextIndex after;
    private final Footprint adopted;
    private final Footprint rebased;
    private final Map<Optional<BlockId>, BlockId> lastInserted = new HashMap<>();

    /** @param operations of {@code adopted} */
    private Rebase(
            TextIndex before, TextIndex after, Footprint adopted, Footprint rebased, List<Operation> operations) {
        this.before = before;
        this.after = after;
        this.adopted = adopted;
        this.rebased = rebased;
        for (var operation : operations)
            if (operation instanceof InsertAfter insert) lastInserted.put(insert.after(), insert.id());
    }

    /**
     * Gone with the conflict's kind when the two cannot both be adopted, or when nothing is left to change.
     *
     * @param adopted operations of the adopted amendment, checked against {@code base}
     * @param operations of another amendment, checked against {@code base} too
     */
    public static Rebased of(AmendableText base, List<Operation> adopted, List<Operation> operations) {
        var before = new TextIndex(base);
        var one = new Footprint(before, adopted);
        var other = new Footprint(before, operations);
        var conflict = Conflicts.between(before, one, other).filter(c -> c.severity() == Severity.HARD);
        if (conflict.isPresent()) return new Gone(conflict.get().kind());
        var after = Amending.apply(base, adopted);
        var rebase = new Rebase(before, new TextIndex(after), one, other, adopted);
        var kept = operations.stream().map(rebase::again).toList();
        if (Amending.apply(after, kept).equals(after)) return new Gone(ConflictKind.MOVE_OVERTAKEN);
        return new Kept(IdleMoves.leftOut(after.text().blocks(), kept)); // what is done already is left out
    }

    private Operation again(Operation operation) {
        return switch (operation) {
            case ReplaceTitle replace -> replace;
            case InsertAfter insert ->
                new InsertAfter(follow(insert.after()), insert.id(), insert.kind(), insert.text());
            case ReplaceBlock replace -> replace;
            case ReplaceSpan replace -> again(replace);
            case DeleteBlock delete -> delete;
            case MoveBlock move ->
                new MoveBlock(move.block(), after.block(move.block()).text(), follow(move.after()));
            case ChangePacActions change -> change;
        };
    }

    private ReplaceSpan again(ReplaceSpan replace) {
        var span = before.span(replace);
        var start = span.start()
                + adopted.spans.getOrDefault(replace.block(), List.of()).stream()
                        .filter(earlier -> earlier.start() < span.start())
                        .mapToInt(Span::growth)
                        .sum();
        var occurrence = Span.occurrenceAt(after.block(replace.block()).text(), replace.quoted(), start);
        return new ReplaceSpan(replace.block(), replace.quoted(), occurrence, replace.replacement());
    }

    /** What was inserted at the same place keeps it: the amendment adopted later puts its own behind. */
    private Optional<BlockId> follow(Optional<BlockId> anchor) {
        if (anchor.stream().anyMatch(rebased.moved::containsKey)) return anchor;
        return Optional.ofNullable(lastInserted.get(anchor)).or(() -> anchor);
    }
}
