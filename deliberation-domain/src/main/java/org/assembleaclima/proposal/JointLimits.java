package org.assembleaclima.proposal;

import java.util.List;
import java.util.stream.Stream;

/** Whether a text stays within its limits when two amendments that are after different words are both adopted. */
final class JointLimits {

    private JointLimits() {}

    static boolean hold(TextIndex base, Footprint one, Footprint other) {
        var blocks = base.blocks().size() + one.moreBlocks() + other.moreBlocks();
        var characters = base.characters() + one.moreCharacters() + other.moreCharacters();
        return blocks > 0
                && blocks <= TextLimits.MOST_BLOCKS
                && characters <= TextLimits.MOST_CHARACTERS
                && (!one.meets(other)
                        || one.spans.keySet().stream()
                                .filter(other.spans::containsKey)
                                .allMatch(block -> isBlockAfter(base.block(block), one, other)));
    }

    private static boolean isBlockAfter(Block block, Footprint one, Footprint other) {
        var spans = Stream.of(one, other)
                .flatMap(footprint -> footprint.spans.getOrDefault(block.id(), List.of()).stream())
                .toList();
        return TextLimits.isBlock(Span.replaced(block.text(), spans));
    }
}
