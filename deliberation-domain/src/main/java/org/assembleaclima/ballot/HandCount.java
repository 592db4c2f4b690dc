package org.assembleaclima.ballot;

/**
 * What one teller counted.
 *
 * @param yes hands raised for; like the others 0 to 10 000
 * @param silent members on the roll who raised no hand
 */
public record HandCount(int yes, int no, int abstain, int blank, int silent) {

    public int heads() {
        return yes + no + abstain + blank + silent;
    }

    Tally tally(int entitled) {
        return new Tally(yes, no, abstain, blank, silent, entitled);
    }
}
