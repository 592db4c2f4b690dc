package org.assembleaclima.ballot;

import java.util.Arrays;
import java.util.List;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;

/**
 * What a ballot came to and why (R5.3).
 *
 * @param decisive under the rule in force: this one decides
 * @param others the same votes and share under every other base, in the order of {@link MajorityBase}: they decide nothing
 */
public record Result(Tally tally, Derivation decisive, List<Derivation> others) {

    public Result {
        others = List.copyOf(others);
    }

    public static Result of(Majority majority, Tally tally) {
        var others = Arrays.stream(MajorityBase.values())
                .filter(base -> base != majority.base())
                .map(base -> new Majority(majority.numerator(), majority.denominator(), majority.strict(), base))
                .map(other -> Derivation.of(other, tally))
                .toList();
        return new Result(tally, Derivation.of(majority, tally), others);
    }

    public boolean approved() {
        return decisive.approved();
    }
}
