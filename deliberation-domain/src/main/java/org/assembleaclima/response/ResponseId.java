package org.assembleaclima.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.assembleaclima.proposal.ProposalId;

/** Names the municipality's response to one proposal: there is at most one for each. */
public record ResponseId(@JsonValue ProposalId proposal) {

    @JsonCreator
    public static ResponseId of(String proposal) {
        return new ResponseId(ProposalId.of(proposal));
    }

    /** Axon stores this text as the stream name, so it must never change shape. */
    @Override
    public String toString() {
        return "response-" + proposal;
    }
}
