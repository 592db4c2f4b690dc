package org.assembleaclima.cycle;

import java.util.List;

/**
 * The rules one version of a rule set lays down (R1.1). What no source states is not here: a later version adds it.
 *
 * @param title what people call these rules, at most 200 characters
 * @param minimumAge in completed years, on the first day of the term (R2.1)
 * @param members how many seats the assembly has
 * @param cohorts seats of each group of members that starts together, in the order they start; their sum is
 *     {@code members}
 * @param termMonths length of a member's term in whole months
 * @param majority what approves a proposal
 * @param ballots how ballots are held
 * @param responses by when the municipality answers
 * @param sources where each rule was read, at least one
 */
public record Rules(
        String title,
        int minimumAge,
        int members,
        List<Integer> cohorts,
        int termMonths,
        Majority majority,
        BallotRules ballots,
        ResponseRules responses,
        List<RuleSource> sources) {

    public Rules {
        cohorts = List.copyOf(cohorts);
        sources = List.copyOf(sources);
    }
}
