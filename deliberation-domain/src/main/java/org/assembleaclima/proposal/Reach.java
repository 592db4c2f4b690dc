package org.assembleaclima.proposal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an amendment with all its sub-amendments has to do with, told from their operations alone. Two whose reaches do
 * not meet leave one another as they are, whatever is adopted of them; the other way round nothing is said.
 *
 * @param names blocks, places behind blocks, the title, actions of the plan
 * @param moves whether a block is moved: then what is taken out anywhere may matter
 * @param blocks how many blocks are put in or taken out
 * @param characters how many characters are put in
 */
record Reach(Set<Object> names, boolean moves, int blocks, int characters) {

    private static final Object TITLE = "title";
    private static final Object BEGINNING = "beginning";

    /** @param family operations of the amendment and of each of its sub-amendments */
    static Reach of(Collection<List<Operation>> family) {
        var names = new HashSet<Object>();
        var moves = false;
        var blocks = 0;
        var characters = 0;
        for (var operations : family)
            for (var operation : operations) {
                names.addAll(names(operation));
                moves |= operation instanceof Operation.MoveBlock;
                blocks += operation instanceof Operation.InsertAfter || operation instanceof Operation.DeleteBlock
                        ? 1
                        : 0;
                characters += characters(operation);
            }
        return new Reach(names, moves, blocks, characters);
    }

    /** Also when both together may come near the limits of the text. */
    boolean meets(Reach other, TextIndex base) {
        var size = base.blocks().size();
        return moves
                || other.moves
                || !Collections.disjoint(names, other.names)
                || size + blocks + other.blocks > TextLimits.MOST_BLOCKS
                || size <= blocks + other.blocks
                || base.characters() + characters + other.characters > TextLimits.MOST_CHARACTERS;
    }

    private static List<Object> names(Operation operation) {
        return switch (operation) {
            case Operation.ReplaceTitle ignored -> List.of(TITLE);
            case Operation.InsertAfter insert ->
                List.of(insert.after().map(Object.class::cast).orElse(BEGINNING), insert.id());
            case Operation.ReplaceBlock replace -> List.of(replace.block());
            case Operation.ReplaceSpan replace -> List.of(replace.block());
            case Operation.DeleteBlock delete -> List.of(delete.block());
            case Operation.MoveBlock move ->
                List.of(move.block(), move.after().map(Object.class::cast).orElse(BEGINNING));
            case Operation.ChangePacActions change -> {
                var codes = new HashSet<Object>(change.added());
                codes.addAll(change.removed());
                yield List.copyOf(codes);
            }
        };
    }

    private static int characters(Operation operation) {
        return switch (operation) {
            case Operation.ReplaceTitle replace -> replace.replacement().length();
            case Operation.InsertAfter insert -> insert.text().length();
            case Operation.ReplaceBlock replace -> replace.text().length();
            case Operation.ReplaceSpan replace -> replace.replacement().length();
            case Operation.DeleteBlock ignored -> 0;
            case Operation.MoveBlock ignored -> 0;
            case Operation.ChangePacActions ignored -> 0;
        };
    }
}
