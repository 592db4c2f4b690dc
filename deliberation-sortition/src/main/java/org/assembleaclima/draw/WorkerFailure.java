package org.assembleaclima.draw;

/** A worker ended without a result. The message says how, to people. */
public final class WorkerFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is no result. */
    public enum Reason {
        /** Somebody cancelled it. */
        CANCELLED,
        /** Its process was asked to end, as all of a terminal or a service are when that is stopped: nothing is wrong with the task. */
        ENDED,
        /** The task said that its input has no answer. */
        UNWORKABLE,
        /** There is no solver on this machine. */
        NO_SOLVER,
        /** Its memory was too small. */
        OUT_OF_MEMORY,
        /** It was killed, or ended by itself without a word. */
        DIED
    }

    private final Reason reason;

    WorkerFailure(Reason reason, String what) {
        super(what);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
