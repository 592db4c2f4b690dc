package org.assembleaclima.membership;

/** Why a reservist was the next one (R2.3). */
public enum SuccessionRule {
    /** The first of the vacant seat's stratum, in the drawn order. */
    SAME_STRATUM,
    /** Nobody of that stratum is left: the first of all, in the drawn order. */
    NEXT_IN_ORDER,
    /** The first of the same draw's reserve with whom all quotas are kept, in the drawn order. */
    KEEPS_QUOTAS,
    /** With nobody of it they are: the one with whom the fewest people are missing or too many, the first of equals. */
    LEAST_DEVIATION
}
