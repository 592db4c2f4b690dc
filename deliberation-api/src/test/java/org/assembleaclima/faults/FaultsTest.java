package org.assembleaclima.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes under load, and what may happen to them: docs/faults.md. */
@Tag("faults")
@TestMethodOrder(MethodOrderer.MethodName.class)
class FaultsTest {

    private static final int AT_RANDOM = 6;
    private static final int DEBATES = 2;

    @TempDir
    private static Path folder;

    private static UnderFaults under;

    @BeforeAll
    static void begin() throws Exception {
        // Longer than a lease, and than PostgreSQL lets a transaction stand still. One partition: more commands in each
        // batch.
        var lasting = Duration.ofSeconds(Integer.getInteger("faults.seconds", 8));
        under = UnderFaults.begin(folder, DEBATES, lasting, "--deliberation.commands.partitions=1");
    }

    @AfterEach
    void batches_of_several_commands_were_struck() {
        assertThat(under.largestBatch()).isGreaterThan(1);
    }

    @AfterAll
    static void end() throws Exception {
        if (under != null) under.close();
    }

    @Test
    void a_killed_node() throws Exception {
        under.survives("kill -9 of a node", Fault.kill(under.anyMachine()));
    }

    @Test
    void a_killed_leader() throws Exception {
        under.survives(
                "kill -9 of the projector's leader", Fault.kill(under.cluster().leader("PROJECTOR")));
    }

    /** Longer than its leases, and than PostgreSQL lets its transactions stand still. */
    @Test
    void a_paused_leader() throws Exception {
        under.survives(
                "kill -STOP of the leaders",
                Fault.pause(under.cluster().leader("PROJECTOR")),
                Fault.pause(under.cluster().leader("LOG")));
    }

    @Test
    void a_killed_database() throws Exception {
        under.survives("kill -9 of PostgreSQL", Fault.killOfDatabase(under.cluster()));
    }

    @Test
    void connections_reset() throws Exception {
        under.survives("connections of a node cut", Fault.cut(under.anyMachine()));
    }

    @Test
    void connections_that_fall_silent() throws Exception {
        under.survives(
                "connections of a leader half open",
                Fault.silence(under.cluster().leader("PROJECTOR")));
    }

    @Test
    void a_clock_that_steps() throws Exception {
        var faults = new ArrayList<Fault>();
        faults.add(Fault.step(under.cluster().leader("PROJECTOR"), Duration.ofMinutes(20)));
        faults.add(Fault.step(under.anyMachine(), Duration.ofMinutes(-20)));
        under.survives("clock of a node stepped by twenty minutes", faults.toArray(Fault[]::new));
    }

    @Test
    void zz_everything_at_random() throws Exception {
        under.survives("at random", atRandom().toArray(Fault[]::new));
    }

    private static List<Fault> atRandom() {
        var faults = new ArrayList<Fault>();
        for (var machine : under.cluster().machines()) {
            faults.add(Fault.kill(machine));
            faults.add(Fault.pause(machine));
            faults.add(Fault.cut(machine));
            faults.add(Fault.silence(machine));
        }
        faults.add(Fault.killOfDatabase(under.cluster()));
        Collections.shuffle(faults, under.random());
        return faults.subList(0, AT_RANDOM);
    }
}
