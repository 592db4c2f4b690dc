package org.assembleaclima.proposal;

import java.util.List;

/**
 * One version of what a proposal says, in one language.
 *
 * @param language ISO 639-1, lower case, such as {@code it}
 * @param title plain text, 1 to 300 characters
 * @param blocks in reading order, at least one
 */
public record ProposalText(String language, String title, List<Block> blocks) {

    public ProposalText {
        blocks = List.copyOf(blocks);
    }

    /** What an answer can be given on, in reading order: every block that asks for something, so no heading. */
    public List<BlockId> points() {
        return blocks.stream()
                .filter(block -> block.kind() != BlockKind.HEADING)
                .map(Block::id)
                .toList();
    }
}
