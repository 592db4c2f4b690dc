package org.assembleaclima.common;

/** Something an actor asks for. Each feature has one sealed family; every record in it names its permission. */
public interface Command {}
