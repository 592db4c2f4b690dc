package org.assembleaclima.common.web;

import java.util.List;

/**
 * Codes that are counted from the start, besides {@link HttpProblem}: their first increase is to be seen, too.
 *
 * @param codes as in openapi/problems.yaml
 */
public record KnownProblems(List<String> codes) {}
