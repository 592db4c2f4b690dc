package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_REPEATED;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_TOO_LONG;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITHOUT_BLOCKS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives new blocks the next free ids and lets the others keep theirs (R4.2 needs ids that never change meaning). */
final class BlockNumbering {

    static final int MOST_CHARACTERS = 100_000;

    private final Set<BlockId> current;
    private int last;

    private BlockNumbering(Set<BlockId> current, int last) {
        this.current = current;
        this.last = last;
    }

    static BlockNumbering first() {
        return new BlockNumbering(Set.of(), 0);
    }

    static BlockNumbering after(ProposalText text, int blocksEver) {
        return new BlockNumbering(text.blocks().stream().map(Block::id).collect(Collectors.toSet()), blocksEver);
    }

    /** The highest number any block ever had, given the highest before {@code text}. */
    static int highest(ProposalText text, int before) {
        return text.blocks().stream()
                .mapToInt(block -> Integer.parseInt(block.id().value().substring(1)))
                .reduce(before, Math::max);
    }

    ProposalText number(DraftText draft) {
        if (draft.blocks().isEmpty()) throw TEXT_WITHOUT_BLOCKS.refusedAt("/blocks");
        if (characters(draft) > MOST_CHARACTERS) throw TEXT_TOO_LONG.refusedAt("/blocks");
        var seen = new HashSet<BlockId>();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < draft.blocks().size(); i++) {
            var block = draft.blocks().get(i);
            var id = block.id();
            if (id != null && !current.contains(id)) throw BLOCK_UNKNOWN.refusedAt("/blocks/" + i + "/id");
            if (id != null && !seen.add(id)) throw BLOCK_REPEATED.refusedAt("/blocks/" + i + "/id");
            blocks.add(new Block(id != null ? id : BlockId.numbered(++last), block.kind(), block.text()));
        }
        return new ProposalText(draft.language(), draft.title(), blocks);
    }

    private static int characters(DraftText draft) {
        return draft.title().length()
                + draft.blocks().stream().mapToInt(b -> b.text().length()).sum();
    }
}
