package org.assembleaclima.audit.view;

import java.util.concurrent.atomic.AtomicInteger;
import org.assembleaclima.testing.PostgresServer;

/** Addresses of new, empty databases. */
final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    static String h2() {
        return "jdbc:h2:mem:log" + NUMBER.incrementAndGet() + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    }

    static String postgres() {
        return PostgresServer.database("log" + NUMBER.incrementAndGet()) + "&password=postgres";
    }
}
