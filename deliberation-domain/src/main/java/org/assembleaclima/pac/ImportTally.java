package org.assembleaclima.pac;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what an import meets, code by code, and sums it up. */
final class ImportTally {

    private final Set<String> named = new HashSet<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> retitled = new ArrayList<>();
    private final List<String> redescribed = new ArrayList<>();
    private int unchanged;

    void added(String code) {
        named.add(code);
        added.add(code);
    }

    void compared(String code, boolean sameTitle, boolean sameDescription) {
        named.add(code);
        if (!sameTitle) retitled.add(code);
        if (!sameDescription) redescribed.add(code);
        if (sameTitle && sameDescription) unchanged++;
    }

    ImportReport report(Set<String> elements, Set<String> targets) {
        var absent = Stream.concat(elements.stream(), targets.stream())
                .filter(code -> !named.contains(code))
                .toList();
        return new ImportReport(inOrder(added), inOrder(retitled), inOrder(redescribed), unchanged, inOrder(absent));
    }

    private static List<String> inOrder(List<String> codes) {
        return codes.stream().sorted(PlanOrder.OF_CODES).toList();
    }
}
