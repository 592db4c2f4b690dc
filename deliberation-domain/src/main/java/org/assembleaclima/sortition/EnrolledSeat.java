package org.assembleaclima.sortition;

import org.assembleaclima.membership.MemberId;

/** @param cohort of the cycle, from 1 */
public record EnrolledSeat(VolunteerId volunteerId, MemberId memberId, int cohort) {}
