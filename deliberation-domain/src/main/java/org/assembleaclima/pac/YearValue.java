package org.assembleaclima.pac;

/** What an indicator was, or is to be, in a year. */
public record YearValue(int year, Quantity value) {}
