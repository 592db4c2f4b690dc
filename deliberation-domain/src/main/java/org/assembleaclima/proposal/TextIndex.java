package org.assembleaclima.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.proposal.Operation.ReplaceSpan;

/** A text with its blocks looked up by id, made once for all the amendments of it. */
final class TextIndex {

    private final AmendableText text;
    private final Map<BlockId, Integer> positions = new HashMap<>();
    private final int characters;

    TextIndex(AmendableText text) {
        this.text = text;
        var blocks = text.text().blocks();
        for (int i = 0; i < blocks.size(); i++) positions.put(blocks.get(i).id(), i);
        characters = text.text().title().length()
                + blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    AmendableText text() {
        return text;
    }

    String title() {
        return text.text().title();
    }

    List<Block> blocks() {
        return text.text().blocks();
    }

    /** Title and blocks together. */
    int characters() {
        return characters;
    }

    boolean has(BlockId id) {
        return positions.containsKey(id);
    }

    Block block(BlockId id) {
        return blocks().get(position(id));
    }

    /** From 0, in reading order. */
    int position(BlockId id) {
        return Optional.ofNullable(positions.get(id)).orElseThrow();
    }

    Span span(ReplaceSpan operation) {
        return Span.of(operation, block(operation.block()).text());
    }
}
