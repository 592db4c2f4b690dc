package org.assembleaclima.sortition;

import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.audit.Hash;

/**
 * Which number each panel has: nobody knew it when the list was published.
 *
 * @param lines element n is the line of the panel numbered n; lines and numbers are counted from 0
 */
public record Numbering(List<Integer> lines) {

    public Numbering {
        lines = List.copyOf(lines);
    }

    /**
     * @param randomness the value of the first source
     * @param size how many panels the list has, at least 1
     */
    public static Numbering of(Hash list, byte[] randomness, int size) {
        var stream = new PublicStream(DrawSeeds.numbering(list, randomness), "number");
        return new Numbering(stream.shuffled(IntStream.range(0, size).boxed().toList()));
    }

    /** The line of the panel with this number, both from 0. */
    public int line(int number) {
        return lines.get(number);
    }
}
