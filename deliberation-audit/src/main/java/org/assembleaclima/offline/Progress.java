package org.assembleaclima.offline;

import java.io.PrintStream;

/** Says on long files how far it is. */
final class Progress {

    private static final long STEP = 500_000;

    private final PrintStream err;

    Progress(PrintStream err) {
        this.err = err;
    }

    void at(long position, long size) {
        if (position % STEP == 0) err.println(position + " of " + size + " events (" + position * 100 / size + "%)");
    }
}
