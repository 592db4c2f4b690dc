package org.assembleaclima.security;

/** What a command needs. Roles grant permissions; commands never name roles. */
public enum Permission {
    PUBLISH_RULES,
    ORGANISE_CYCLE,
    IMPORT_PLAN,
    /** Enrols, activates, suspends and replaces members, and says who leads a working group. */
    KEEP_MEMBERS,
    /** Speaks for oneself as a member: resigns. */
    LEAVE_ASSEMBLY,
    /** Writes and reads names and addresses, which no event holds. */
    KEEP_PERSONS,
    ERASE_PERSONS,
    ORGANISE_SESSION,
    PRESIDE_SESSION,
    RECORD_ATTENDANCE,
    DRAFT_PROPOSAL,
    TABLE_PROPOSAL,
    TRANSLATE_PROPOSAL,
    /** Ends a proposal that will not be voted: lapsed, merged into another, carried over. */
    CLOSE_PROPOSAL,
    SUBMIT_AMENDMENT,
    /** Opens and closes the window for amendments, judges whether they are admissible, puts them in order. */
    CONDUCT_AMENDING,
    /** Sets up, opens, suspends and closes ballots. */
    CONDUCT_BALLOT,
    CAST_VOTE,
    COUNT_HANDS,
    CERTIFY_BALLOT,
    /** Makes a ballot count for nothing; while it is open, only together with {@link #CONDUCT_BALLOT}. */
    ANNUL_BALLOT,
    CONTEST_BALLOT,
    /** Reads who voted what in a ballot that has closed. */
    READ_VOTES,
    /** Follows from a recorded decision or from a deadline: for the application alone. */
    FOLLOW_UP
}
