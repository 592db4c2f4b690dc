package org.assembleaclima.sortition;

import org.assembleaclima.membership.MemberId;

/** @param order in the assembly's reserve */
public record EnrolledAlternate(VolunteerId volunteerId, MemberId memberId, int order) {}
