package org.assembleaclima.audit.view;

import java.util.ArrayList;
import java.util.List;

/** Counts everything that is wrong and keeps the first of it. */
final class Findings {

    /** More than an operator reads; a restored backup has one for every event. */
    static final int MOST = 100;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (first.size() < MOST) first.add(finding);
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
