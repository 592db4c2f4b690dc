package org.assembleaclima.proposal;

import java.util.HashSet;
import java.util.Optional;
import org.assembleaclima.proposal.Operation.MoveBlock;

/**
 * Whether an amendment that only moves blocks would change nothing any more once another one is adopted, because all
 * that stood between those blocks and where they are to go is gone. Asked of two amendments that put nothing behind the
 * same block; where it says yes too often, the two are called a soft conflict although they are none.
 */
final class Overtaking {

    private Overtaking() {}

    static boolean happens(TextIndex base, Footprint first, Footprint second) {
        if (!second.onlyMoves()) return false;
        var anchorsSeen = new HashSet<Optional<BlockId>>();
        return second.moves.stream()
                .filter(move -> anchorsSeen.add(move.after())) // the others follow one that was moved before them
                .allMatch(move -> isThereAlready(base, first, move));
    }

    private static boolean isThereAlready(TextIndex base, Footprint first, MoveBlock move) {
        var blocks = base.blocks();
        var before = base.position(move.block()) - 1;
        while (before >= 0 && first.takesAway(blocks.get(before).id())) before--;
        return before == move.after().map(base::position).orElse(-1);
    }
}
