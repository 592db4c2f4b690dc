package org.assembleaclima.sortition;

import org.assembleaclima.common.RefusalReason;

/** Every way a step of a draw can be refused. */
public enum SortitionRefusal implements RefusalReason {
    SORTITION_ALREADY_CONFIGURED(Kind.CONFLICT, "This draw has been set up already."),
    SORTITION_OF_NO_CYCLE(Kind.INVALID, "A draw belongs to a cycle that was planned."),
    COHORTS_NOT_DRAWABLE(Kind.INVALID, "A draw fills one cohort of the cycle, or two of equal size, each named once."),
    COHORT_ALREADY_ENROLLED(Kind.CONFLICT, "A cohort that has its members is not drawn."),
    ANOTHER_DRAW_UNDER_WAY(
            Kind.CONFLICT,
            "Another draw for one of these cohorts is to be annulled first, so that nobody can choose between two."),
    EXCLUDED_CYCLE_UNKNOWN(
            Kind.INVALID, "Members are left out of a draw for a cycle that was planned, another than its own."),
    QUOTA_NOT_NORMAL(Kind.INVALID, "Categories and values are composed as NFC has it, trimmed and in lower case."),
    QUOTA_NAME_TAKEN(Kind.INVALID, "A category is called otherwise than the other columns of the pool."),
    QUOTA_FORMULA(Kind.INVALID, "A category or value starts with none of the signs that start a formula."),
    QUOTA_REPEATED(Kind.INVALID, "Each value of a category has one quota."),
    QUOTA_BOUNDS_CROSSED(Kind.INVALID, "A minimum is not above its maximum."),
    QUOTAS_ASK_TOO_MANY(Kind.INVALID, "The minimums of one category add up to more than the panel has seats."),
    QUOTAS_ASK_TOO_FEW(Kind.INVALID, "The maximums of one category add up to fewer than the panel has seats."),
    QUOTAS_UNCHANGED(Kind.CONFLICT, "These are the quotas it has."),
    POOL_ALREADY_FROZEN(Kind.CONFLICT, "Once the pool is frozen, neither it nor what is asked of a panel changes."),
    POOL_NOT_FROZEN(Kind.CONFLICT, "First the pool is frozen."),
    INVITATIONS_MISSING(Kind.CONFLICT, "First it is recorded how many were invited."),
    INVITED_VALUE_UNKNOWN(Kind.INVALID, "The invited are counted by categories and values of the quotas, each once."),
    INVITED_NOT_ALL_COUNTED(Kind.INVALID, "The counts of a category add up to all who were invited."),
    POOL_UNUSABLE(Kind.INVALID, "The file of volunteers is not taken in while one of its lines is wrong."),
    POOL_NOT_CSV(Kind.INVALID, "The file is CSV with commas, well-formed to its end."),
    POOL_ENCODING_WRONG(Kind.INVALID, "The file is text in UTF-8."),
    POOL_TOO_LARGE(Kind.INVALID, "The file is too large for a pool."),
    POOL_EMPTY(Kind.INVALID, "The file has a header and a line for each volunteer."),
    POOL_COLUMN_MISSING(Kind.INVALID, "The file has a column for the id, each category and each part of a household."),
    POOL_COLUMN_REPEATED(Kind.INVALID, "Each column is there once."),
    POOL_COLUMN_UNKNOWN(Kind.INVALID, "No column is there that the draw does not use: it may name people."),
    POOL_LINE_LENGTH_WRONG(Kind.INVALID, "A line has as many values as the header has columns."),
    POOL_VALUE_BLANK(Kind.INVALID, "Each volunteer has an id and a value in each category."),
    POOL_VALUE_UNKNOWN(Kind.INVALID, "The value is not among the quotas of its category."),
    POOL_VALUE_FORMULA(Kind.INVALID, "A value starts with none of the signs that start a formula."),
    POOL_VALUE_NOT_PLAIN(Kind.INVALID, "A value is one line without control characters."),
    POOL_ID_MALFORMED(Kind.INVALID, "An id is 1 to 64 letters A-Z or a-z, digits, underscores and hyphens."),
    POOL_ID_REPEATED(Kind.INVALID, "An id is there again with other values."),
    POOL_MEMBER_ID_MALFORMED(Kind.INVALID, "A membership is named by its UUID."),
    POOL_MORE_THAN_INVITED(Kind.INVALID, "The pool has no more volunteers than were invited."),
    POOL_TOO_SMALL(Kind.INVALID, "The pool has fewer volunteers, or fewer of one value, than a panel needs."),
    PANELS_TOO_FEW(
            Kind.INVALID, "All panels together have fewer seats than the pool has people, and each is to be on one."),
    VOLUNTEER_REPEATED(Kind.INVALID, "A volunteer is in the pool once."),
    VOLUNTEER_NOT_AS_ASKED(Kind.INVALID, "A volunteer has one known value in each category of the quotas."),
    VOLUNTEER_HAS_SERVED(Kind.INVALID, "This person had a seat in a cycle whose members are left out."),
    MEMBERSHIP_REPEATED(Kind.INVALID, "A membership belongs to one volunteer."),
    MEMBERSHIP_OF_THE_CYCLE(
            Kind.INVALID,
            "Whoever has or had a seat in the cycle or a place in its reserve is not drawn for it under that membership."),
    SOURCE_OFF_ROUND(Kind.INVALID, "A beacon is due at the very second of one of its rounds."),
    SOURCES_OUT_OF_ORDER(
            Kind.INVALID,
            "Both sources are still to come, each can be recorded for a while, and the numbering's time is over before the draw's begins."),
    SOURCE_UNNAMED(Kind.INVALID, "A source says what it is and how it is written down."),
    SOURCES_FIXED(Kind.CONFLICT, "Sources stand from the moment the list is published."),
    SOURCES_NOT_COMMITTED(Kind.CONFLICT, "First both sources are named."),
    LIST_UNDER_WAY(Kind.CONFLICT, "The list is being made."),
    LIST_NOT_UNDER_WAY(Kind.CONFLICT, "No list is being made."),
    LIST_NOT_COMPUTED(Kind.CONFLICT, "First the list is made."),
    LIST_ALREADY_PUBLISHED(Kind.CONFLICT, "The list has been published."),
    LIST_NOT_PUBLISHED(Kind.CONFLICT, "First the list is published."),
    LIST_BROKEN(
            Kind.INVALID,
            "A list has as many panels as were asked for, each of people of the pool, within all quotas and of one to a household."),
    LIST_LEAVES_OUT(Kind.INVALID, "Whoever can be on a panel is on one of the list."),
    LIST_HASH_DIFFERS(Kind.STALE, "The list is another than the one that was read."),
    LIST_TOO_LATE(Kind.CONFLICT, "A list is published before the first source is due."),
    PUBLISHED_BY_THE_SAME_PERSON(
            Kind.FORBIDDEN, "Who froze the pool, named the sources or had the list made does not publish it."),
    SOURCE_ALREADY_RECORDED(Kind.CONFLICT, "This source has been recorded."),
    SOURCE_NOT_AS_COMMITTED(Kind.INVALID, "This is another source, or another round, than was committed."),
    SOURCE_MALFORMED(
            Kind.INVALID,
            "A signature is 96 hex digits in lower case, a text is letters and digits with single marks between."),
    RECORDED_BY_THE_SAME_PERSON(Kind.FORBIDDEN, "Who recorded the digits does not record the second source."),
    SOURCE_TOO_EARLY(Kind.CONFLICT, "This source is not due yet."),
    SOURCE_TOO_LATE(Kind.CONFLICT, "The time to record this source is over."),
    PANELS_NOT_NUMBERED(Kind.CONFLICT, "First the panels get their numbers."),
    URNS_ALREADY_RECORDED(Kind.CONFLICT, "The digits from the urns have been recorded."),
    URNS_NOT_RECORDED(Kind.CONFLICT, "First the digits from the urns are recorded."),
    URNS_TOO_LATE(Kind.CONFLICT, "The digits are recorded before the second source is due: nobody can fit them to it."),
    URN_DIGITS_WRONG(Kind.INVALID, "As many digits are drawn as it takes to number the panels, and they number one."),
    SOURCES_NOT_RECORDED(Kind.CONFLICT, "First both sources are recorded."),
    DRAWN_BY_THE_SAME_PERSON(Kind.FORBIDDEN, "Who recorded the digits or the second source does not draw."),
    PANEL_ALREADY_DRAWN(Kind.CONFLICT, "The panel has been drawn."),
    PANEL_NOT_DRAWN(Kind.CONFLICT, "First the panel is drawn."),
    PANEL_ALREADY_ENROLLED(Kind.CONFLICT, "The panel has been enrolled."),
    STARTS_NOT_ALL_SAID(Kind.INVALID, "Each cohort that was drawn has a first day."),
    TERMS_NOT_OVER(
            Kind.CONFLICT, "A draw is closed when the terms of all it enrolled are over, or when it was annulled."),
    ANNULLED_BY_A_CONDUCTOR(Kind.FORBIDDEN, "Who took a step of the draw does not annul it."),
    SESSION_ALREADY_HELD(Kind.CONFLICT, "A draw is annulled before the first session after its panel was enrolled."),
    SORTITION_OVER(Kind.CONFLICT, "The draw was annulled or closed."),
    VOLUNTEER_UNKNOWN(Kind.NOT_FOUND, "The pool holds no such volunteer."),
    VOLUNTEER_STILL_NEEDED(
            Kind.CONFLICT, "Whoever has a seat or a place in the reserve gives it up before the row is forgotten.");

    private final Kind kind;
    private final String explanation;

    SortitionRefusal(Kind kind, String explanation) {
        this.kind = kind;
        this.explanation = explanation;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
