package org.assembleaclima.commitment.view;

import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ActionCode;

/** One commitment as one of the actions it contributes to has it. */
public record ActionCommitment(ActionCode pacAction, CommitmentEntry commitment) implements Row {

    @Override
    public long version() {
        return commitment.version();
    }
}
