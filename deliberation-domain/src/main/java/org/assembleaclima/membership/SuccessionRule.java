package org.assembleaclima.membership;

/** Why a reservist was the next one (R2.3). */
public enum SuccessionRule {
    /** The first of the vacant seat's stratum, in the drawn order. */
    SAME_STRATUM,
    /** Nobody of that stratum is left: the first of all, in the drawn order. */
    NEXT_IN_ORDER
}
