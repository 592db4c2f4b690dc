package org.assembleaclima.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assembleaclima.benchmarks.Load.Outcome;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.Node;
import org.assembleaclima.testing.PostgresServer;

/** One run of everything, in turns: every row once in each round, so that whatever slows the machine slows all of them. */
public final class Benchmark implements AutoCloseable {

    static final String LIMIT_1 = "database: 1 row a transaction, 1 client";
    static final String LIMIT_32 = "database: 1 row a transaction, 32 clients";
    static final String LIMIT_100 = "database: 100 rows a transaction, 2 clients, transactions";
    static final String PROPOSALS = "in process, 128 under way: new proposals";
    static final String SPREAD = "in process, 128 under way: votes over many ballots";
    static final String HOT = "in process, 128 under way: votes on one hot ballot";
    static final String PING = "HTTP, 64 connections: an answer without a database";
    static final String HOT_HTTP = "HTTP: votes on one hot ballot";
    static final String HOT_PEER = "CRUD peer, HTTP: votes on one hot ballot";
    static final String PROPOSALS_HTTP = "HTTP: new proposals";
    static final String PROPOSALS_PEER = "CRUD peer, HTTP: new proposals";
    static final String GET = "HTTP: GET a proposal";
    static final String GET_THEN = "HTTP: GET a proposal as_of a moment ago";
    static final String GET_PEER = "CRUD peer, HTTP: GET a proposal";
    static final String LIST = "HTTP: GET 20 proposals";
    static final String LIST_THEN = "HTTP: GET 20 proposals as_of a moment ago";
    static final String LIST_PEER = "CRUD peer, HTTP: GET 20 proposals";
    static final String LAG_P50 = "projection lag at half the votes/s on one hot ballot, p50, ms";
    static final String LAG_P99 = "projection lag at half the votes/s on one hot ballot, p99, ms";
    static final String LAG_NEW_P50 = "projection lag at half the new proposals/s, p50, ms";
    static final String LAG_NEW_P99 = "projection lag at half the new proposals/s, p99, ms";
    static final String REBUILD = "rebuild of every view, events/s";
    static final String REPLAY = "replay of every view, events/s";
    static final String EXPORT = "export, events/s";
    static final String START = "start-up, s";
    static final String START_CACHED = "start-up with the AOT cache, s";

    /** Ballots on which everybody can vote in one round, one after the other. */
    private static final int HOT_BALLOTS = 8;

    private static final int SPREAD_ROLL = 25;
    private static final int HEAP = 1_024;

    private final Settings settings;
    private final Path folder;
    private final Report report = new Report();
    private final DatabaseLimit limit;
    private final InProcess ours;
    private final Node node;
    private final Peer peer;
    private final Hall hot;
    private final Hall spread;
    private final Ballots hotOverHttp;
    private final Ballots hotOfPeer;
    private final Reads reads;
    private final Reads readsOfPeer;
    private final Hall ofNode;
    private final AtomicLong votesInProcess = new AtomicLong();
    private final AtomicLong proposalsInProcess = new AtomicLong();
    private final AtomicLong votesOverHttp = new AtomicLong();
    private final AtomicLong votesOfPeer = new AtomicLong();

    /**
     * Starts and fills everything.
     *
     * @param folder for logs and keys
     */
    public Benchmark(Settings settings, Path folder) throws Exception {
        this.settings = settings;
        this.folder = folder;
        ours = InProcess.start(Files.createTempDirectory(folder, "in-process"), PostgresServer.database("ours"));
        node = Node.start(
                Files.createTempDirectory(folder, "node"),
                Peer.ours(HEAP),
                "--spring.datasource.url=" + PostgresServer.database("ours_http"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        peer = Peer.start(Files.createTempDirectory(folder, "peer"), PostgresServer.database("peer"), HEAP);
        hot = Hall.prepare(ours.api(), "caldo", settings.roll(), false, HOT_BALLOTS);
        spread = Hall.prepare(ours.api(), "sparso", SPREAD_ROLL, true, settings.ballots());
        ofNode = Hall.prepare(node.api(), "caldo", settings.roll(), false, HOT_BALLOTS);
        hotOverHttp = Ballots.of(ofNode, node.api());
        hotOfPeer = peer.ballots(settings.roll(), HOT_BALLOTS);
        reads = Reads.drafted(node.api(), settings.proposals(), body(ofNode.debate()));
        readsOfPeer = Reads.drafted(peer.api(), settings.proposals(), body(ofNode.debate()));
        limit = likeAnEvent();
    }

    private static String body(Debate debate) {
        return Bodies.proposal(debate.assembly().cycle(), debate.group());
    }

    private DatabaseLimit likeAnEvent() throws Exception {
        count(votesInProcess, votes(spread, Polling.spread(spread.ballots(), SPREAD_ROLL), Duration.ofMillis(500)));
        var sizes = ours.db()
                .sql("select avg(length(payload)) as payload, avg(length(metadata)) as metadata from domain_event"
                        + " where payload_type = 'VoteCast'")
                .query((row, n) -> new int[] {row.getInt("payload"), row.getInt("metadata")})
                .single();
        return new DatabaseLimit(PostgresServer.database("limit_of_rows"), sizes[0], sizes[1]);
    }

    /** Measures and checks. */
    public Report run() throws Exception {
        if (settings.warmUp() > 0) round(settings.warmingUp(), (row, base, outcome) -> {});
        for (int i = 0; i < settings.rounds(); i++) {
            round(settings.round(), report::add);
            System.out.println("round " + (i + 1) + " of " + settings.rounds() + " " + Instant.now());
        }
        lag();
        wholeHistory();
        starts();
        checkNothingIsDoubled();
        targets();
        return report;
    }

    /** Where figures of a row go. */
    private interface Rows {
        void add(String row, String base, Outcome outcome);
    }

    private void round(Duration lasting, Rows rows) throws Exception {
        rows.add(LIMIT_1, LIMIT_32, limit.run(1, 1, lasting));
        rows.add(LIMIT_32, "", limit.run(Settings.CLIENTS, 1, lasting));
        rows.add(LIMIT_100, LIMIT_32, limit.run(2, 100, lasting));
        inProcess(lasting, rows);
        overHttp(lasting, rows);
    }

    private void inProcess(Duration lasting, Rows rows) throws Exception {
        rows.add(PROPOSALS, LIMIT_32, count(proposalsInProcess, proposals(lasting)));
        var everywhere = Polling.spread(spread.ballots(), SPREAD_ROLL);
        rows.add(SPREAD, LIMIT_32, count(votesInProcess, votes(spread, everywhere, lasting)));
        hot.reopen();
        var oneAfterTheOther = Polling.hot(hot.ballots(), settings.roll());
        rows.add(HOT, LIMIT_32, count(votesInProcess, votes(hot, oneAfterTheOther, lasting)));
        new History(ours).awaitViews();
    }

    private Outcome proposals(Duration lasting) throws Exception {
        return Load.run(Settings.UNDER_WAY, lasting, number -> () -> {
            var unused = ours.propose(hot);
            return true;
        });
    }

    private Outcome votes(Hall hall, Polling polling, Duration lasting) throws Exception {
        return Load.run(Settings.UNDER_WAY, lasting, number -> () -> {
            var turn = polling.next();
            if (turn == null) return false;
            var unused = ours.vote(hall, turn);
            return true;
        });
    }

    private static Outcome count(AtomicLong total, Outcome outcome) {
        total.addAndGet(outcome.answered());
        return outcome;
    }

    private void overHttp(Duration lasting, Rows rows) throws Exception {
        var http = new OverHttp(node.base());
        var ofPeer = new OverHttp(peer.node().base());
        rows.add(PING, "", ofPeer.read(List.of(Connection.get("/status")), lasting));
        rows.add(HOT_PEER, "", count(votesOfPeer, ofPeer.run(hotOfPeer.votes(), lasting)));
        rows.add(HOT_HTTP, HOT_PEER, count(votesOverHttp, http.run(hotOverHttp.votes(), lasting)));
        rows.add(PROPOSALS_PEER, "", ofPeer.read(drafts(peer.api()), lasting));
        rows.add(PROPOSALS_HTTP, PROPOSALS_PEER, http.read(drafts(node.api()), lasting));
        rows.add(GET_PEER, "", ofPeer.read(readsOfPeer.one(), lasting));
        rows.add(GET, GET_PEER, http.read(reads.one(), lasting));
        rows.add(GET_THEN, GET, http.read(reads.oneThen(), lasting));
        rows.add(LIST_PEER, "", ofPeer.read(readsOfPeer.list(), lasting));
        rows.add(LIST, LIST_PEER, http.read(reads.list(), lasting));
        rows.add(LIST_THEN, LIST, http.read(reads.listThen(), lasting));
    }

    private List<byte[]> drafts(Api api) {
        var token = api.tokenOf("local-facilitator", "facilitator");
        return List.of(Connection.post("/api/v1/proposals", token, body(ofNode.debate())));
    }

    private void lag() throws Exception {
        var lag = new Lag(ours);
        for (int i = 0; i < settings.rounds(); i++) {
            hot.reopen();
            var polling = Polling.hot(hot.ballots(), settings.roll());
            noted(votesInProcess, LAG_P50, LAG_P99, lag.at(half(HOT), settings.round(), () -> {
                var turn = polling.next();
                return ours.vote(
                        hot, turn == null ? new Polling.Turn(hot.ballots().getFirst(), 1) : turn);
            }));
            noted(
                    proposalsInProcess,
                    LAG_NEW_P50,
                    LAG_NEW_P99,
                    lag.at(half(PROPOSALS), settings.round(), () -> ours.propose(hot)));
        }
    }

    private double half(String row) {
        return Math.max(1, report.perSecond(row) / 2);
    }

    private void noted(AtomicLong total, String p50, String p99, Lag.Seen seen) {
        total.addAndGet(seen.sent());
        report.note(p50, seen.lags().milliseconds(0.5));
        report.note(p99, seen.lags().milliseconds(0.99));
        if (seen.lags().failed() > 0) report.fault(seen.lags().failed() + " failed: " + p50);
    }

    private void wholeHistory() throws Exception {
        var history = new History(ours);
        var polling = Polling.spread(spread.ballots(), SPREAD_ROLL);
        while (history.events() < settings.history())
            count(votesInProcess, votes(spread, polling, Duration.ofSeconds(10)));
        history.awaitViews();
        report.note("events in the history", (double) history.events());
        report.note(EXPORT, history.export());
        report.note(REPLAY, history.replay());
        report.note(REBUILD, history.rebuild());
    }

    private void starts() throws Exception {
        var start = new StartUp(
                Files.createTempDirectory(folder, "start"),
                "--spring.datasource.url=" + PostgresServer.database("ours_start"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        var jar = start.extracted();
        if (jar.isEmpty()) return;
        var first = start.plain(jar.get(), List.of()); // makes the tables and imports Milan's data
        report.note("first start, s", first);
        var cache = start.cache(jar.get());
        for (int i = 0; i < settings.starts(); i++) {
            report.note(START, start.plain(jar.get(), List.of()));
            if (cache.isPresent())
                report.note(START_CACHED, start.plain(jar.get(), List.of("-XX:AOTCache=" + cache.get())));
        }
    }

    /** What is stored is what was answered, no more and no less. */
    private void checkNothingIsDoubled() {
        same(
                "votes in process",
                votesInProcess.get(),
                ours.db()
                        .sql("select count(*) from domain_event where payload_type in ('VoteCast', 'VoteReplaced')")
                        .query(Long.class)
                        .single());
        same("votes of the peer", votesOfPeer.get(), peer.votes());
    }

    private void same(String what, long answered, long stored) {
        if (answered != stored) report.fault(what + ": " + answered + " answered, " + stored + " stored");
    }

    private void targets() {
        report.atLeast(0.35, HOT, LIMIT_32);
        report.atLeast(0.8, PROPOSALS, LIMIT_32);
        report.atLeast(1.0, HOT_HTTP, HOT_PEER);
        report.p99AtMost(1.0, HOT_HTTP, HOT_PEER);
        report.atLeast(1.5, GET, GET_PEER);
        report.costsAtMost(1.3, GET_THEN, GET);
        report.figureAtMost(100, LAG_P99);
        report.figureAtLeast(20_000, REBUILD);
        report.figureAtMost(5, START_CACHED);
    }

    /** Everything there is to measure; start-up only where a jar is packaged. */
    public static List<String> rows() {
        return List.of(
                LIMIT_1,
                LIMIT_32,
                LIMIT_100,
                PROPOSALS,
                SPREAD,
                HOT,
                PING,
                HOT_HTTP,
                HOT_PEER,
                PROPOSALS_HTTP,
                PROPOSALS_PEER,
                GET,
                GET_THEN,
                GET_PEER,
                LIST,
                LIST_THEN,
                LIST_PEER,
                LAG_P50,
                LAG_P99,
                LAG_NEW_P50,
                LAG_NEW_P99,
                REBUILD,
                REPLAY,
                EXPORT);
    }

    @Override
    public void close() {
        node.close();
        peer.close();
        ours.close();
    }
}
