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
    REVISION_WITHOUT_CHANGE(Kind.INVALID, "The revision changes nothing.");

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
