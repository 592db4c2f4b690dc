package org.assembleaclima.sortition;

import java.util.List;
import org.assembleaclima.common.Refused;

/** Where a draw is in its life, and the steps open from there as the API names them. */
public enum SortitionStage {
    CONFIGURED("revise-quotas", "record-invitations", "freeze-pool", "annul"),
    POOL_FROZEN("commit-sources", "compute-list", "erase-volunteer", "annul"),
    COMPUTING("commit-sources", "cancel-list", "annul"),
    LIST_COMPUTED("commit-sources", "compute-list", "publish-list", "annul"),
    LIST_PUBLISHED("record-source", "annul"),
    NUMBERED("record-urns", "annul"),
    URNS_RECORDED("record-source", "annul"),
    SOURCES_RECORDED("draw", "annul"),
    DRAWN("enrol", "annul"),
    ENROLLED("annul", "close", "erase-volunteer"),
    ANNULLED("close", "erase-volunteer"),
    CLOSED;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change, which its type does not tell
    private final List<String> steps;

    SortitionStage(String... steps) {
        this.steps = List.of(steps);
    }

    /** The steps open from here, as the API names them. */
    public List<String> steps() {
        return steps;
    }

    /** What a refused caller is told. */
    Refused.State told() {
        return new Refused.State(name(), steps);
    }

    boolean isBefore(SortitionStage other) {
        return compareTo(other) < 0;
    }

    /** Whether panels stand that may still be drawn or get their seats: every row of theirs is needed. */
    boolean hasPanelsAhead() {
        return !isBefore(LIST_COMPUTED) && isBefore(ENROLLED);
    }

    boolean isOver() {
        return this == ANNULLED || this == CLOSED;
    }
}
