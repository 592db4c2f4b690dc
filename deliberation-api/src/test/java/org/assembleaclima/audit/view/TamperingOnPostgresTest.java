package org.assembleaclima.audit.view;

class TamperingOnPostgresTest extends Tampering {

    @Override
    Bench bench() {
        return new Bench(Databases.postgres(), folder);
    }
}
