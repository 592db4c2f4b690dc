package org.assembleaclima.ballot;

import org.assembleaclima.common.RefusalReason;

/** Every way a ballot can be refused. */
public enum BallotRefusal implements RefusalReason {
    BALLOT_ALREADY_CONFIGURED(Kind.CONFLICT, "This ballot has already been configured."),
    BALLOT_NOT_READY(Kind.CONFLICT, "The ballot has been opened already, or annulled."),
    BALLOT_NOT_OPEN(Kind.CONFLICT, "The ballot is not open."),
    BALLOT_NOT_SUSPENDED(Kind.CONFLICT, "The ballot is not suspended."),
    BALLOT_NOT_CLOSED(Kind.CONFLICT, "The ballot has not been closed, or its count is over."),
    BALLOT_NOT_TALLIED(Kind.CONFLICT, "The ballot has no result that could be certified or contested."),
    BALLOT_NOT_CONTESTED(Kind.CONFLICT, "Nobody has contested the result."),
    BALLOT_FINAL(Kind.CONFLICT, "The ballot is certified or annulled: nothing changes it any more."),
    CYCLE_WITHOUT_RULES(Kind.CONFLICT, "The cycle of this session has no rules to vote under."),
    NOT_A_PLENARY(Kind.INVALID, "Ballots are held in plenary sessions."),
    SESSION_UNKNOWN(Kind.INVALID, "No such session has been scheduled."),
    PROPOSAL_UNKNOWN(Kind.INVALID, "No such proposal has been drafted."),
    SESSION_OF_ANOTHER_CYCLE(Kind.INVALID, "The session belongs to another cycle than the proposal."),
    DEADLINE_NOT_IN_THE_FUTURE(Kind.INVALID, "A ballot closes after it is opened."),
    DEADLINE_NOT_PASSED(Kind.CONFLICT, "The deadline of this ballot has not passed."),
    QUORUM_NOT_MET(Kind.CONFLICT, "Too few active members are present."),
    VOTES_COUNTED_BY_HAND(Kind.CONFLICT, "The votes of this ballot are hands counted by tellers."),
    VOTES_NOT_COUNTED_BY_HAND(Kind.CONFLICT, "The votes of this ballot are recorded one by one."),
    NOT_ON_THE_ROLL(Kind.FORBIDDEN, "You are not on the roll of this ballot."),
    VOTE_OF_ANOTHER_MEMBER(Kind.FORBIDDEN, "Your token does not speak for this member."),
    ALREADY_VOTED(Kind.CONFLICT, "You have voted, and the rule lets nobody vote twice."),
    HAND_COUNT_DOES_NOT_ADD_UP(Kind.INVALID, "The figures do not add up to the members on the roll."),
    ALREADY_CONTESTED(Kind.CONFLICT, "You have contested this ballot, and nobody contests one twice."),
    CERTIFIED_BY_THE_SAME_PERSON(Kind.FORBIDDEN, "Who opened, closed or counted a ballot does not certify it."),
    ANNULLED_BY_THE_SAME_PERSON(
            Kind.FORBIDDEN, "Who opened, closed or counted a ballot does not annul it once it has closed.");

    private final Kind kind;
    private final String explanation;

    BallotRefusal(Kind kind, String explanation) {
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
