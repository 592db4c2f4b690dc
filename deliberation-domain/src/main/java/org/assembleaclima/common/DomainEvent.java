package org.assembleaclima.common;

/** Something that happened. Each feature has one sealed family; the records are stored for ever: see docs/events.md. */
public interface DomainEvent {}
