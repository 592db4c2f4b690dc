package org.assembleaclima.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Replay;
import org.assembleaclima.common.view.ReplayOutcome.Verdict;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with the whole history: each gives events a second. */
final class History {

    private final InProcess ours;
    private final Projector projector;

    History(InProcess ours) {
        this.ours = ours;
        this.projector = ours.bean(Projector.class);
    }

    long events() {
        return ours.db()
                .sql("select count(*) from domain_event")
                .query(Long.class)
                .single();
    }

    /** How many events there are, and of what: the three most frequent types. */
    String mix() {
        var types = ours.db()
                .sql("select payload_type, count(*) as events from domain_event group by payload_type"
                        + " order by events desc, payload_type limit 3")
                .query((row, n) -> row.getLong("events") * 100 / events() + " % " + row.getString("payload_type"))
                .list();
        return events() + " events: " + String.join(", ", types);
    }

    void awaitViews() throws InterruptedException {
        var events = events();
        for (var seen = projector.standing(); seen.position() < events; seen = projector.standing())
            projector.awaitChange(seen, Duration.ofSeconds(1));
    }

    /** Every view anew, as they are after the code of all has changed. */
    double rebuild() {
        var begun = System.nanoTime();
        projector.rebuildAll().forEach((view, digests) -> {
            if (!digests.getFirst().equals(digests.getLast()))
                throw new IllegalStateException("another digest: " + view);
        });
        return projector.standing().position() / secondsSince(begun);
    }

    /** Every view folded beside the live ones in one pass. */
    double replay() {
        var begun = System.nanoTime();
        var replay = new Replay(
                ours.bean(JdbcTemplate.class),
                new TransactionTemplate(ours.bean(PlatformTransactionManager.class)),
                ours.bean(EventSerializer.class),
                ours.bean(EventUpcaster.class),
                ours.views(),
                1_000_000);
        var position = replay.begin();
        var more = true;
        while (more) more = replay.step();
        var perSecond = position / secondsSince(begun);
        for (int i = 0; i < replay.views(); i++)
            if (replay.compare(i).verdict() != Verdict.EQUAL)
                throw new IllegalStateException("differs: " + replay.compare(i).name());
        Replay.dropTables(ours.db(), 1_000_000);
        return perSecond;
    }

    /** The public file, asked for without a token: without who did it and without what the roles alone may read. */
    double export() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(ours.base().resolve("/api/v1/events/export"))
                            .build(),
                    BodyHandlers.ofLines());
            if (answer.statusCode() != 200) throw new IllegalStateException("export: " + answer.statusCode());
            return answer.body().count() / secondsSince(begun);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
