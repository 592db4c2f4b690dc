package org.assembleaclima.audit.view;

class LoggingOnH2Test extends Logging {

    @Override
    Bench bench() {
        return new Bench(Databases.h2(), folder);
    }
}
