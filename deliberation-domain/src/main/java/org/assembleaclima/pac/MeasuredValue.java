package org.assembleaclima.pac;

/**
 * One value of an indicator.
 *
 * @param source who measured it, or where it was read: at most 500 characters
 */
public record MeasuredValue(ReportingPeriod period, Quantity value, String source) {}
