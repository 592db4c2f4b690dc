package org.assembleaclima.draw;

import com.google.ortools.Loader;

/** The solver's native library. */
final class Natives {

    private Natives() {}

    /** Loads it, once for the process. */
    static void load() {
        Loader.loadNativeLibraries();
    }
}
