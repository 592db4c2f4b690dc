package org.assembleaclima.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What happens at one moment. Acts follow each other; an act is over once the clock has reached the next one.
 *
 * @param name unique, 1 to 40 visible ASCII characters: part of the key of every command
 */
record Act(Instant moment, String name, Runnable play) {

    private static final ZoneId MILAN = ZoneId.of("Europe/Rome");

    /** An act at this hour of a day in Milan. */
    static Act on(String day, int hour, String name, Runnable play) {
        return new Act(at(day, hour), name, play);
    }

    static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(LocalTime.of(hour, 0)).atZone(MILAN).toInstant();
    }
}
