package org.assembleaclima.feed.web;

import java.time.Duration;

/**
 * When a client that waits for changes gets those that have come meanwhile: each at its own moment of a short round, so
 * that a thousand clients do not all want the processor at the moment of a change, which a command wants too, and so that
 * the changes of one round cost each client one write. The round is as long as the clients are many: a single one hardly
 * waits.
 */
final class Turns {

    private static final long NANOS_PER_CLIENT = 100_000;
    private static final long LONGEST_ROUND = Duration.ofMillis(100).toNanos();

    /** Spreads consecutive numbers evenly (golden ratio, 64 bits). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Turns() {}

    /**
     * @param number of the client
     * @param clients how many there are
     * @param now in nanoseconds, of a clock that only goes forward
     * @return nanoseconds until its moment, less than a round
     */
    static long untilTurn(int number, int clients, long now) {
        var round = Math.clamp(clients * NANOS_PER_CLIENT, 1, LONGEST_ROUND);
        var moment = Math.unsignedMultiplyHigh(number * SPREAD, round); // from 0 to the round's end
        return Math.floorMod(moment - now, round);
    }
}
