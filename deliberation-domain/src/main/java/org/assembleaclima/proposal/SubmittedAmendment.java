package org.assembleaclima.proposal;

/**
 * What was made of a submission.
 *
 * @param number in the order of submission to the proposal, from 1
 */
public record SubmittedAmendment(AmendmentId amendmentId, int number) {}
