package org.assembleaclima.membership;

import org.assembleaclima.common.RefusalReason;

/** Every way a change of an assembly's members can be refused. */
public enum MembershipRefusal implements RefusalReason {
    COHORT_UNKNOWN(Kind.INVALID, "The rules of this cycle know no such cohort."),
    COHORT_ALREADY_IMPORTED(Kind.CONFLICT, "This cohort has already been enrolled."),
    COHORT_NOT_ENROLLED(Kind.CONFLICT, "This cohort has no members."),
    COHORT_NOT_COMPLETE(Kind.INVALID, "A cohort has exactly the seats the rules of the cycle give it."),
    COHORT_STARTS_APART(Kind.INVALID, "The members of one cohort start on one day."),
    TERM_LENGTH_WRONG(Kind.INVALID, "A term is as many months long as the rules of the cycle say."),
    MEMBER_REPEATED(Kind.INVALID, "This member is named twice or belongs to this assembly already."),
    MEMBERSHIP_OVERLAPS(Kind.CONFLICT, "This member has a term in another cycle that overlaps this one."),
    RESERVE_ORDER_REPEATED(Kind.INVALID, "This place in the drawn order is taken."),
    MEMBER_UNKNOWN(Kind.INVALID, "This assembly has no such member."),
    RESERVIST_UNKNOWN(Kind.INVALID, "The reserve has no such person."),
    RESERVIST_WITHOUT_SEAT(Kind.CONFLICT, "Somebody of the reserve signs the pact after getting a seat."),
    PACT_ALREADY_SIGNED(Kind.CONFLICT, "Only somebody selected who has not signed the pact yet can sign it."),
    PACT_NOT_SIGNED(Kind.CONFLICT, "A membership becomes active after the pact is signed."),
    SIGNED_IN_THE_FUTURE(Kind.INVALID, "A pact cannot have been signed after today."),
    ACCOUNT_NOT_OPAQUE(
            Kind.INVALID, "An account is 1 to 64 letters, digits, dots, underscores or hyphens and no name."),
    ACCOUNT_TAKEN(Kind.CONFLICT, "This account belongs, or once belonged, to a member of this assembly."),
    ACCOUNT_MISSING(Kind.CONFLICT, "An account is linked when the pact is signed, not before."),
    MEMBER_NOT_ACTIVATABLE(Kind.CONFLICT, "Only somebody who has signed the pact and is not active yet is activated."),
    MEMBER_NOT_ACTIVE(Kind.CONFLICT, "Only an active member can be suspended."),
    MEMBER_NOT_SUSPENDED(Kind.CONFLICT, "Only a suspended member can be reinstated."),
    MEMBER_HAS_LEFT(Kind.CONFLICT, "This member has left the assembly."),
    TERM_OVER(Kind.CONFLICT, "The term of this member is over."),
    NOT_YOURSELF(Kind.FORBIDDEN, "A member resigns for nobody else."),
    RESIGNED_OUTSIDE_TERM(
            Kind.INVALID,
            "A resignation takes effect within the term and by today, or today when the term is still to come."),
    STRATUM_OF_DRAWS(Kind.INVALID, "The stratum DRAWN is given by a draw that enrols its panel, not by hand."),
    SEAT_NOT_VACANT(Kind.CONFLICT, "A seat is vacant when its member has resigned or was removed."),
    SEAT_ALREADY_FILLED(Kind.CONFLICT, "This seat has been filled already."),
    RESERVE_EMPTY(Kind.CONFLICT, "Nobody is left in the reserve."),
    PERSON_UNKNOWN(Kind.NOT_FOUND, "Nothing is recorded about who this member is.");

    private final Kind kind;
    private final String explanation;

    MembershipRefusal(Kind kind, String explanation) {
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
