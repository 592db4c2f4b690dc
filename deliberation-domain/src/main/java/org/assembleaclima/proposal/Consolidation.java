package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.proposal.Rebased.Gone;
import org.assembleaclima.proposal.Rebased.Kept;

/**
 * What was adopted, taken together: steps one after the other, each a list of operations that quotes the text the steps
 * before it made. An amendment with the sub-amendments adopted to it is such steps too.
 */
public final class Consolidation {

    /** What became of steps when others were adopted before them. */
    public sealed interface RebasedSteps {

        /** @param steps as many as there were; one that has nothing left to change is empty */
        record KeptSteps(List<List<Operation>> steps) implements RebasedSteps {

            public KeptSteps {
                steps = steps.stream().map(List::copyOf).toList();
            }
        }

        /** @param step the first that cannot be put to the vote any more, from 0 */
        record GoneStep(int step, ConflictKind kind) implements RebasedSteps {}
    }

    private Consolidation() {}

    /** The consolidated text: derived from the base text and what was adopted, never typed (R4.4). */
    public static AmendableText of(AmendableText base, List<List<Operation>> steps) {
        var text = base;
        for (var step : steps) text = Amending.apply(text, step);
        return text;
    }

    /**
     * Says steps again for the text as it stands after others were adopted. To rebase a sub-amendment, hand it in behind
     * the steps of its parent.
     *
     * @param adopted quoting {@code base}, as {@code steps} do
     */
    public static RebasedSteps rebase(AmendableText base, List<List<Operation>> adopted, List<List<Operation>> steps) {
        var text = base;
        var rebased = steps;
        for (var one : adopted) {
            var over = over(text, one, rebased);
            if (!(over instanceof RebasedSteps.KeptSteps kept)) return over;
            rebased = kept.steps();
            text = Amending.apply(text, one);
        }
        return new RebasedSteps.KeptSteps(rebased);
    }

    private static RebasedSteps over(AmendableText base, List<Operation> adopted, List<List<Operation>> steps) {
        var text = base;
        var passing = adopted; // as it would be, had it been adopted after the steps seen so far
        var rebased = new ArrayList<List<Operation>>();
        for (var step : steps) {
            var again = Rebase.of(text, passing, step);
            if (again instanceof Gone gone && gone.kind().severity() == Severity.HARD)
                return new RebasedSteps.GoneStep(rebased.size(), gone.kind());
            rebased.add(left(again));
            passing = left(Rebase.of(text, step, passing));
            text = Amending.apply(text, step);
        }
        return new RebasedSteps.KeptSteps(rebased);
    }

    private static List<Operation> left(Rebased rebased) {
        return rebased instanceof Kept kept ? kept.operations() : List.of();
    }
}
