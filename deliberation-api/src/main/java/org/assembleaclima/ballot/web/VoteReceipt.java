package org.assembleaclima.ballot.web;

import org.assembleaclima.ballot.Receipt;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.common.BallotId;

/**
 * What a member gets for a vote. With the salt the receipt can be computed again, so whoever wants to keep the vote to
 * themselves keeps the salt to themselves. No version is told: it would count the votes.
 *
 * @param receipt is found on the ballot's roll once it has closed
 */
record VoteReceipt(BallotId ballotId, Receipt receipt, Salt salt) {}
