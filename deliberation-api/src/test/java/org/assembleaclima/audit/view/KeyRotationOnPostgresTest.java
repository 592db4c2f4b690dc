package org.assembleaclima.audit.view;

class KeyRotationOnPostgresTest extends KeyRotation {

    @Override
    Bench bench() {
        return new Bench(Databases.postgres(), folder);
    }
}
