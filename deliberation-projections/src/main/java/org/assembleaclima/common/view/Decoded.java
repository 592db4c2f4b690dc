package org.assembleaclima.common.view;

import org.assembleaclima.common.DomainEvent;

/** A decoded event and its envelope. */
public record Decoded(DomainEvent event, Recorded recorded) {}
