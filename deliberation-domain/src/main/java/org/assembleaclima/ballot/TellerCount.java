package org.assembleaclima.ballot;

import java.time.Instant;

/**
 * What one teller counted in the end.
 *
 * @param teller opaque actor id
 * @param count the last figures
 * @param entries how often this teller entered figures, from 1: who guesses what another one counted needs many
 * @param enteredAt when the last figures were entered
 */
public record TellerCount(String teller, HandCount count, int entries, Instant enteredAt) {}
