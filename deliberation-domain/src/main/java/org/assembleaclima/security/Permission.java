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
    /** Says what is drawn by lot, and has the list of panels made. */
    PREPARE_DRAW,
    /** Brings the pool of volunteers in, and reads what it says of one. */
    KEEP_POOL,
    /** Publishes the list, records urns and sources, draws. */
    CONDUCT_DRAW,
    /** Makes a draw count for nothing. */
    ANNUL_DRAW,
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
    /** Reads of the recorded history what the public is not told. */
    READ_HISTORY,
    /** Replays the whole history beside the live views and reads what came of it. */
    REPLAY_HISTORY,
    /** Freezes the annual report and hands it to the municipality. */
    REPORT_CYCLE,
    /** Gives the municipality more time to answer. */
    EXTEND_DUE_DATE,
    GIVE_OPINION,
    DRAFT_ANSWER,
    ADOPT_ANSWER,
    PUBLISH_ANSWER,
    HOLD_REVIEW,
    /** Says what was done about a commitment, and by when the rest will be. */
    REPORT_DELIVERY,
    VERIFY_DELIVERY,
    DROP_COMMITMENT,
    /** Keeps what is known of the plan's actions and indicators, but for their text. */
    MONITOR_PLAN,
    DECLARE_STATUS,
    /** Ends actions by a revision of the plan. */
    REVISE_PLAN,
    RECORD_VALUES,
    /** Follows from a recorded decision or from a deadline: for the application alone. */
    FOLLOW_UP
}
