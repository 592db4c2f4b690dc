package org.assembleaclima.sortition;

/**
 * A volunteer whom no panel can hold. Personal data, for the reason says what the volunteer is.
 *
 * @param reason an English sentence of quotas: which of them stand in the way
 */
public record UncoverableVolunteer(VolunteerId volunteerId, String reason) {

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "UncoverableVolunteer[]";
    }
}
