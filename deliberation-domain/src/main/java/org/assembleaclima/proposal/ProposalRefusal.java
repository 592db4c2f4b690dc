package org.assembleaclima.proposal;

import org.assembleaclima.common.RefusalReason;

/** Every way a proposal can be refused. */
public enum ProposalRefusal implements RefusalReason {
    PROPOSAL_ALREADY_DRAFTED(Kind.CONFLICT, "This proposal has already been drafted."),
    PROPOSAL_NOT_A_DRAFT(Kind.CONFLICT, "The proposal has been tabled: its text is frozen."),
    PROPOSAL_CHANGED_MEANWHILE(Kind.STALE, "The proposal has changed since the version you read."),
    WORKING_GROUP_NOT_OF_CYCLE(Kind.INVALID, "No such working group has been constituted in this cycle."),
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
    PAC_ACTION_ALREADY_NAMED(Kind.INVALID, "The proposal already names the action of the plan that is to be added.");

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
