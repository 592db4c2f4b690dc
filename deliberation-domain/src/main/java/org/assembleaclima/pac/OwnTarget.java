package org.assembleaclima.pac;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A target the plan sets for one objective or action.
 *
 * @param text in the source's words, 1 to 500 characters
 * @param year by the end of which it is to be reached; empty when the source names none
 * @param quantity empty when the target is not a number
 */
public record OwnTarget(String text, OptionalInt year, Optional<Quantity> quantity) {}
