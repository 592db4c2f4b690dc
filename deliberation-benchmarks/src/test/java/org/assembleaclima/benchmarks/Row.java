package org.assembleaclima.benchmarks;

import java.util.List;

/** What rows and figures are called. */
final class Row {

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
    static final String START_FIRST = "first start, with Milan's import, s";
    static final String START = "start-up, s";
    static final String START_CACHED = "start-up with the AOT cache, s";
    static final String LAG_RATE = "rate reached while that was measured, of the half asked for";
    static final String LAG_NEW_RATE = "rate reached while that was measured for new proposals, of the half asked for";

    private Row() {}

    /** Everything there is to measure; start-up only where a jar is packaged. */
    static List<String> all() {
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
                LAG_RATE,
                LAG_NEW_P50,
                LAG_NEW_P99,
                LAG_NEW_RATE,
                REBUILD,
                REPLAY,
                EXPORT);
    }
}
