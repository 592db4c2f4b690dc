package org.assembleaclima.cycle;

import java.util.Optional;

/**
 * How ballots are held under a rule set.
 *
 * @param quorum the share of active members that must be present for a ballot to open
 * @param votesReplaceable whether a member may vote again while the ballot is open; the last vote counts (R5.1)
 * @param amendmentMajority what adopts an amendment; empty when it is what approves a proposal
 */
public record BallotRules(Quorum quorum, boolean votesReplaceable, Optional<Majority> amendmentMajority) {

    /** No quorum, one vote that stands: what held before rule sets said anything about it. */
    public static final BallotRules UNSTATED = new BallotRules(new Quorum(0, 1), false, Optional.empty());
}
