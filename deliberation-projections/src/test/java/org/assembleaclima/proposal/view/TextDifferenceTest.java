package org.assembleaclima.proposal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Block;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.BlockKind;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.ProposalText;
import org.assembleaclima.proposal.view.TextDifference.BlockChange;
import org.assembleaclima.proposal.view.TextDifference.Change;
import org.assembleaclima.proposal.view.TextDifference.Fate;
import org.assembleaclima.proposal.view.TextDifference.Run;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    private static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-000000000001");
    private static final Instant MARCH_1 = Instant.parse("2026-03-01T09:00:00Z");

    private static Block block(String id, String text) {
        return new Block(new BlockId(id), BlockKind.PARAGRAPH, text);
    }

    private static ProposalTextVersion version(int number, String title, List<String> actions, List<Block> blocks) {
        return new ProposalTextVersion(
                PROPOSAL,
                number,
                number,
                new ProposalText("it", title, blocks),
                actions.stream().map(ActionCode::new).toList(),
                null,
                null,
                List.of(),
                MARCH_1);
    }

    private static TextDifference between(List<Block> earlier, List<Block> later) {
        return TextDifference.between(version(1, "T", List.of(), earlier), version(2, "T", List.of(), later));
    }

    @Test
    void tells_words_kept_removed_and_added() {
        var changes = between(
                        List.of(block("b1", "Alberi in ogni cortile.")),
                        List.of(block("b1", "Alberi e pergole in ogni cortile.")))
                .blocks();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().change()).isEqualTo(Change.CHANGED);
        assertThat(changes.getFirst().runs())
                .containsExactly(
                        new Run(Fate.KEPT, "Alberi "),
                        new Run(Fate.ADDED, "e pergole "),
                        new Run(Fate.KEPT, "in ogni cortile."));
    }

    @Test
    void tells_blocks_added_removed_and_moved_by_their_ids() {
        var changes = between(
                        List.of(block("b1", "uno"), block("b2", "due"), block("b3", "tre"), block("b4", "quattro")),
                        List.of(block("b3", "tre"), block("b1", "uno"), block("b5", "cinque"), block("b4", "quattro")))
                .blocks();
        assertThat(changes).extracting(change -> change.id().value()).containsExactly("b3", "b1", "b2", "b5", "b4");
        assertThat(changes)
                .extracting(BlockChange::change)
                .containsExactly(Change.MOVED, Change.UNCHANGED, Change.REMOVED, Change.ADDED, Change.UNCHANGED);
    }

    @Test
    void tells_a_removed_first_block_first() {
        var changes = between(List.of(block("b1", "uno"), block("b2", "due")), List.of(block("b2", "due")))
                .blocks();
        assertThat(changes).extracting(BlockChange::change).containsExactly(Change.REMOVED, Change.UNCHANGED);
    }

    @Test
    void tells_what_became_of_title_and_actions() {
        var difference = TextDifference.between(
                version(1, "Ombra in città", List.of("2.1.3", "4.2.1"), List.of(block("b1", "x"))),
                version(3, "Più ombra in città", List.of("4.2.1", "4.2.3"), List.of(block("b1", "x"))));
        assertThat(difference.from()).isEqualTo(1);
        assertThat(difference.to()).isEqualTo(3);
        assertThat(joined(difference.title(), Fate.REMOVED)).isEqualTo("Più ombra in città");
        assertThat(difference.pacActionsAdded()).containsExactly(new ActionCode("4.2.3"));
        assertThat(difference.pacActionsRemoved()).containsExactly(new ActionCode("2.1.3"));
    }

    @Test
    void the_runs_give_back_both_texts_whatever_they_are() {
        var seed = Long.getLong("seed", 20260301L);
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var earlier = randomBlocks(random, List.of());
            var later = randomBlocks(random, earlier);
            var changes = between(earlier, later).blocks();
            assertThat(texts(changes, Change.REMOVED, Fate.REMOVED))
                    .as("seed %d", seed)
                    .isEqualTo(later);
            assertThat(changes.stream()
                            .filter(change -> change.change() != Change.ADDED)
                            .map(change -> block(change.id().value(), joined(change.runs(), Fate.ADDED)))
                            .collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .isEqualTo(Set.copyOf(earlier));
        }
    }

    private static List<Block> texts(List<BlockChange> changes, Change leftOut, Fate runsLeftOut) {
        return changes.stream()
                .filter(change -> change.change() != leftOut)
                .map(change -> block(change.id().value(), joined(change.runs(), runsLeftOut)))
                .toList();
    }

    private static String joined(List<Run> runs, Fate leftOut) {
        return runs.stream().filter(run -> run.fate() != leftOut).map(Run::text).collect(Collectors.joining());
    }

    /** Some blocks of {@code before}, shuffled and rewritten, and some new ones. */
    private static List<Block> randomBlocks(Random random, List<Block> before) {
        var blocks = new ArrayList<Block>();
        for (var old : before)
            if (random.nextInt(3) > 0)
                blocks.add(random.nextBoolean() ? old : block(old.id().value(), words(random)));
        for (int i = 0; i <= random.nextInt(4); i++) blocks.add(block("b" + (before.size() + 10 + i), words(random)));
        if (random.nextInt(3) == 0) Collections.shuffle(blocks, random);
        return blocks;
    }

    private static String words(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i <= random.nextInt(12); i++) words.add("parola" + random.nextInt(6));
        return String.join(random.nextInt(8) == 0 ? "\n" : " ", words);
    }

    @Test
    void two_long_texts_with_nothing_in_common_are_told_apart_without_comparing_word_by_word() {
        var earlier = "a ".repeat(5_000).strip();
        var later = "b ".repeat(5_000).strip();
        var runs = between(List.of(block("b1", earlier)), List.of(block("b1", later)))
                .blocks()
                .getFirst()
                .runs();
        assertThat(runs).containsExactly(new Run(Fate.REMOVED, earlier), new Run(Fate.ADDED, later));
    }
}
