package org.assembleaclima.commitment;

import static java.lang.Math.toIntExact;
import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How late a milestone is on a day, which follows from what is known of it and that day alone (R7.2).
 *
 * <p>A delivery counts from the day it is said to have been made as soon as it is claimed: the office is not late because
 * nobody has verified it yet. Once it is disputed it counts for nothing.
 */
public final class Lateness {

    private Lateness() {}

    /** Whether it was due before {@code day} and is not delivered. */
    public static boolean isLate(MilestoneState state, LocalDate dueOn, LocalDate day) {
        return state.isOpen() && dueOn.isBefore(day);
    }

    /**
     * How many days after its due date it was delivered, or, while it is not, how many have passed by {@code day}. 0 when
     * it was in time, is not due yet or was dropped.
     *
     * @param deliveredOn as it was claimed last; empty when it never was
     */
    public static int daysLate(MilestoneState state, LocalDate dueOn, Optional<LocalDate> deliveredOn, LocalDate day) {
        if (state == MilestoneState.DROPPED) return 0;
        var until = state.isDelivered() ? deliveredOn.orElseThrow() : day;
        return toIntExact(Math.max(0, DAYS.between(dueOn, until)));
    }
}
