package org.assembleaclima.draw;

import org.jspecify.annotations.Nullable;

/**
 * A linear program to maximise, which grows by rows and columns and is solved again from where it stopped. Rows and columns
 * are named by their places, from 0. Not for several threads.
 */
interface LinearProgram extends AutoCloseable {

    /** A row without coefficients; infinite bounds are {@link Double#POSITIVE_INFINITY} and its opposite. */
    int addRow(double lower, double upper);

    /** A column worth {@code cost} for each unit, in no row yet. */
    int addColumn(double cost, double lower, double upper);

    void coefficient(int row, int column, double value);

    void boundRow(int row, double lower, double upper);

    void boundColumn(int column, double lower, double upper);

    /** Solves it. @return null when no values meet all rows, or none are best */
    @Nullable
    Optimum solve();

    /** The values found; later changes of the program leave them alone. */
    interface Optimum {

        double value();

        double column(int column);

        /** What one unit more on the row's right side is worth: not below 0 for a row bounded above, not above 0 for one below. */
        double dual(int row);

        /** What one unit more of a column is worth: below 0 where its lower bound costs something, above 0 where its upper does. */
        double reducedCost(int column);
    }

    @Override
    void close();
}
