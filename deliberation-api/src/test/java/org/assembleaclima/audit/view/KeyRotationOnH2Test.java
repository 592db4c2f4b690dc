package org.assembleaclima.audit.view;

class KeyRotationOnH2Test extends KeyRotation {

    @Override
    Bench bench() {
        return new Bench(Databases.h2(), folder);
    }
}
