package org.assembleaclima.pac;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated step of an action: a milestone of its own, or one of a commitment that names the action (a link made by
 * hand is for the lineage only).
 *
 * @param firstDueOn what was said at first
 * @param dueOn the last day, included, that holds now
 * @param doneOn the day it was reached or its delivery claimed; empty while it is not
 * @param slips how often it has been put off
 * @param disputed whether somebody has said that the delivery claimed is none: it counts as not done
 */
public record Step(LocalDate firstDueOn, LocalDate dueOn, Optional<LocalDate> doneOn, int slips, boolean disputed) {

    public boolean doneBy(LocalDate day) {
        return !disputed && doneOn.isPresent() && !doneOn.get().isAfter(day);
    }

    public boolean lateOn(LocalDate day) {
        return dueOn.isBefore(day) && !doneBy(day);
    }

    boolean doubtfulOn(LocalDate day) {
        return (slips > 0 || disputed) && !doneBy(day);
    }
}
