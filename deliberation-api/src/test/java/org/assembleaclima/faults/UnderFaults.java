package org.assembleaclima.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assembleaclima.testing.Debate;

/** A cluster, the load on it and all its clients were told, for as many faults as a test has. */
final class UnderFaults implements AutoCloseable {

    private static final int MEMBERS = 12;

    private final long seed;
    private final Random random;
    private final Cluster cluster;
    private final History history = new History();
    private final List<Debate> debates = new ArrayList<>();
    private final Duration lasting;
    private int loads;
    private long largestBatch;

    private UnderFaults(long seed, Duration lasting, Cluster cluster) {
        this.seed = seed;
        this.random = new Random(seed);
        this.lasting = lasting;
        this.cluster = cluster;
    }

    /**
     * @param debates each with clients of its own
     * @param lasting how long a fault lasts
     * @param settings of every node
     */
    static UnderFaults begin(Path folder, int debates, Duration lasting, String... settings) throws Exception {
        var seed = Long.getLong("faults.seed", System.nanoTime());
        System.out.println("faults: -Dfaults.seed=" + seed);
        var under = new UnderFaults(seed, lasting, Cluster.start(folder, settings));
        for (int i = 0; i < debates; i++)
            under.debates.add(Debate.begin(under.cluster.machines().getFirst().api(), "guasti", MEMBERS));
        return under;
    }

    Cluster cluster() {
        return cluster;
    }

    History history() {
        return history;
    }

    Random random() {
        return random;
    }

    Machine anyMachine() {
        return cluster.machines().get(random.nextInt(cluster.machines().size()));
    }

    /** The most commands any node had stored in one transaction when the faults began: what they strike. */
    long largestBatch() {
        return largestBatch;
    }

    /** Everybody at work, the fault, its end, and the check of everything there has ever been. */
    void survives(String name, Fault... faults) throws Exception {
        try (var load = load()) {
            load.last(Duration.ofSeconds(3));
            for (var fault : faults) strike(name, load, fault);
        }
        settled(name);
    }

    Load load() {
        return Load.begin(cluster.machines(), history, debates, random, ++loads);
    }

    void strike(String name, Load load, Fault fault) throws Exception {
        largestBatch = cluster.machines().stream()
                .mapToLong(Machine::largestBatch)
                .max()
                .orElseThrow();
        history.measure();
        try {
            fault.strike();
            load.last(lasting);
        } finally {
            fault.heal();
        }
        load.last(Duration.ofSeconds(2));
        System.out.printf(
                Locale.ROOT,
                "faults: %s: %s; batches of up to %d commands, %d failed so far%n",
                name,
                history.told(),
                largestBatch,
                cluster.machines().stream().mapToLong(Machine::failedBatches).sum());
    }

    void settled(String name) {
        var health = cluster.awaitHealth();
        System.out.printf(
                Locale.ROOT, "faults: %s: all nodes well %.1f s after the load%n", name, health.toMillis() / 1000.0);
        cluster.awaitOneStanding();
        assertThat(differences()).as("%s, -Dfaults.seed=%d", name, seed).isEmpty();
    }

    List<String> differences() {
        return ClusterCheck.differences(
                history, cluster.db(), cluster.machines().getFirst().api());
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
