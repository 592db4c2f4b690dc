package org.assembleaclima.commitment.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * That the office has begun.
 *
 * @param startedOn the day, which may lie before the answer
 * @param sources where this was read: URLs or acts
 */
public record WorkStart(LocalDate startedOn, String note, List<String> sources, Instant recordedAt) {}
