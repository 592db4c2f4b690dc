package org.assembleaclima.draw;

/**
 * Hears how far a computation is. It may give it up by throwing: whoever computes leaves nothing behind then. Told between any
 * two calls of a solver, so often.
 */
@FunctionalInterface
public interface Progress {

    /** Of whom nobody wants to hear. */
    Progress NONE = step -> {};

    /**
     * Where a computation stands.
     *
     * @param stage in words of the task: of a fair rule {@code coverage}, {@code target}, {@code panels}, {@code mixing},
     *     {@code cutting} and {@code proof}
     * @param columns how many panels it knows so far
     * @param bound what no panels can reach more than, as far as the stage tells; NaN when it tells nothing
     */
    record Step(String stage, long columns, double bound) {}

    void at(Step step);
}
