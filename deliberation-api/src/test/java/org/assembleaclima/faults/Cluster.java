package org.assembleaclima.faults;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OwnPostgres;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Three nodes of the same jar and a PostgreSQL of their own, each node behind a line that can be cut. */
final class Cluster implements AutoCloseable {

    private static final int NODES = 3;
    private static final Duration LONGEST_RECOVERY =
            Duration.ofMinutes(3); // of a busy machine: how long it took is printed

    private final OwnPostgres database;
    private final List<Machine> machines;

    private Cluster(OwnPostgres database, List<Machine> machines) {
        this.database = database;
        this.machines = machines;
    }

    /** @param settings of every node */
    static Cluster start(Path folder, String... settings) throws Exception {
        var database =
                OwnPostgres.create(folder.resolve("postgresql"), "max_connections=120", "track_commit_timestamp=on");
        var machines = new ArrayList<Machine>();
        for (int i = 1; i <= NODES; i++)
            machines.add(Machine.install(
                    folder.resolve("node" + i), database.port(), folder.resolve("signing-key"), settings));
        var cluster = new Cluster(database, machines);
        machines.getFirst().start(); // imports Milan's data
        try (var starting = Executors.newFixedThreadPool(NODES)) {
            for (var started : starting.invokeAll(machines.stream()
                    .skip(1)
                    .map(machine -> Executors.callable(machine::start))
                    .toList())) started.get();
        }
        return cluster;
    }

    OwnPostgres database() {
        return database;
    }

    List<Machine> machines() {
        return machines;
    }

    /** The machine whose node says that it does this task. */
    Machine leader(String task) {
        return Awaitility.await("a leader of " + task)
                .atMost(LONGEST_RECOVERY)
                .until(
                        () -> machines.stream()
                                .filter(machine -> get(machine, "/status")
                                        .json()
                                        .path("leads")
                                        .valueStream()
                                        .anyMatch(led -> led.asString().equals(task)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Past all nodes and lines. */
    JdbcClient db() {
        return JdbcClient.create(new DriverManagerDataSource(database.url("deliberation"), "postgres", ""));
    }

    /**
     * Waits until every node says it is well, takes a command and shows it.
     *
     * @return how long that took
     */
    Duration awaitHealth() {
        var begun = System.nanoTime();
        for (var machine : machines)
            Awaitility.await(machine + " is well")
                    .atMost(LONGEST_RECOVERY)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .until(() -> works(machine));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean works(Machine machine) {
        var status = get(machine, "/status");
        if (!status.text("status").equals("UP")) return false;
        var name = "s-" + UUID.randomUUID();
        var published = Client.send(machine.api()
                .request("/api/v1/rule-sets")
                .timeout(Client.PATIENCE)
                .header("Authorization", "Bearer " + machine.token("local-secretariat", "secretariat"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(rules(name)))
                .build());
        if (published.status() == 401) machine.forgetTokens();
        return published.status() == 201
                && get(machine, "/api/v1/rule-sets/" + name + "/versions/1?min_version=1")
                                .status()
                        == 200;
    }

    private static Api.Answer get(Machine machine, String path) {
        return Client.send(
                machine.api().request(path).timeout(Client.PATIENCE).GET().build());
    }

    private static String rules(String name) {
        return """
                {"rule_set_id": "%s", "rules": {"title": "Prova", "minimum_age": 16, "members": 1, "cohorts": [1],
                 "term_months": 12, "majority": {"numerator": 2, "denominator": 3, "strict": false, "base": "YES_PLUS_NO"},
                 "ballots": {"quorum": {"numerator": 1, "denominator": 2}, "votes_replaceable": true},
                 "responses": {"answer_within_months": 3, "review_months": [3]},
                 "sources": [{"rule": "majority", "citation": "art. 1", "note": ""}]}}""".formatted(name);
    }

    /** Waits until every node shows every event at one position. */
    void awaitOneStanding() {
        var events =
                db().sql("select count(*) from domain_event").query(Long.class).single();
        Awaitility.await("every node shows all " + events + " events, and the log has them")
                .atMost(LONGEST_RECOVERY)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> machines.stream()
                        .map(machine -> get(machine, "/status"))
                        .allMatch(status -> status.json().path("position").asLong() >= events
                                && status.json().path("audit").path("size").asLong() >= events));
    }

    @Override
    public void close() throws IOException {
        for (var machine : machines) machine.close();
        database.close();
    }
}
