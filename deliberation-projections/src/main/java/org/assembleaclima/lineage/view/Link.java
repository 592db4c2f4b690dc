package org.assembleaclima.lineage.view;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * That one thing led to another.
 *
 * @param byHand somebody said so, and may take it back; otherwise it follows from what happened
 */
record Link(Node source, Node target, boolean byHand) {

    static Link of(Node source, Node target) {
        return new Link(source, target, false);
    }

    static Stream<Link> ofEach(Collection<Node> sources, Node target) {
        return sources.stream().map(source -> of(source, target));
    }

    /** Names its row: what is said by hand stands beside what follows from events. */
    String key() {
        return source.name() + ">" + target.name() + (byHand ? "#" : "");
    }
}
