package org.assembleaclima.proposal;

/** Why an amendment is not put to the vote at all. */
public enum Inadmissibility {
    /** It is about something else than the proposal. */
    OFF_TOPIC,
    /** It turns the proposal into its opposite or empties it: voting no does the same. */
    NEGATES_THE_PROPOSAL,
    /** It asks for what the municipality cannot decide. */
    OUTSIDE_COMPETENCE,
    /** It asks for something unlawful. */
    UNLAWFUL,
    /** The same was decided before. */
    ALREADY_DECIDED,
    /** It cannot be understood. */
    UNINTELLIGIBLE
}
