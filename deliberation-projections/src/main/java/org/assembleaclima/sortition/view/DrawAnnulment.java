package org.assembleaclima.sortition.view;

import java.time.Instant;

/** Why a draw counts for nothing. */
public record DrawAnnulment(String reason, Instant annulledAt) {}
