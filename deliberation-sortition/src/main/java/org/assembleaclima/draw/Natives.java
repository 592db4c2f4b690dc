package org.assembleaclima.draw;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;

/**
 * The solver's native library. It is unpacked into {@code java.io.tmpdir} by each process (71 MB) and removed at its normal
 * end only: whoever starts a process that may be killed gives it a directory of its own.
 */
final class Natives {

    private Natives() {}

    /**
     * Makes OR-Tools usable in this process; does nothing from the second time on.
     *
     * @throws NoSolver when there is no library for this platform, or it cannot be unpacked or linked
     */
    static void load() {
        try {
            Loader.loadNativeLibraries();
            // The loader is silent when unpacking or linking fails; a native call is not.
            OrToolsVersion.getVersionString();
        } catch (NullPointerException e) { // how OR-Tools says that it has no library for a platform
            throw new NoSolver(
                    "there is no solver for " + platform() + "; run the draw on Linux with glibc, on x86-64 or aarch64",
                    e);
        } catch (RuntimeException | LinkageError e) {
            throw new NoSolver(
                    "the solver's library cannot be loaded on " + platform() + " from "
                            + System.getProperty("java.io.tmpdir")
                            + "; it needs glibc, so not Alpine, and a temporary directory with 80 MB free that may be written"
                            + " to and executed from: name another with -Djava.io.tmpdir=DIRECTORY",
                    e);
        }
    }

    private static String platform() {
        return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }
}
