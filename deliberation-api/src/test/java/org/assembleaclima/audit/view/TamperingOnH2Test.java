package org.assembleaclima.audit.view;

class TamperingOnH2Test extends Tampering {

    @Override
    Bench bench() {
        return new Bench(Databases.h2(), folder);
    }
}
