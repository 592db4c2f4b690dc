package org.assembleaclima.pac;

/**
 * What a file of values held.
 *
 * @param importId the name it is kept under
 * @param values how many it held
 * @param indicators how many it was about
 */
public record ValueFileReport(ImportId importId, int values, int indicators) {}
