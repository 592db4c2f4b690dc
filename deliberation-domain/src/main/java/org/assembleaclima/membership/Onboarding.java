package org.assembleaclima.membership;

import java.time.LocalDate;

/**
 * One signed pact (R2.2).
 *
 * @param account the opaque actor id under which this member's token will come
 * @param signedOn the day on the paper
 */
public record Onboarding(MemberId memberId, String account, LocalDate signedOn) {}
