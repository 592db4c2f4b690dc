package org.assembleaclima.membership;

import java.time.LocalDate;

/**
 * One seat as it was drawn.
 *
 * @param memberId of the person's earlier membership where there was one, or made for this one
 * @param cohort from 1, in the order of the rule set's cohorts
 * @param startsOn first day of the term
 * @param endsOn last day of the term, included
 */
public record Seat(MemberId memberId, int cohort, Stratum stratum, LocalDate startsOn, LocalDate endsOn) {}
