package org.assembleaclima.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.assembleaclima.benchmarks.Load.Outcome;
import org.assembleaclima.command.Answer;
import org.assembleaclima.testing.PostgresServer;

/** One run of everything, in turns: every row once in each round, so that whatever slows the machine slows all of them. */
public final class Benchmark implements AutoCloseable {

    /** Ballots on which everybody can vote in one round, one after the other. */
    private static final int HOT_BALLOTS = 8;

    private static final int SPREAD_ROLL = 25;

    /** Of each process over HTTP, in MB. */
    static final int HEAP = 1_024;

    private final Settings settings;
    private final Path folder;
    private final Report report = new Report();
    private final DatabaseLimit limit;
    private final InProcess ours;
    private final Stored stored;
    private final HttpRows http;
    private final Hall hot;
    private final Hall spread;
    private final AtomicLong votes = new AtomicLong();
    private final AtomicLong proposals = new AtomicLong();

    /**
     * Starts and fills everything.
     *
     * @param folder for logs and keys
     */
    public Benchmark(Settings settings, Path folder) throws Exception {
        this.settings = settings;
        this.folder = folder;
        ours = InProcess.start(Files.createTempDirectory(folder, "in-process"), PostgresServer.database("ours"));
        stored = new Stored(ours.db());
        http = new HttpRows(settings, folder, HEAP, HOT_BALLOTS);
        hot = Hall.prepare(ours.api(), "caldo", settings.roll(), false, HOT_BALLOTS);
        spread = Hall.prepare(ours.api(), "sparso", SPREAD_ROLL, true, settings.ballots());
        limit = likeAnEvent();
    }

    private DatabaseLimit likeAnEvent() throws Exception {
        count(votes, votes(spread, Polling.spread(spread.ballots(), SPREAD_ROLL), Duration.ofMillis(500)));
        var sizes = ours.db()
                .sql("select avg(length(payload)) as payload, avg(length(metadata)) as metadata from domain_event"
                        + " where payload_type = 'VoteCast'")
                .query((row, n) -> new int[] {row.getInt("payload"), row.getInt("metadata")})
                .single();
        return new DatabaseLimit(PostgresServer.database("limit_of_rows"), sizes[0], sizes[1]);
    }

    /** Measures and checks. */
    public Report run() throws Exception {
        if (settings.warmUp() > 0) {
            round(settings.warmingUp(), false, (row, base, outcome) -> {});
            http.warmUpVotes(settings.warmingUp());
        }
        for (int i = 0; i < settings.rounds(); i++) {
            round(settings.round(), i % 2 == 1, report::add);
            System.out.println("round " + (i + 1) + " of " + settings.rounds());
        }
        lag();
        wholeHistory();
        starts();
        report.same("votes in process", votes.get(), stored.votes());
        report.same("proposals in process", proposals.get(), stored.proposals());
        http.check(report);
        targets();
        return report;
    }

    /** The versions of what was measured. */
    public String versions() {
        return Machine.versions(ours.db());
    }

    private void round(Duration lasting, boolean oursFirst, Rows rows) throws Exception {
        rows.add(Row.LIMIT_1, Row.LIMIT_32, limit.run(1, 1, lasting));
        rows.add(Row.LIMIT_32, "", limit.run(Settings.CLIENTS, 1, lasting));
        rows.add(Row.LIMIT_100, Row.LIMIT_32, limit.run(2, 100, lasting));
        inProcess(lasting, rows);
        http.round(lasting, oursFirst, rows);
    }

    private void inProcess(Duration lasting, Rows rows) throws Exception {
        rows.add(Row.PROPOSALS, Row.LIMIT_32, count(proposals, proposals(lasting)));
        var everywhere = Polling.spread(spread.ballots(), SPREAD_ROLL);
        rows.add(Row.SPREAD, Row.LIMIT_32, count(votes, votes(spread, everywhere, lasting)));
        hot.reopen();
        var oneAfterTheOther = Polling.hot(hot.ballots(), settings.roll());
        rows.add(Row.HOT, Row.LIMIT_32, count(votes, votes(hot, oneAfterTheOther, lasting)));
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

    private void lag() throws Exception {
        for (int i = 0; i < settings.rounds(); i++) {
            hot.reopen();
            var polling = Polling.hot(hot.ballots(), settings.roll());
            var ofVotes = lag(Row.HOT, votes, () -> {
                var turn = polling.next();
                return turn == null ? null : () -> ours.vote(hot, turn);
            });
            note(ofVotes, Row.LAG_P50, Row.LAG_P99);
            report.note(Row.LAG_RATE, ofVotes.perSecond() / half(Row.HOT));
            Callable<Answer> proposal = () -> ours.propose(hot);
            var ofProposals = lag(Row.PROPOSALS, proposals, () -> proposal);
            note(ofProposals, Row.LAG_NEW_P50, Row.LAG_NEW_P99);
            report.note(Row.LAG_NEW_RATE, ofProposals.perSecond() / half(Row.PROPOSALS));
        }
    }

    private Lag.Seen lag(String row, AtomicLong total, Lag.Next next) throws Exception {
        new History(ours).awaitViews(); // what was opened to be voted on is no part of the steady rate
        var seen = new Lag(ours).at(half(row), settings.round(), next);
        total.addAndGet(seen.sent());
        return seen;
    }

    private double half(String row) {
        return Math.max(1, report.perSecond(row) / 2);
    }

    private void note(Lag.Seen seen, String p50, String p99) {
        report.note(p50, seen.lags().milliseconds(0.5));
        report.note(p99, seen.lags().milliseconds(0.99));
        if (seen.lags().failed() > 0) report.fault(seen.lags().failed() + " failed: " + p50);
    }

    private void wholeHistory() throws Exception {
        var history = new History(ours);
        var polling = Polling.spread(spread.ballots(), SPREAD_ROLL);
        while (history.events() < settings.history()) count(votes, votes(spread, polling, Duration.ofSeconds(10)));
        history.awaitViews();
        report.say("History that is exported, replayed and rebuilt: " + history.mix());
        report.note(Row.EXPORT, history.export());
        report.note(Row.REPLAY, history.replay());
        report.note(Row.REBUILD, history.rebuild());
    }

    private void starts() throws Exception {
        if (settings.starts() == 0) return;
        var start = new StartUp(
                Files.createTempDirectory(folder, "start"),
                "--spring.datasource.url=" + PostgresServer.database("ours_start"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        var unpacked = start.unpacked();
        if (unpacked.isEmpty()) return;
        var jar = unpacked.get().jar();
        report.note(Row.START_FIRST, start.plain(jar, List.of())); // makes the tables and imports Milan's data
        for (int i = 0; i < settings.starts(); i++) {
            report.note(Row.START, start.plain(jar, List.of()));
            if (unpacked.get().cache().isPresent())
                report.note(
                        Row.START_CACHED,
                        start.plain(
                                jar,
                                List.of("-XX:AOTCache=" + unpacked.get().cache().get())));
        }
    }

    private void targets() {
        report.atLeast(0.35, Row.HOT, Row.LIMIT_32);
        report.atLeast(0.8, Row.PROPOSALS, Row.LIMIT_32);
        report.atLeast(1.0, Row.HOT_HTTP, Row.HOT_PEER);
        report.p99AtMost(1.0, Row.HOT_HTTP, Row.HOT_PEER);
        report.atLeast(1.5, Row.GET, Row.GET_PEER);
        report.costsAtMost(1.3, Row.GET_THEN, Row.GET);
        report.figureAtMost(100, Row.LAG_P99);
        report.figureAtMost(100, Row.LAG_NEW_P99);
        report.figureAtLeast(20_000, Row.REBUILD);
        report.figureAtMost(5, Row.START_CACHED);
    }

    @Override
    public void close() {
        http.close();
        ours.close();
    }
}
