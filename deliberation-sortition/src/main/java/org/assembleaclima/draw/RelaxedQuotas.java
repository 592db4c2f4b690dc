package org.assembleaclima.draw;

import java.util.List;

/**
 * The cheapest change of quotas that lets some panel meet them: see {@link Relaxation}.
 *
 * @param changes such as {@code eta:75+ min 15 -> 13}
 * @param cost with four decimals
 * @param quotas all of them, changed
 */
public record RelaxedQuotas(List<String> changes, String cost, List<Quota> quotas) {

    public RelaxedQuotas {
        changes = List.copyOf(changes);
        quotas = List.copyOf(quotas);
    }
}
