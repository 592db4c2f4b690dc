package org.assembleaclima.ballot;

import java.util.Collection;
import org.assembleaclima.cycle.MajorityBase;

/**
 * The votes of a ballot counted, with who could have voted.
 *
 * @param silent members on the roll who did not vote
 * @param entitled every active member when the ballot opened, whether present or not
 */
public record Tally(int yes, int no, int abstain, int blank, int silent, int entitled) {

    /**
     * Counts votes.
     *
     * @param votes one for each member who voted
     * @param present members on the roll
     */
    public static Tally of(Collection<Choice> votes, int present, int entitled) {
        return new Tally(
                count(votes, Choice.YES),
                count(votes, Choice.NO),
                count(votes, Choice.ABSTAIN),
                count(votes, Choice.BLANK),
                present - votes.size(),
                entitled);
    }

    private static int count(Collection<Choice> votes, Choice choice) {
        return (int) votes.stream().filter(vote -> vote == choice).count();
    }

    /** How many a majority is taken of (R5.2). */
    public int base(MajorityBase base) {
        return switch (base) {
            case YES_PLUS_NO -> yes + no;
            case VALID -> yes + no + abstain;
            case CAST -> yes + no + abstain + blank;
            case PRESENT -> yes + no + abstain + blank + silent;
            case ENTITLED -> entitled;
        };
    }
}
