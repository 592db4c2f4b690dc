package org.assembleaclima.response;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.proposal.BlockId;

/**
 * The verdict on a proposal, or on one point of it.
 *
 * @param point a block of the transmitted text; empty when the verdict is on the whole proposal
 * @param reasons public text, at most 20,000 characters; empty only where the verdict is full acceptance (R6.2)
 * @param deferredUntil given where the verdict is {@link Verdict#DEFERRED}, and only there
 */
public record PointAnswer(
        Optional<BlockId> point, Verdict verdict, String reasons, Optional<LocalDate> deferredUntil) {}
