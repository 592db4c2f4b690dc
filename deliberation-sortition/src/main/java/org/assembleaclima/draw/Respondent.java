package org.assembleaclima.draw;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One row of {@code respondents.csv}. Personal data.
 *
 * @param line of the file where it begins, the header being 1
 * @param further values of the columns asked for besides, trimmed, by their names; empty where they are blank or not there
 */
public record Respondent(int line, Volunteer volunteer, NavigableMap<String, String> further) {

    public Respondent {
        further = Collections.unmodifiableNavigableMap(new TreeMap<>(further));
    }

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Respondent[]";
    }
}
