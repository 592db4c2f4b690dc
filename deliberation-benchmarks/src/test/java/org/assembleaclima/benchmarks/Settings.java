package org.assembleaclima.benchmarks;

import java.time.Duration;

/**
 * How much is measured; each is a system property {@code benchmark.<name>}.
 *
 * @param rounds how many times every row is measured
 * @param seconds how long a row is measured in one round
 * @param warmUp how long each row runs before the first round, in seconds
 * @param roll how many members are on the roll of the hot ballot
 * @param ballots how many ballots are voted on at once where votes are spread
 * @param proposals how many proposals lists and single reads choose from
 * @param history how many events are replayed, rebuilt and exported
 * @param starts how many times the start is measured
 */
public record Settings(
        int rounds, int seconds, int warmUp, int roll, int ballots, int proposals, int history, int starts) {

    /** Commands under way at once in process. */
    static final int UNDER_WAY = 128;

    /** Connections that send one request after the other. */
    static final int CONNECTIONS = 64;

    /** Clients of the database's limit, each with a connection. */
    static final int CLIENTS = 32;

    /** Those of {@code mvn verify -Pbenchmark}, unless the command line says otherwise. */
    public static Settings given() {
        return new Settings(
                Integer.getInteger("benchmark.rounds", 5),
                Integer.getInteger("benchmark.seconds", 5),
                Integer.getInteger("benchmark.warm-up", 30),
                Integer.getInteger("benchmark.roll", 2_000),
                Integer.getInteger("benchmark.ballots", 200),
                Integer.getInteger("benchmark.proposals", 500),
                Integer.getInteger("benchmark.history", 100_000),
                Integer.getInteger("benchmark.starts", 3));
    }

    Duration round() {
        return Duration.ofSeconds(seconds);
    }

    Duration warmingUp() {
        return Duration.ofSeconds(warmUp);
    }
}
