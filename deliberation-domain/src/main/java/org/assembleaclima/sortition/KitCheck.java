package org.assembleaclima.sortition;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a kit is consistent: everything that can be computed again from the kit alone, without the rows. That it is the kit of
 * what was published, only a hash published before can show.
 *
 * @param findings in the order of the computation; empty when all is as it should be
 * @param summary what was counted; empty when the list is not of its form
 */
public record KitCheck(List<Finding> findings, Optional<Summary> summary) {

    /**
     * Something that is not as it should be.
     *
     * @param where a field, such as {@code sources[1].value}, or {@code list line 7}
     * @param what a sentence's end
     */
    public record Finding(String where, String what) {

        @Override
        public String toString() {
            return where + ": " + what;
        }
    }

    /**
     * What was counted.
     *
     * @param panels how many there are
     * @param fewest in how many panels the one is who is in fewest, of those who are in any
     * @param most in how many the one is who is in most
     * @param peopleByCount how many people are in so many panels, ascending; 0 included when there are such
     */
    public record Summary(int panels, int fewest, int most, NavigableMap<Integer, Integer> peopleByCount) {

        public Summary {
            peopleByCount = Collections.unmodifiableNavigableMap(new TreeMap<>(peopleByCount));
        }
    }

    public KitCheck {
        findings = List.copyOf(findings);
    }

    public static KitCheck of(Kit kit) {
        return new KitComputation(kit).result();
    }
}
