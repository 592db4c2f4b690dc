package org.assembleaclima.proposal;

import java.time.LocalDate;

/**
 * How the municipality's register of incoming mail names a transmission.
 *
 * @param number as it is printed: public, at most 50 characters
 * @param date the day it was registered, in the municipality's time zone: the day the clock starts (R6.1)
 */
public record Protocol(String number, LocalDate date) {}
