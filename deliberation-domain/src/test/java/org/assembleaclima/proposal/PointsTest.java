package org.assembleaclima.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a text an answer can be given on. */
class PointsTest {

    private static Block block(int number, BlockKind kind) {
        return new Block(BlockId.numbered(number), kind, "Alberi");
    }

    @Test
    void are_its_blocks_in_reading_order_without_the_headings() {
        var text = new ProposalText(
                "it",
                "Alberi",
                List.of(
                        block(1, BlockKind.HEADING),
                        block(4, BlockKind.PARAGRAPH),
                        block(3, BlockKind.HEADING),
                        block(2, BlockKind.LIST_ITEM)));
        assertThat(text.points()).containsExactly(BlockId.of("b4"), BlockId.of("b2"));
    }
}
