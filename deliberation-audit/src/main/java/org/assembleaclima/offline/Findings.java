package org.assembleaclima.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was checked and keeps the first differences. */
final class Findings {

    private static final int KEPT = 20;

    private final Map<Check, Long> checked = new EnumMap<>(Check.class);
    private final Map<Check, Long> wrong = new EnumMap<>(Check.class);
    private final List<Difference> first = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long differences;
    private long viewsNotCompared;

    void checked(Check check) {
        checked(check, 1);
    }

    void checked(Check check, long times) {
        checked.merge(check, times, Long::sum);
    }

    void differs(Difference difference) {
        differences++;
        wrong.merge(difference.check(), 1L, Long::sum);
        if (first.size() < KEPT) first.add(difference);
    }

    /** Something a reader has to know that is no difference, such as what could not be compared. */
    void note(String words) {
        notes.add(words);
    }

    void notCompared(long views) {
        viewsNotCompared += views;
    }

    long viewsNotCompared() {
        return viewsNotCompared;
    }

    long checkedOf(Check check) {
        return checked.getOrDefault(check, 0L);
    }

    long wrongOf(Check check) {
        return wrong.getOrDefault(check, 0L);
    }

    long differences() {
        return differences;
    }

    List<Difference> first() {
        return Collections.unmodifiableList(first);
    }

    List<String> notes() {
        return Collections.unmodifiableList(notes);
    }
}
