package org.assembleaclima.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assembleaclima.benchmarks.Load.Outcome;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;
import org.awaitility.Awaitility;

/** The rows over HTTP: ours and the peer, each in a process of its own, with the same requests. */
final class HttpRows implements AutoCloseable {

    /** Beyond what Tomcat allows on one connection unless it is told otherwise. */
    private static final int MANY_REQUESTS = 250;

    private static final int WARMING_UP = 3; // times

    private final Node node;
    private final Peer peer;
    private final Stored stored;
    private final String draft;
    private final Ballots hotOfNode;
    private final Ballots hotOfPeer;
    private final Reads reads;
    private final Reads readsOfPeer;
    private final AtomicLong votes = new AtomicLong();
    private final AtomicLong votesOfPeer = new AtomicLong();
    private final AtomicLong proposals = new AtomicLong();
    private final AtomicLong proposalsOfPeer = new AtomicLong();

    /**
     * Starts and fills both.
     *
     * @param heap of each, in MB
     * @param ballots on which everybody can vote in one round
     */
    HttpRows(Settings settings, Path folder, int heap, int ballots) throws Exception {
        var url = PostgresServer.database("ours_http");
        node = Node.start(
                Files.createTempDirectory(folder, "node"),
                Peer.ours(heap),
                "--server.tomcat.max-keep-alive-requests=-1",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        stored = Stored.at(url);
        peer = Peer.start(Files.createTempDirectory(folder, "peer"), PostgresServer.database("peer"), heap);
        var hall = Hall.prepare(node.api(), "caldo", settings.roll(), false, ballots);
        draft = Bodies.proposal(hall.debate().assembly().cycle(), hall.debate().group());
        hotOfNode = Ballots.of(hall, node.api());
        hotOfPeer = peer.ballots(settings.roll(), ballots);
        reads = Reads.drafted(node.api(), settings.proposals(), draft);
        readsOfPeer = Reads.drafted(peer.api(), settings.proposals(), draft);
        proposals.set(settings.proposals());
        proposalsOfPeer.set(settings.proposals());
    }

    /** Something measured. */
    private interface Measured {
        void run() throws Exception;
    }

    /** Votes go through most code: after half a minute of them both applications are still being compiled and double their rate. */
    void warmUpVotes(Duration lasting) throws Exception {
        var ours = new OverHttp(node.base());
        var theirs = new OverHttp(peer.node().base());
        for (int i = 0; i < WARMING_UP; i++) {
            count(votes, ours.run(hotOfNode.votes(), lasting));
            count(votesOfPeer, theirs.run(hotOfPeer.votes(), lasting));
        }
    }

    /** @param oursFirst whether of two that are compared ours is measured first: every other round, so that neither always is */
    void round(Duration lasting, boolean oursFirst, Rows rows) throws Exception {
        var ours = new OverHttp(node.base());
        var theirs = new OverHttp(peer.node().base());
        inTurn(
                oursFirst,
                () -> rows.add(Row.HOT_HTTP, Row.HOT_PEER, count(votes, ours.run(hotOfNode.votes(), lasting))),
                () -> rows.add(Row.HOT_PEER, "", count(votesOfPeer, theirs.run(hotOfPeer.votes(), lasting))));
        inTurn(
                oursFirst,
                () -> rows.add(
                        Row.PROPOSALS_HTTP,
                        Row.PROPOSALS_PEER,
                        count(proposals, ours.read(drafts(node.api()), lasting))),
                () -> rows.add(
                        Row.PROPOSALS_PEER, "", count(proposalsOfPeer, theirs.read(drafts(peer.api()), lasting))));
        reads(lasting, oursFirst, rows);
    }

    private void reads(Duration lasting, boolean oursFirst, Rows rows) throws Exception {
        var ours = new OverHttp(node.base());
        var theirs = new OverHttp(peer.node().base());
        awaitViews();
        rows.add(Row.PING, "", theirs.read(List.of(Connection.get("/status")), lasting));
        inTurn(
                oursFirst,
                () -> {
                    rows.add(Row.GET, Row.GET_PEER, ours.read(reads.one(), lasting));
                    rows.add(Row.GET_THEN, Row.GET, ours.read(reads.oneThen(), lasting));
                },
                () -> rows.add(Row.GET_PEER, "", theirs.read(readsOfPeer.one(), lasting)));
        inTurn(
                oursFirst,
                () -> {
                    rows.add(Row.LIST, Row.LIST_PEER, ours.read(reads.list(), lasting));
                    rows.add(Row.LIST_THEN, Row.LIST, ours.read(reads.listThen(), lasting));
                },
                () -> rows.add(Row.LIST_PEER, "", theirs.read(readsOfPeer.list(), lasting)));
    }

    /** Before each of both the views of ours have caught up: no work left over from one is paid for by the next. */
    private void inTurn(boolean oursFirst, Measured ours, Measured theirs) throws Exception {
        for (var next : oursFirst ? List.of(ours, theirs) : List.of(theirs, ours)) {
            awaitViews();
            next.run();
        }
    }

    private void awaitViews() {
        Awaitility.await("the views of the node")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> hasSeen(stored.events()));
    }

    private boolean hasSeen(long events) {
        var status = node.api().get("/status").json();
        var seen = status.at("/position").asLong() >= events;
        for (var view : status.at("/views")) seen &= view.at("/position").asLong() >= events;
        return seen;
    }

    private static Outcome count(AtomicLong total, Outcome outcome) {
        total.addAndGet(outcome.answered());
        return outcome;
    }

    private List<byte[]> drafts(Api api) {
        return List.of(Connection.post("/api/v1/proposals", api.tokenOf("local-facilitator", "facilitator"), draft));
    }

    /** What is stored is what was answered; and neither of both closes connections that are in use. */
    void check(Report report) throws IOException {
        report.same("votes over HTTP", votes.get(), stored.votes());
        report.same("proposals over HTTP", proposals.get(), stored.proposals());
        report.same("votes of the peer", votesOfPeer.get(), peer.votes());
        report.same("proposals of the peer", proposalsOfPeer.get(), peer.proposals());
        if (connections(node.base()) > 1) report.fault("ours closes connections");
        if (connections(peer.node().base()) > 1) report.fault("the peer closes connections");
    }

    private static int connections(URI base) throws IOException {
        try (var connection = new Connection(base)) {
            for (int i = 0; i < MANY_REQUESTS; i++) connection.send(Connection.get("/status"));
            return connection.opened();
        }
    }

    @Override
    public void close() {
        node.close();
        peer.close();
    }
}
