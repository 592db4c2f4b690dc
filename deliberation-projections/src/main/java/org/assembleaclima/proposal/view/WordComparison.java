package org.assembleaclima.proposal.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assembleaclima.proposal.view.TextDifference.Fate;
import org.assembleaclima.proposal.view.TextDifference.Run;

/**
 * Compares texts word by word, as long as its budget lasts: comparing takes time with the square of the words, and
 * anybody may ask. What is beyond it is told as removed and added whole, which is true as well.
 */
final class WordComparison {

    private static final int MOST_WORDS_AT_ONCE = 2_000;
    private static final int MOST_WORDS_IN_ALL = 10_000;

    private static final Pattern WORDS_AND_GAPS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private int left = MOST_WORDS_IN_ALL;

    /** Neighbouring words of one fate, in reading order. */
    List<Run> between(String earlier, String later) {
        if (earlier.equals(later)) return List.of(new Run(Fate.KEPT, later));
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

    private void compare(List<Run> runs, List<String> before, List<String> after) {
        var words = before.size() + after.size();
        if (words > MOST_WORDS_AT_ONCE || words > left) {
            add(runs, Fate.REMOVED, before);
            add(runs, Fate.ADDED, after);
            return;
        }
        left -= words;
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
