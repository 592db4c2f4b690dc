package org.assembleaclima.proposal.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Block;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a text: block by block, because blocks keep their ids, and word by word within a
 * block. A pure function of the two.
 *
 * @param version of the proposal when the later of the two rows last changed
 * @param title the words of the title, kept, removed and added, in reading order
 * @param blocks every block of either version: those of the later one in its order, removed ones where they stood
 */
public record TextDifference(
        long version,
        int from,
        int to,
        List<Run> title,
        List<BlockChange> blocks,
        List<ActionCode> pacActionsAdded,
        List<ActionCode> pacActionsRemoved)
        implements Row {

    /** What became of some words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** What became of a block. */
    public enum Change {
        UNCHANGED,
        CHANGED,
        ADDED,
        REMOVED,
        /** Same words, other place among the blocks both versions have. */
        MOVED,
        MOVED_AND_CHANGED
    }

    /** Neighbouring words of one fate, with the spaces between them. */
    public record Run(Fate fate, String text) {}

    /** @param runs joined without those removed they are the later text; without those added, the earlier one */
    public record BlockChange(BlockId id, BlockKind kind, Change change, List<Run> runs) {}

    /** Words and gaps of both sides: comparing takes time with their square, and anybody may ask. */
    private static final int MOST_WORDS_COMPARED = 4_000;

    private static final Pattern WORDS_AND_GAPS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    public static TextDifference between(ProposalTextVersion earlier, ProposalTextVersion later) {
        var added = new ArrayList<>(later.pacActions());
        added.removeAll(earlier.pacActions());
        var removed = new ArrayList<>(earlier.pacActions());
        removed.removeAll(later.pacActions());
        return new TextDifference(
                Math.max(earlier.version(), later.version()),
                earlier.textVersion(),
                later.textVersion(),
                runs(earlier.text().title(), later.text().title()),
                blocks(earlier.text().blocks(), later.text().blocks()),
                added,
                removed);
    }

    private static List<BlockChange> blocks(List<Block> earlier, List<Block> later) {
        var before = new HashMap<BlockId, Block>();
        earlier.forEach(block -> before.put(block.id(), block));
        var inPlace = inPlace(ids(earlier), ids(later));
        var changes = new ArrayList<BlockChange>();
        for (var block : later) changes.add(change(before.get(block.id()), block, inPlace.contains(block.id())));

        var surviving = new HashSet<>(ids(later));
        var previous = -1; // a removed block is shown behind the surviving block it followed
        for (var block : earlier) {
            if (surviving.contains(block.id())) {
                previous = placeOf(block.id(), changes);
                continue;
            }
            previous++;
            changes.add(
                    previous,
                    new BlockChange(
                            block.id(), block.kind(), Change.REMOVED, List.of(new Run(Fate.REMOVED, block.text()))));
        }
        return changes;
    }

    private static BlockChange change(@Nullable Block before, Block after, boolean inPlace) {
        if (before == null)
            return new BlockChange(after.id(), after.kind(), Change.ADDED, List.of(new Run(Fate.ADDED, after.text())));
        var same = before.text().equals(after.text()) && before.kind() == after.kind();
        var change =
                inPlace ? same ? Change.UNCHANGED : Change.CHANGED : same ? Change.MOVED : Change.MOVED_AND_CHANGED;
        return new BlockChange(after.id(), after.kind(), change, runs(before.text(), after.text()));
    }

    /** The blocks that keep their order: the longest common run of ids; every other surviving block has moved. */
    private static HashSet<BlockId> inPlace(List<BlockId> earlier, List<BlockId> later) {
        var kept = new HashSet<>(earlier);
        kept.retainAll(later);
        var before = earlier.stream().filter(kept::contains).toList();
        var after = later.stream().filter(kept::contains).toList();
        for (var delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            delta.getSource().getLines().forEach(kept::remove);
        }
        return kept;
    }

    private static List<BlockId> ids(List<Block> blocks) {
        return blocks.stream().map(Block::id).toList();
    }

    private static int placeOf(BlockId id, List<BlockChange> changes) {
        for (int i = 0; i < changes.size(); i++) if (changes.get(i).id().equals(id)) return i;
        throw new IllegalStateException("a surviving block is always listed");
    }

    private static List<Run> runs(String earlier, String later) {
        var before = List.of(WORDS_AND_GAPS.split(earlier));
        var after = List.of(WORDS_AND_GAPS.split(later));
        var start = commonStart(before, after);
        var end = commonEnd(before.subList(start, before.size()), after.subList(start, after.size()));
        var runs = new ArrayList<Run>();
        add(runs, Fate.KEPT, before.subList(0, start));
        compare(runs, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(runs, Fate.KEPT, before.subList(before.size() - end, before.size()));
        return runs;
    }

    private static int commonStart(List<String> one, List<String> other) {
        var most = Math.min(one.size(), other.size());
        for (int i = 0; i < most; i++) if (!one.get(i).equals(other.get(i))) return i;
        return most;
    }

    private static int commonEnd(List<String> one, List<String> other) {
        return commonStart(one.reversed(), other.reversed());
    }

    private static void compare(List<Run> runs, List<String> before, List<String> after) {
        if (before.size() + after.size() > MOST_WORDS_COMPARED) {
            add(runs, Fate.REMOVED, before);
            add(runs, Fate.ADDED, after);
            return;
        }
        var at = 0;
        var patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>());
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            var start = delta.getSource().getPosition();
            add(runs, Fate.KEPT, before.subList(at, start));
            add(runs, Fate.REMOVED, delta.getSource().getLines());
            add(runs, Fate.ADDED, delta.getTarget().getLines());
            at = start + delta.getSource().size();
        }
        add(runs, Fate.KEPT, before.subList(at, before.size()));
    }

    private static void add(List<Run> runs, Fate fate, List<String> words) {
        if (!words.isEmpty()) runs.add(new Run(fate, String.join("", words)));
    }
}
