package org.assembleaclima.proposal;

import org.assembleaclima.common.RefusalReason;

/** Every way a proposal can be refused. */
public enum ProposalRefusal implements RefusalReason {
    PROPOSAL_ALREADY_DRAFTED(Kind.CONFLICT, "This proposal has already been drafted."),
    PROPOSAL_NOT_A_DRAFT(Kind.CONFLICT, "The proposal has been tabled: its text is frozen."),
    PROPOSAL_CHANGED_MEANWHILE(Kind.STALE, "The proposal has changed since the version you read."),
    WORKING_GROUP_NOT_OF_CYCLE(Kind.INVALID, "No such working group has been constituted in this cycle."),
    NOT_OF_THE_GROUP(Kind.FORBIDDEN, "Only the group's active members and its facilitator write for it."),
    PAC_ACTION_UNKNOWN(Kind.INVALID, "The plan has no such action."),
    LANGUAGE_CHANGED(Kind.INVALID, "A revision keeps the language of the text it revises."),
    BLOCK_UNKNOWN(Kind.INVALID, "The current text has no such block."),
    BLOCK_REPEATED(Kind.INVALID, "The text names the same block twice."),
    TEXT_WITHOUT_BLOCKS(Kind.INVALID, "A text has at least one block."),
    TEXT_TOO_LONG(Kind.INVALID, "Title and blocks together have at most 100000 characters."),
    REVISION_WITHOUT_CHANGE(Kind.INVALID, "The revision changes nothing."),
    QUOTED_WORDS_NOT_FOUND(Kind.STALE, "The text does not say, or no longer says, the words the amendment quotes."),
    OPERATIONS_CONTRADICT(Kind.INVALID, "Operations of one amendment are about the same words, or move in a circle."),
    AMENDMENT_WITHOUT_EFFECT(Kind.INVALID, "The amendment, or one of its operations, changes nothing."),
    TEXT_WITH_TOO_MANY_BLOCKS(Kind.INVALID, "A text has at most 1000 blocks."),
    RESULT_OUT_OF_BOUNDS(
            Kind.INVALID, "A changed title has 1 to 300 characters, a changed block 1 to 10000, and neither is blank."),
    PAC_ACTION_NOT_NAMED(Kind.INVALID, "The proposal does not name the action of the plan that is to be removed."),
    PAC_ACTION_ALREADY_NAMED(Kind.INVALID, "The proposal already names the action of the plan that is to be added."),
    PROPOSAL_NOT_TABLED(Kind.CONFLICT, "The proposal is not where this step starts from."),
    PROPOSAL_OVER(Kind.CONFLICT, "The proposal is being voted, decided or ended."),
    AMENDING_NOT_OPEN(Kind.CONFLICT, "Amendments cannot be submitted now."),
    AMENDING_ENDS_IN_THE_PAST(Kind.INVALID, "The window for amendments closes after it is opened."),
    TRANSLATION_INTO_THE_ORIGINAL(Kind.INVALID, "A translation is in another language than the original."),
    LANGUAGE_UNKNOWN(Kind.INVALID, "The proposal has no text in this language."),
    TEXT_VERSION_UNKNOWN(Kind.INVALID, "The proposal has no such version of its text."),
    OPERATION_NOT_OF_A_TRANSLATION(Kind.INVALID, "The actions of the plan are changed with the original text only."),
    NOT_A_MEMBER(Kind.FORBIDDEN, "You are no active member of this assembly."),
    NOT_THE_AUTHOR(Kind.FORBIDDEN, "Only its author withdraws an amendment."),
    TOO_MANY_AMENDMENTS(Kind.CONFLICT, "A proposal takes at most 1000 amendments."),
    AMENDMENT_ALREADY_SUBMITTED(Kind.CONFLICT, "This amendment has already been submitted."),
    AMENDMENT_UNKNOWN(Kind.NOT_FOUND, "The proposal has no such amendment."),
    AMENDMENT_NOT_OPEN(Kind.CONFLICT, "The amendment is decided, withdrawn or lapsed."),
    AMENDMENT_ALREADY_JUDGED(Kind.CONFLICT, "Whether the amendment is admissible has been decided."),
    AMENDMENT_NOT_ADMITTED(Kind.CONFLICT, "The amendment has not been admitted."),
    AMENDMENT_HAS_ADOPTED_SUBS(Kind.CONFLICT, "The plenary has adopted a sub-amendment of it: it is voted as amended."),
    AMENDMENTS_NOT_JUDGED(Kind.CONFLICT, "Some amendments have been neither admitted nor ruled inadmissible."),
    AMENDMENTS_NOT_DECIDED(Kind.CONFLICT, "Some amendments have not been decided."),
    AMENDMENT_NOT_NEXT(Kind.CONFLICT, "Another amendment comes first in the order of voting."),
    AMENDMENT_CONFLICTS(Kind.CONFLICT, "Another open amendment conflicts with this one, or changes it."),
    PARENT_NOT_OPEN(Kind.INVALID, "The amendment to be amended is not open."),
    PARENT_OF_ANOTHER_LANGUAGE(Kind.INVALID, "A sub-amendment changes an amendment of its own language."),
    PARENT_IS_A_SUB_AMENDMENT(Kind.INVALID, "A sub-amendment cannot be amended."),
    PARENT_HAS_A_TWIN(Kind.CONFLICT, "An identical amendment was submitted earlier: amend that one."),
    ORDER_INCOMPLETE(Kind.INVALID, "The order names each amendment to be voted once, sub-amendments before theirs."),
    VOTE_UNDER_WAY(Kind.CONFLICT, "A vote on this proposal is under way."),
    VOTE_NOT_UNDER_WAY(Kind.CONFLICT, "No such vote on this proposal is under way."),
    CARRIED_OVER_WITHIN_ITS_CYCLE(Kind.INVALID, "A proposal is carried over to another cycle than its own."),
    CARRIED_OVER_TO_NO_CYCLE(Kind.INVALID, "A proposal is carried over to a cycle that has been planned."),
    MERGED_INTO_ITSELF(Kind.INVALID, "A proposal cannot be merged into itself."),
    MERGED_INTO_NOTHING(Kind.INVALID, "A proposal is merged into one that has been drafted.");

    private final Kind kind;
    private final String explanation;

    ProposalRefusal(Kind kind, String explanation) {
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
