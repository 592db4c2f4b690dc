package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.common.Refused;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/** Texts of few different words, so that quotations repeat and overlap, and amendments that pass the check. */
final class RandomAmendments {

    /** Trees and books share the first half of their surrogate pairs, books and scrolls the first half too. */
    private static final List<String> WORDS = List.of("a", "ab", "aba", " ", "è", "🌳", "🌲", "📗", "e\u0301");

    private static final List<ActionCode> ACTIONS = List.of("1.1.1", "2.1.3", "2.1.10", "5.1.4").stream()
            .map(ActionCode::of)
            .toList();

    private final Random random;
    private int lastId = 100;

    RandomAmendments(Random random) {
        this.random = random;
    }

    AmendableText text(int fewestBlocks, int mostBlocks) {
        var blocks = IntStream.rangeClosed(1, random.nextInt(fewestBlocks, mostBlocks + 1))
                .mapToObj(number -> new Block(BlockId.numbered(number), kind(), words()))
                .toList();
        return new AmendableText(new ProposalText("it", words(), blocks), actions(ACTIONS));
    }

    /** Of one amendment that may be made to {@code base}. */
    List<Operation> amendment(AmendableText base, int mostOperations) {
        while (true) {
            var operations = IntStream.rangeClosed(1, random.nextInt(1, mostOperations + 1))
                    .mapToObj(ignored -> operation(base))
                    .toList();
            if (passes(base, operations)) return operations;
        }
    }

    static boolean passes(AmendableText base, List<Operation> operations) {
        try {
            AmendmentCheck.check(base, operations);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private Operation operation(AmendableText base) {
        var blocks = base.text().blocks();
        var block = blocks.get(random.nextInt(blocks.size()));
        return switch (random.nextInt(12)) {
            case 0 -> new ReplaceTitle(base.text().title(), words());
            case 1, 2 -> new InsertAfter(anchor(blocks), BlockId.numbered(++lastId), kind(), words());
            case 3 -> new ReplaceBlock(block.id(), block.text(), kind(), words());
            case 4 -> new DeleteBlock(block.id(), block.text());
            case 5, 6, 7 -> new MoveBlock(block.id(), block.text(), anchor(blocks));
            case 8 -> {
                var added = new ArrayList<>(ACTIONS);
                added.removeAll(base.pacActions());
                yield new ChangePacActions(actions(base.pacActions()), actions(added));
            }
            default -> span(block);
        };
    }

    private ReplaceSpan span(Block block) {
        var text = block.text();
        var points = text.codePointCount(0, text.length());
        var first = random.nextInt(points);
        var start = text.offsetByCodePoints(0, first);
        var end = text.offsetByCodePoints(start, 1 + random.nextInt(Math.min(3, points - first)));
        var quoted = text.substring(start, end);
        var replacement = random.nextInt(3) == 0 ? "" : words();
        return new ReplaceSpan(block.id(), quoted, Span.occurrenceAt(text, quoted, start), replacement);
    }

    private Optional<BlockId> anchor(List<Block> blocks) {
        var at = random.nextInt(blocks.size() + 1);
        return at == 0 ? Optional.empty() : Optional.of(blocks.get(at - 1).id());
    }

    private List<ActionCode> actions(List<ActionCode> some) {
        return some.stream().filter(ignored -> random.nextBoolean()).toList();
    }

    private BlockKind kind() {
        return BlockKind.values()[random.nextInt(BlockKind.values().length)];
    }

    private String words() {
        return random.ints(random.nextInt(1, 9), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining("", "a", ""));
    }
}
