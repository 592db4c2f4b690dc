package org.assembleaclima.response;

import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.common.Lookup;

/** Looks up what the city is still bound to, for the answers that hold to it. */
public interface StandingCommitments extends Lookup {

    /** Whether it was made and has not been dropped; what was delivered still stands for the answer that took it on. */
    boolean stands(CommitmentId commitmentId);
}
