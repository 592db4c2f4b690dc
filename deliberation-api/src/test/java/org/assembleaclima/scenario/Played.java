package org.assembleaclima.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assembleaclima.testing.Node;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The node of one test class, started with the profile a reader would start it with. */
final class Played {

    private final AtomicReference<Node> node = new AtomicReference<>();

    void start(Path folder, String... settings) throws IOException {
        var all = new String[settings.length + 1];
        all[0] = "--spring.profiles.active=scenario";
        System.arraycopy(settings, 0, all, 1, settings.length);
        node.set(Node.start(folder, all));
    }

    /**
     * Stops the node, takes every view away and starts it again: it then reads every event from the first one on.
     *
     * @param database where nobody else is connected by then
     */
    void startWithoutViews(Path folder, DataSource database, String... settings)
            throws IOException, InterruptedException {
        node().kill();
        takeViewsAway(JdbcClient.create(database));
        start(folder, settings);
        Awaitility.await("every view to be built again")
                .atMost(Duration.ofMinutes(5))
                .until(() ->
                        views().allMatch(view -> view.path("state").asString().equals("LIVE")));
        PlayedNode.awaitEnd(node()); // a clock begins at the last event, and no moment after it can be read
    }

    private Stream<JsonNode> views() {
        return node().api().get("/status").json().path("views").valueStream();
    }

    private static void takeViewsAway(JdbcClient database) {
        var tables = database.sql("select name, generation from view_generation")
                .query((row, n) -> "view_" + row.getString(1) + "_g" + row.getInt(2))
                .list();
        tables.forEach(table -> database.sql("drop table if exists " + table).update());
        database.sql("delete from view_generation").update();
    }

    Node node() {
        return node.get();
    }
}
