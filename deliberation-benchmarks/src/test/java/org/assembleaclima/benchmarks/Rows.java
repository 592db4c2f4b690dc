package org.assembleaclima.benchmarks;

import org.assembleaclima.benchmarks.Load.Outcome;

/** Where figures of a row go. */
interface Rows {

    /** @param base the row its ratio is to; empty for none */
    void add(String row, String base, Outcome outcome);
}
