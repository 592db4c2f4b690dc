package org.assembleaclima.ballot;

import java.util.stream.Stream;

/**
 * What one teller counted.
 *
 * @param yes hands raised for; like the others 0 to {@value #MOST}
 * @param silent members on the roll who raised no hand
 */
public record HandCount(int yes, int no, int abstain, int blank, int silent) {

    /** More heads than any roll has; five times as many are still an {@code int}. */
    public static final int MOST = 10_000;

    public HandCount {
        // a negative figure could hide behind the sum
        if (Stream.of(yes, no, abstain, blank, silent).anyMatch(figure -> figure < 0 || figure > MOST))
            throw new IllegalArgumentException("not a count");
    }

    public int heads() {
        return yes + no + abstain + blank + silent;
    }

    Tally tally(int entitled) {
        return new Tally(yes, no, abstain, blank, silent, entitled);
    }
}
