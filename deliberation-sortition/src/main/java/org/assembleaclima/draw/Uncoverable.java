package org.assembleaclima.draw;

import java.util.List;

/**
 * A volunteer whom no panel can hold.
 *
 * @param id of the volunteer
 * @param reason the sentence to tell: which quotas stand in the way
 */
public record Uncoverable(String id, String reason) {

    /** All of some types, in the order of their ids. */
    static List<Uncoverable> of(Types types, List<Integer> uncoverable) {
        return uncoverable.stream()
                .map(type -> Coverage.uncovered(types, type))
                .flatMap(type -> type.ids().stream().map(id -> new Uncoverable(id, type.reason())))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }
}
