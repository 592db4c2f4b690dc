package org.assembleaclima.proposal;

import java.util.List;

/** Where a tabled proposal is on its way to a decision and to the municipality. */
enum Phase {
    TABLED("open-amending", "consolidate", "translate", "withdraw"),
    AMENDING("submit", "admit", "rule-inadmissible", "accept-as-friendly", "close-amending", "translate", "withdraw"),
    AMENDMENTS_CLOSED("sequence", "accept-as-friendly", "consolidate", "translate", "withdraw"),
    CONSOLIDATED("translate", "withdraw"),
    BALLOT,
    APPROVED("translate"),
    TRANSMITTED("translate");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change, which its type does not tell
    private final List<String> steps;

    Phase(String... steps) {
        this.steps = List.of(steps);
    }

    /** The steps open from here, as the API names them. */
    List<String> steps() {
        return steps;
    }
}
