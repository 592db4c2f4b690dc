package org.assembleaclima.draw;

import java.util.Arrays;
import java.util.List;

/**
 * A fact about all panels that whoever has a solver for integer programs can check: at these weights none is worth more.
 *
 * @param weights for each type what each of its people is worth, from 0
 * @param worth of the panel worth most
 */
public record Certificate(List<Long> weights, long worth) {

    public Certificate {
        weights = List.copyOf(weights);
    }

    static Certificate of(long[] weights, PanelPricer.Priced proven) {
        return new Certificate(Arrays.stream(weights).boxed().toList(), proven.bound());
    }

    /** The sum of all weights over all people but those of types that no panel can hold. */
    long total(Types types, List<Integer> uncoverable) {
        var total = 0L;
        for (int type = 0; type < types.count(); type++)
            if (!uncoverable.contains(type))
                total = Math.addExact(total, Math.multiplyExact(weights.get(type), (long) types.size(type)));
        return total;
    }
}
