package org.assembleaclima.benchmarks;

import crud.PeerApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.DeliberationApplication;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.Node.Program;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The plain CRUD application as a process of its own, with a database of its own on the same server. */
final class Peer implements AutoCloseable {

    /** What no application but ours needs; figures and traces of each request among it, which the other one does without. */
    private static final Pattern OURS =
            Pattern.compile(".*(deliberation-(api|domain|projections|audit)|flyway|springdoc|swagger|axon|bucket4j"
                    + "|actuator|spring-boot-(health|micrometer|metrics|opentelemetry)|micrometer-(core|jakarta|registry|tracing)"
                    + "|prometheus|opentelemetry|HdrHistogram|LatencyUtils).*");

    /** What no application but the other one needs: beside ours it would configure itself. */
    private static final Pattern THEIRS =
            Pattern.compile(".*(deliberation-benchmarks|spring-boot-(data|jpa|hibernate|persistence)|"
                    + "spring-boot-starter-data|hibernate-(core|models)|spring-data-|spring-orm|spring-aspects).*");

    private final Node node;
    private final JdbcClient db;

    private Peer(Node node, JdbcClient db) {
        this.node = node;
        this.db = db;
    }

    static Peer start(Path folder, String url, int heap) throws IOException {
        var program = new Program(
                classPath(), PeerApplication.class.getName(), List.of("-Xmx" + heap + "m", "-Dfile.encoding=UTF-8"));
        var node = Node.start(
                folder,
                program,
                "--spring.config.name=peer",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        return new Peer(node, JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres")));
    }

    /** Ours as a process of its own, without what only the other application needs. */
    static Program ours(int heap) {
        return new Program(without(THEIRS), DeliberationApplication.class.getName(), List.of("-Xmx" + heap + "m"));
    }

    static String classPath() {
        return without(OURS);
    }

    private static String without(Pattern paths) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> !paths.matcher(path).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    Node node() {
        return node;
    }

    Api api() {
        return node.api();
    }

    /** So many members and, each time it is asked, so many new open ballots. */
    Ballots ballots(int members, int open) {
        var ids = IntStream.range(0, members)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        var accounts =
                IntStream.rangeClosed(1, members).mapToObj(i -> "account-" + i).toList();
        for (int i = 0; i < members; i++)
            db.sql("insert into member (id, account) values (cast(? as uuid), ?)")
                    .params(ids.get(i), accounts.get(i))
                    .update();
        return new Ballots(api(), ids, accounts, () -> IntStream.range(0, open)
                .mapToObj(i -> ballot())
                .toList());
    }

    private String ballot() {
        var id = UUID.randomUUID().toString();
        db.sql("insert into ballot (id, state) values (cast(? as uuid), 'OPEN')")
                .param(id)
                .update();
        return id;
    }

    long votes() {
        return count("select count(*) from vote");
    }

    long proposals() {
        return count("select count(*) from proposal");
    }

    private long count(String query) {
        return db.sql(query).query(Long.class).single();
    }

    @Override
    public void close() {
        node.close();
    }
}
