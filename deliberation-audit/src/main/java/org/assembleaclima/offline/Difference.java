package org.assembleaclima.offline;

import java.util.Optional;

/**
 * Something that is not as it should be.
 *
 * @param position of the event; 0 when it is about the whole
 * @param event its stream and type; absent when it is about the whole
 */
record Difference(Check check, long position, Optional<String> event, String what) {

    static Difference of(Check check, EventLine line, String what) {
        return new Difference(
                check, line.position, Optional.of(line.entry.type() + " in " + line.entry.stream()), what);
    }

    static Difference ofWhole(Check check, String what) {
        return new Difference(check, 0, Optional.empty(), what);
    }

    String text() {
        return (position == 0 ? "" : "position " + position + ", ")
                + event.map(name -> name + ": ").orElse("")
                + what;
    }
}
