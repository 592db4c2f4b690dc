package org.assembleaclima.commitment.view;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One change of a milestone's date.
 *
 * @param previousDueOn what held until then
 * @param dueOn what held from then on
 */
public record MilestoneReplan(LocalDate previousDueOn, LocalDate dueOn, String reason, Instant replannedAt) {}
