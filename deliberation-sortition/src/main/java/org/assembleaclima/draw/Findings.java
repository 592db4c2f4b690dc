package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assembleaclima.draw.Finding.Code;
import org.assembleaclima.draw.Finding.Level;

/** Collects what is found; lists a thousand, the weightiest first, and counts the rest. Not for several threads. */
final class Findings {

    static final int LISTED = 1_000;

    private final Map<Level, List<Finding>> kept = new EnumMap<>(Level.class);
    private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

    void error(Code code, String file, long row, String column, String sentence) {
        add(Level.ERROR, code, file, row, column, sentence);
    }

    void unmeetable(String file, long row, String column, String sentence) {
        add(Level.UNMEETABLE, Code.UNMEETABLE, file, row, column, sentence);
    }

    void warning(Code code, String file, long row, String column, String sentence) {
        add(Level.WARNING, code, file, row, column, sentence);
    }

    private void add(Level level, Code code, String file, long row, String column, String sentence) {
        counts.merge(level, 1, Integer::sum);
        var same = kept.computeIfAbsent(level, key -> new ArrayList<>());
        if (same.size() < LISTED) same.add(new Finding(level, code, file, Math.toIntExact(row), column, sentence));
    }

    boolean hasErrors() {
        return counts.containsKey(Level.ERROR);
    }

    /** At most a thousand: errors, then what cannot be met, then warnings, each in the order found. */
    List<Finding> listed() {
        var all = new ArrayList<Finding>();
        for (var level : List.of(Level.ERROR, Level.UNMEETABLE, Level.WARNING))
            all.addAll(kept.getOrDefault(level, List.of()));
        return List.copyOf(all.subList(0, Math.min(LISTED, all.size())));
    }

    /** How many there are, listed or not. */
    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
