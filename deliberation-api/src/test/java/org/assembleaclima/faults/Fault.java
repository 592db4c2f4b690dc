package org.assembleaclima.faults;

import java.io.IOException;
import java.time.Duration;

/** What is done to a running system, and undone. */
interface Fault {

    void strike() throws IOException, InterruptedException;

    void heal() throws IOException, InterruptedException;

    /** kill -9; healed by a start on the same files. */
    static Fault kill(Machine machine) {
        return of(() -> machine.node().kill(), machine::start);
    }

    /** kill -STOP, which leaves locks, leases and connections held; healed by kill -CONT: it does not know that it was away. */
    static Fault pause(Machine machine) {
        return of(() -> machine.node().pause(), () -> machine.node().goOn());
    }

    /** kill -9 of PostgreSQL, all processes of it. */
    static Fault killOfDatabase(Cluster cluster) {
        return of(() -> cluster.database().kill(), () -> cluster.database().start());
    }

    /** Its connections to the database are reset, and no new one is let through. */
    static Fault cut(Machine machine) {
        return of(() -> machine.line().cut(), () -> machine.line().mend());
    }

    /** What it and the database send each other is swallowed. */
    static Fault silence(Machine machine) {
        return of(() -> machine.line().fallSilent(), () -> machine.line().mend());
    }

    /** Its clock jumps, and later jumps back. */
    static Fault step(Machine machine, Duration by) {
        return of(() -> machine.clockIsOffBy(by), () -> machine.clockIsOffBy(Duration.ZERO));
    }

    /** Part of a fault. */
    interface Step {

        void run() throws IOException, InterruptedException;
    }

    private static Fault of(Step strike, Step heal) {
        return new Fault() {
            @Override
            public void strike() throws IOException, InterruptedException {
                strike.run();
            }

            @Override
            public void heal() throws IOException, InterruptedException {
                heal.run();
            }
        };
    }
}
