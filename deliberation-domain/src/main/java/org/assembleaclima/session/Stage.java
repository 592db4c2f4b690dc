package org.assembleaclima.session;

import java.util.List;
import org.assembleaclima.common.Refused;

/** Where a session is in its life, and the steps open from there as the API names them. */
enum Stage {
    NOT_SCHEDULED("schedule"),
    SCHEDULED("convene", "reschedule", "cancel"),
    CONVENED("open", "reschedule", "cancel", "revise-agenda", "check-in", "check-out", "correct-attendance"),
    OPEN("suspend", "close", "revise-agenda", "check-in", "check-out", "correct-attendance"),
    SUSPENDED("resume", "close", "check-in", "check-out", "correct-attendance"),
    CLOSED("record-minutes", "approve-minutes", "correct-attendance"),
    MINUTES_APPROVED,
    CANCELLED;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change, which its type does not tell
    private final List<String> steps;

    Stage(String... steps) {
        this.steps = List.of(steps);
    }

    /** What a refused caller is told. */
    Refused.State told() {
        return new Refused.State(name(), steps);
    }

    boolean isBeforeOpening() {
        return this == SCHEDULED || this == CONVENED;
    }

    boolean isUnderWay() {
        return this == OPEN || this == SUSPENDED;
    }

    /** The doors open when the session is convened and shut when it closes. */
    boolean doorsAreOpen() {
        return this == CONVENED || isUnderWay();
    }

    /** Until the minutes are approved, with which attendance is settled. */
    boolean attendanceMayBeCorrected() {
        return doorsAreOpen() || this == CLOSED;
    }
}
