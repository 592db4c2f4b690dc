package org.assembleaclima.ballot.web;

import org.assembleaclima.common.BallotId;

/**
 * The answer to a teller. It tells no version: what was entered is sealed and seen in no read.
 *
 * @param tallied whether another teller counted the same, which ends the count
 */
record CountTaken(BallotId ballotId, boolean tallied) {}
