package org.assembleaclima.pac;

import java.util.List;

/**
 * What an import changed. Each list holds codes in the order of the plan.
 *
 * @param unchanged how many lines said what was already known
 * @param absent codes known here that the file does not name; an import removes nothing
 */
public record ImportReport(
        List<String> added, List<String> retitled, List<String> redescribed, int unchanged, List<String> absent) {}
