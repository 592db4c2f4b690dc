package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_DROPPED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_REACHED;
import static org.assembleaclima.pac.ActionRefusal.ACTION_MILESTONE_UNKNOWN;
import static org.assembleaclima.pac.ActionRefusal.ACTION_TOO_MANY_MILESTONES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneDropped;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneSet;

/** The milestones of one action, numbered from 1 in the order they were set. */
final class ActionMilestones {

    private static final int MOST = 200;

    private List<Planned> planned = new ArrayList<>(); // not final: a snapshot would be read without it

    enum Life {
        OPEN,
        REACHED,
        DROPPED
    }

    record Planned(LocalDate firstDueOn, LocalDate dueOn, int slips, Life life) {

        Planned replanned(LocalDate day, int allSlips) {
            return new Planned(firstDueOn, day, allSlips, life);
        }

        Planned ended(Life end) {
            return new Planned(firstDueOn, dueOn, slips, end);
        }

        /** A day brought forward is no slip. */
        int slipsWith(LocalDate day) {
            return day.isAfter(dueOn) ? slips + 1 : slips;
        }
    }

    int next() {
        if (planned.size() >= MOST) throw ACTION_TOO_MANY_MILESTONES.refused();
        return planned.size() + 1;
    }

    /** Refused unless it is still to be reached. */
    Planned open(int milestone) {
        if (milestone < 1 || milestone > planned.size()) throw ACTION_MILESTONE_UNKNOWN.refusedAt("/milestone");
        var found = planned.get(milestone - 1);
        return switch (found.life()) {
            case OPEN -> found;
            case REACHED -> throw ACTION_MILESTONE_REACHED.refusedAt("/milestone");
            case DROPPED -> throw ACTION_MILESTONE_DROPPED.refusedAt("/milestone");
        };
    }

    void on(ActionMilestoneSet set) {
        planned.add(new Planned(set.dueOn(), set.dueOn(), 0, Life.OPEN));
    }

    void on(ActionMilestoneReplanned event) {
        planned.set(event.milestone() - 1, at(event.milestone()).replanned(event.dueOn(), event.slips()));
    }

    void on(ActionMilestoneReached event) {
        planned.set(event.milestone() - 1, at(event.milestone()).ended(Life.REACHED));
    }

    void on(ActionMilestoneDropped event) {
        planned.set(event.milestone() - 1, at(event.milestone()).ended(Life.DROPPED));
    }

    private Planned at(int milestone) {
        return planned.get(milestone - 1);
    }
}
