package org.assembleaclima.draw;

/** Follows a long computation, and may stop it. */
public interface Watch {

    /**
     * How far it is.
     *
     * @param stage what it is at: {@code target}, {@code panels}, {@code coverage}, {@code mixing}, {@code cutting} or {@code proof}
     * @param columns how many panels are known
     * @param lower the minimum chance that the known panels reach
     * @param upper what no panels can reach more than, as far as the relaxation tells
     */
    record Step(String stage, int columns, double lower, double upper) {}

    /** Sees nothing and stops nothing. */
    Watch NONE = new Watch() {
        @Override
        public void saw(Step step) {}

        @Override
        public boolean stops() {
            return false;
        }
    };

    void saw(Step step);

    /** Asked between any two calls of a solver: whether to give up. */
    boolean stops();
}
