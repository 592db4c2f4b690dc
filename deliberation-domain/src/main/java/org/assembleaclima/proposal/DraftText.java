package org.assembleaclima.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody hands it in: blocks that are new have no id yet.
 *
 * @param language ISO 639-1, lower case, such as {@code it}
 * @param title plain text, 1 to 300 characters
 * @param blocks in reading order
 */
public record DraftText(String language, String title, List<DraftBlock> blocks) {

    /** @param id of the block of the current version this one continues; null for a new block */
    public record DraftBlock(@Nullable BlockId id, BlockKind kind, String text) {}

    public DraftText {
        blocks = List.copyOf(blocks);
    }
}
