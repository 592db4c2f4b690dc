package org.assembleaclima.audit.view;

class LoggingOnPostgresTest extends Logging {

    @Override
    Bench bench() {
        return new Bench(Databases.postgres(), folder);
    }
}
