package org.assembleaclima.feed.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The live feed of one node.
 *
 * @param heartbeat after how long without a change a client is told that the connection still stands
 * @param mostClients how many may listen at once; one more is asked to try again
 * @param mostClientsPerAddress how many of them from one network address, as the rate limit sees it
 * @param keptMessages how many of the last messages are kept in memory; whoever is further behind reads the database
 */
@ConfigurationProperties("deliberation.feed")
record FeedProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2000") int mostClients,
        @DefaultValue("200") int mostClientsPerAddress,
        @DefaultValue("2048") int keptMessages) {}
