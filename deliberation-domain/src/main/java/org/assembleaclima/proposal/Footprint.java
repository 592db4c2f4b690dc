package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/** What operations touch in the text they quote: all that is needed to see whether two amendments are in conflict. */
final class Footprint {

    final Set<BlockId> replaced = new HashSet<>();
    final Map<BlockId, List<Span>> spans = new HashMap<>();
    final Set<BlockId> deleted = new HashSet<>();
    final Set<ActionCode> pacActions = new HashSet<>();

    /** Where something is put: behind a block, or at the beginning. */
    final Set<Optional<BlockId>> anchors = new HashSet<>();

    /** In the order they are listed. */
    final List<MoveBlock> moves = new ArrayList<>();

    final Map<BlockId, Optional<BlockId>> moved = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final List<Operation> operations;
    private boolean title;
    private int moreBlocks;
    private int moreCharacters;

    Footprint(TextIndex base, List<Operation> operations) {
        this.operations = operations;
        operations.forEach(operation -> take(operation, base));
        if (title) touched.add("title");
        Stream.of(replaced, spans.keySet(), deleted, moved.keySet())
                .forEach(blocks -> blocks.forEach(block -> touched.add(block.value())));
        anchors.forEach(anchor -> touched.add(anchor.map(BlockId::value).orElse("beginning")));
        pacActions.forEach(action -> touched.add(action.value()));
    }

    private void take(Operation operation, TextIndex base) {
        switch (operation) {
            case ReplaceTitle replace -> {
                title = true;
                grow(replace.quoted(), replace.replacement());
            }
            case InsertAfter insert -> {
                anchors.add(insert.after());
                moreBlocks++;
                grow("", insert.text());
            }
            case ReplaceBlock replace -> {
                replaced.add(replace.block());
                grow(replace.quoted(), replace.text());
            }
            case ReplaceSpan replace -> {
                spans.computeIfAbsent(replace.block(), ignored -> new ArrayList<>())
                        .add(base.span(replace));
                grow(replace.quoted(), replace.replacement());
            }
            case DeleteBlock delete -> {
                deleted.add(delete.block());
                moreBlocks--;
                grow(delete.quoted(), "");
            }
            case MoveBlock move -> {
                moves.add(move);
                moved.put(move.block(), move.after());
                anchors.add(move.after());
            }
            case ChangePacActions change -> {
                pacActions.addAll(change.removed());
                pacActions.addAll(change.added());
            }
        }
    }

    private void grow(String old, String replacement) {
        moreCharacters += replacement.length() - old.length();
    }

    boolean title() {
        return title;
    }

    /** Negative when the text has fewer blocks afterwards. */
    int moreBlocks() {
        return moreBlocks;
    }

    /** Of title and blocks together; negative when the text is shorter afterwards. */
    int moreCharacters() {
        return moreCharacters;
    }

    boolean onlyMoves() {
        return !moves.isEmpty() && moves.size() == operations.size();
    }

    /** Both touch the title, one block or place, or one action of the plan. */
    boolean meets(Footprint other) {
        return !Collections.disjoint(touched, other.touched);
    }

    /** Changes, moves or deletes the block, or puts something behind it. */
    boolean touches(BlockId block) {
        return deleted.contains(block)
                || replaced.contains(block)
                || spans.containsKey(block)
                || moved.containsKey(block)
                || anchors.contains(Optional.of(block));
    }

    /** The block is no longer where it was. */
    boolean takesAway(BlockId block) {
        return deleted.contains(block) || moved.containsKey(block);
    }
}
