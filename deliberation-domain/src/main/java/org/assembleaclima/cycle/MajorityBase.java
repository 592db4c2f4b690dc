package org.assembleaclima.cycle;

/** Of whom a majority is taken (R5.2). Sources differ for Milan, so it is a rule of the cycle. */
public enum MajorityBase {
    /** Yes and no votes only. */
    YES_PLUS_NO,
    /** Yes, no and abstentions; blanks are left out. */
    VALID,
    /** Everybody who voted, blanks included (votanti). */
    CAST,
    /** Everybody checked in when the ballot opened (presenti). */
    PRESENT,
    /** Every active member (aventi diritto). */
    ENTITLED
}
