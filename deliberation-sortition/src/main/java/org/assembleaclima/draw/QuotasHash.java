package org.assembleaclima.draw;

import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.Kit;

/** The fingerprint of what was asked for: see {@link Kit#quotasHash}. */
public final class QuotasHash {

    private QuotasHash() {}

    public static Hash of(Pool pool) {
        return Kit.quotasHash(pool.panelSize(), pool.asked());
    }
}
