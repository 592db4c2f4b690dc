package org.assembleaclima.draw;

import java.util.Locale;

/** One of a quota's two numbers. */
public enum Bound {
    /** At least so many. */
    MIN,
    /** At most so many. */
    MAX;

    int of(Quota quota) {
        return this == MIN ? quota.min() : quota.max();
    }

    Quota changed(Quota quota, int to) {
        var min = this == MIN ? to : quota.min();
        var max = this == MAX ? to : quota.max();
        return new Quota(quota.category(), quota.feature(), min, max, quota.minFlex(), quota.maxFlex());
    }

    /** As in the header of the quotas' file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
