package org.assembleaclima.ballot.web;

import org.assembleaclima.command.Commands;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
record VotesAtOnceOnPostgresTest(
        @Autowired Api api,
        @Autowired Commands commands,
        @Autowired JdbcClient db) implements VotesAtOnce {}
