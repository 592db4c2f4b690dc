package org.assembleaclima.draw;

/** Hears how far a task is. */
@FunctionalInterface
public interface Progress {

    /** Of whom nobody wants to hear. */
    Progress NONE = step -> {};

    /**
     * Where a task stands.
     *
     * @param stage in words of the task, such as {@code leximin 3}
     * @param columns how many panels it knows so far
     * @param bound what it has proven so far, as the stage means it; NaN when nothing
     */
    record Step(String stage, long columns, double bound) {}

    void at(Step step);
}
