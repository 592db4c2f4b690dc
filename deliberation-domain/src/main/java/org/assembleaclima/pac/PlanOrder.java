package org.assembleaclima.pac;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order of the plan: 2 before 2.1 before 2.1.3 before 2.1.10 before 3, and the general targets last. */
public final class PlanOrder {

    static final Comparator<String> OF_CODES = Comparator.comparing(PlanOrder::sortKey);

    private PlanOrder() {}

    /** Each once. */
    public static List<ActionCode> of(Collection<ActionCode> codes) {
        var sorted = new TreeMap<String, ActionCode>();
        for (var code : codes) sorted.put(sortKey(code.value()), code);
        return List.copyOf(sorted.values());
    }

    /** A text that sorts as plain characters the way {@code code} sorts in the plan: {@code 2.1.3} is {@code 02.01.03}. */
    public static String sortKey(String code) {
        return Stream.of(code.split("\\."))
                .map(part -> Character.isDigit(part.charAt(0))
                        ? "0".repeat(Math.max(0, 2 - part.length())) + part
                        : part.charAt(0) + sortKey(part.substring(1)))
                .collect(Collectors.joining("."));
    }
}
