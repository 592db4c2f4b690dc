package org.assembleaclima.ballot.web;

import org.assembleaclima.command.Commands;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
record VotesAtOnceOnH2Test(
        @Autowired Api api,
        @Autowired Commands commands,
        @Autowired JdbcClient db) implements VotesAtOnce {}
