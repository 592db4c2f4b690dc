package org.assembleaclima.benchmarks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an application of ours has stored, counted in its database and not asked of it. */
record Stored(JdbcClient db) {

    static Stored at(String url) {
        return new Stored(JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres")));
    }

    long events() {
        return count("select count(*) from domain_event");
    }

    long votes() {
        return count("select count(*) from domain_event where payload_type in ('VoteCast', 'VoteReplaced')");
    }

    /** Those of {@link Bodies} alone: what ballots are opened on has another title. */
    long proposals() {
        return db.sql("select count(*) from domain_event where payload_type = 'ProposalDrafted'"
                        + " and position(convert_to(?, 'UTF8') in payload) > 0")
                .param(Bodies.TITLE)
                .query(Long.class)
                .single();
    }

    private long count(String query) {
        return db.sql(query).query(Long.class).single();
    }
}
