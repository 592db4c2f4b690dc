package org.assembleaclima.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node works through commands.
 *
 * @param partitions how many threads, each with a database connection of its own while it works; commands on one
 *     aggregate are all in one partition. The same number on every node, or nodes collide more than they need
 * @param batch the most commands of one transaction
 * @param queue the most commands that wait in one partition; the next one is refused
 * @param longestWait how long a command may wait before it begins; then it is refused and will not begin
 * @param longestWork how long the answer to a command that has begun is waited for; then nobody knows whether it was recorded
 * @param eventsPerSnapshot an aggregate is loaded from its snapshot and fewer events than this, or than a third of those it
 *     had then
 * @param aggregatesKept how many aggregates stay in memory from one batch to the next; a ballot with a roll of 2,000 takes about
 *     a megabyte, one of 90 a twentieth of that
 */
@ConfigurationProperties("deliberation.commands")
public record CommandProperties(
        @DefaultValue("4") int partitions,
        @DefaultValue("128") int batch,
        @DefaultValue("1000") int queue,
        @DefaultValue("10s") Duration longestWait,
        @DefaultValue("60s") Duration longestWork,
        @DefaultValue("50") int eventsPerSnapshot,
        @DefaultValue("500") int aggregatesKept) {

    public CommandProperties {
        if (partitions < 1 || batch < 1 || queue < 1 || eventsPerSnapshot < 1 || aggregatesKept < 0)
            throw new IllegalArgumentException(
                    "partitions, batch, queue and events-per-snapshot are at least 1, aggregates-kept at least 0");
    }
}
