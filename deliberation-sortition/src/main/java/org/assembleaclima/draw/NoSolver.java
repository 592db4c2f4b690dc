package org.assembleaclima.draw;

/** The solver's native library cannot be used on this machine. The message says why and what to do. */
public final class NoSolver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSolver(String what, Throwable cause) {
        super(what, cause);
    }
}
