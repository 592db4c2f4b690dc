package org.assembleaclima.pac;

/** @param line where the value stands in its file, from 1, counted as an editor counts */
public record ValueLine(int line, IndicatorId indicatorId, MeasuredValue measured) {}
