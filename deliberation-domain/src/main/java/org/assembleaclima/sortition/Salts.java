package org.assembleaclima.sortition;

import org.assembleaclima.common.Lookup;

/** Where salts come from: nobody can foresee one. */
@FunctionalInterface
public interface Salts extends Lookup {

    PooledVolunteer.Salt next();
}
