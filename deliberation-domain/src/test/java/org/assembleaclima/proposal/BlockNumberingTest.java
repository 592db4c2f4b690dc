package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalFixtures.TREES;
import static org.assembleaclima.proposal.ProposalFixtures.added;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.handedIn;
import static org.assembleaclima.proposal.ProposalFixtures.kept;
import static org.assembleaclima.proposal.ProposalFixtures.ofCharacters;
import static org.assembleaclima.proposal.ProposalFixtures.stored;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_REPEATED;
import static org.assembleaclima.proposal.ProposalRefusal.BLOCK_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_TOO_LONG;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_WITHOUT_BLOCKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.Seed;
import org.assembleaclima.proposal.DraftText.DraftBlock;
import org.junit.jupiter.api.Test;

class BlockNumberingTest {

    private static final ProposalText B1_AND_B4 = stored(block(1, "Plant."), block(4, "Water."));

    @Test
    void numbers_a_first_text_from_1() {
        assertThat(BlockNumbering.first().number(handedIn(added("Plant."), added("Water."))))
                .isEqualTo(stored(block(1, "Plant."), block(2, "Water.")));
    }

    @Test
    void keeps_language_title_and_kinds() {
        var draft = new DraftText(
                "de",
                "Bäume",
                List.of(
                        new DraftBlock(null, BlockKind.HEADING, "Warum"),
                        new DraftBlock(null, BlockKind.LIST_ITEM, "Schatten")));

        assertThat(BlockNumbering.first().number(draft))
                .isEqualTo(new ProposalText(
                        "de",
                        "Bäume",
                        List.of(
                                new Block(BlockId.of("b1"), BlockKind.HEADING, "Warum"),
                                new Block(BlockId.of("b2"), BlockKind.LIST_ITEM, "Schatten"))));
    }

    @Test
    void goes_on_after_the_highest_number_there_ever_was() {
        assertThat(BlockNumbering.after(B1_AND_B4, 7).number(handedIn(kept(4, "Water."), added("Rake."))))
                .isEqualTo(stored(block(4, "Water."), block(8, "Rake.")));
    }

    @Test
    void remembers_the_highest_number_of_before_or_of_the_text_whichever_is_higher() {
        assertThat(BlockNumbering.highest(B1_AND_B4, 3)).isEqualTo(4);
        assertThat(BlockNumbering.highest(B1_AND_B4, 5)).isEqualTo(5);
    }

    @Test
    void accepts_title_and_blocks_of_100_000_characters_together() {
        var text = BlockNumbering.first().number(ofCharacters(100_000));

        assertThat(TREES.length()
                        + text.blocks().stream()
                                .mapToInt(block -> block.text().length())
                                .sum())
                .isEqualTo(100_000);
    }

    @Test
    void refuses_title_and_blocks_of_100_001_characters_together() {
        assertThat(refusal(BlockNumbering.first(), ofCharacters(100_001))).isEqualTo(List.of(TEXT_TOO_LONG, "/blocks"));
    }

    @Test
    void refuses_a_text_without_blocks() {
        assertThat(refusal(BlockNumbering.first(), handedIn())).isEqualTo(List.of(TEXT_WITHOUT_BLOCKS, "/blocks"));
    }

    @Test
    void refuses_a_block_that_is_not_in_the_current_text_though_it_once_was() {
        assertThat(refusal(BlockNumbering.after(B1_AND_B4, 4), handedIn(kept(2, "Prune."))))
                .isEqualTo(List.of(BLOCK_UNKNOWN, "/blocks/0/id"));
    }

    @Test
    void refuses_one_block_named_twice() {
        assertThat(refusal(BlockNumbering.after(B1_AND_B4, 4), handedIn(kept(1, "Plant."), kept(1, "Plant."))))
                .isEqualTo(List.of(BLOCK_REPEATED, "/blocks/1/id"));
    }

    /** Many lives of many revisions: whatever people delete, move and add, an id stays with its block. */
    @Test
    void never_gives_one_id_to_two_blocks_in_any_life_of_a_text() {
        var random = Seed.random();
        for (int life = 0; life < 200; life++) {
            var meaning = new HashMap<BlockId, String>(); // the block's text never changes here: it tells who it is
            var text = stored();
            var ever = 0;
            for (int revision = 0; revision < 20; revision++) {
                var draft = someRevisionOf(text, random, life + "." + revision);
                var before = ids(text);
                text = (revision == 0 ? BlockNumbering.first() : BlockNumbering.after(text, ever)).number(draft);
                ever = BlockNumbering.highest(text, ever);

                assertThat(ids(text)).as(Seed.told()).doesNotHaveDuplicates();
                assertThat(text.blocks()).as(Seed.told()).hasSameSizeAs(draft.blocks());
                for (int i = 0; i < draft.blocks().size(); i++)
                    remember(meaning, draft.blocks().get(i), text.blocks().get(i), before);
                assertThat(meaning).as("no number is skipped, %s", Seed.told()).hasSize(ever);
            }
        }
    }

    private static void remember(Map<BlockId, String> meaning, DraftBlock asked, Block given, List<BlockId> before) {
        assertThat(given.text()).as(Seed.told()).isEqualTo(asked.text());
        if (asked.id() == null) assertThat(meaning).as(Seed.told()).doesNotContainKey(given.id());
        else assertThat(before).as(Seed.told()).contains(given.id());
        assertThat(meaning.merge(given.id(), given.text(), (first, again) -> first))
                .as("%s still means what it meant, %s", given.id(), Seed.told())
                .isEqualTo(given.text());
    }

    /** Leaves some blocks out, adds some, at least one in all, and shuffles them. */
    private static DraftText someRevisionOf(ProposalText text, Random random, String revision) {
        var blocks = new ArrayList<DraftBlock>();
        for (var block : text.blocks())
            if (random.nextInt(3) > 0) blocks.add(new DraftBlock(block.id(), block.kind(), block.text()));
        var additions = random.nextInt(3) + (blocks.isEmpty() ? 1 : 0);
        for (int i = 0; i < additions; i++) blocks.add(added("added in " + revision + "." + i));
        Collections.shuffle(blocks, random);
        return new DraftText("it", TREES, blocks);
    }

    private static List<BlockId> ids(ProposalText text) {
        return text.blocks().stream().map(Block::id).toList();
    }

    private static List<Object> refusal(BlockNumbering numbering, DraftText draft) {
        var refused = catchThrowableOfType(Refused.class, () -> numbering.number(draft));
        return List.of(refused.reason(), refused.pointer());
    }
}
