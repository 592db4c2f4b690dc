package org.assembleaclima.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Policy;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.view.Database;
import org.assembleaclima.common.view.EventSerializer;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.common.view.RecordedEvents.RecordedEvent;
import org.assembleaclima.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the commands that policies ask for, each exactly once: the command's events and the policy's place in the order
 * of events are stored in one transaction, under a lock on that place, so that neither a crash nor another node can
 * make it two or none. What is recorded before a policy exists is not followed up.
 */
public final class FollowUp {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);

    /**
     * How much one turn of a policy reads.
     *
     * @param events at most so many that it follows
     * @param positions so many are looked through for them
     */
    record Reach(int events, int positions) {

        static final Reach USUAL = new Reach(500, 10_000);
    }

    private final JdbcTemplate jdbc;
    private final boolean isPostgres;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final RecordedEvents events;
    private final Commands commands;
    private final Actor actor;
    private final Reach reach;
    private final Map<String, Policy<?>> policies = new TreeMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final AtomicLong failedTurns = new AtomicLong();

    FollowUp(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RecordedEvents events,
            Commands commands,
            Actor actor,
            List<Policy<?>> policies,
            Reach reach) {
        this.reach = reach;
        this.jdbc = jdbc;
        this.isPostgres = Database.isPostgres(jdbc);
        this.db = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.events = events;
        this.commands = commands;
        this.actor = actor;
        for (var policy : policies) {
            if (!EventSerializer.isEvent(policy.follows().getSimpleName()))
                throw new IllegalArgumentException("a policy follows one stored event, not " + policy.follows());
            this.policies.put(policy.getClass().getSimpleName(), policy);
        }
    }

    /** Gives new policies their place: behind everything there is. */
    void start() {
        for (var name : policies.keySet()) {
            try {
                db.sql("insert into follow_up (policy, position)"
                                + " select ?, (select coalesce(max(position), 0) from event_position)"
                                + " where not exists (select 1 from follow_up where policy = ?)")
                        .params(name, name)
                        .update();
            } catch (DuplicateKeyException e) {
                // another node that starts at the same time has given it
            }
        }
    }

    /**
     * Does one turn for each policy.
     *
     * @return whether there may be more to do at once
     */
    boolean step() {
        var more = false;
        for (var policy : policies.entrySet()) more |= step(policy.getKey(), policy.getValue());
        return more;
    }

    /** One policy that cannot go on does not keep the others from it. */
    private boolean step(String name, Policy<?> policy) {
        try {
            var more = follow(name, policy);
            failures.remove(name);
            return more;
        } catch (RuntimeException e) { // the next turn tries again, from where it stands
            failures.put(name, e.getClass().getSimpleName());
            failedTurns.incrementAndGet();
            LOG.error("{} cannot go on: {}", name, e.toString());
            return false;
        }
    }

    /** The kind of failure that keeps a policy from going on, by its name; empty when all work. */
    Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    /** Another node follows now, and tells its own. */
    void forgetFailures() {
        failures.clear();
    }

    /** How many turns of a policy have failed since the start. */
    long failedTurns() {
        return failedTurns.get();
    }

    private <E extends DomainEvent> boolean follow(String name, Policy<E> policy) {
        var place = place(name);
        var last = events.lastPosition();
        if (last <= place) return false;
        var end = Math.min(last, place + reach.positions());
        var batch = events.between(place, end, policy.follows(), reach.events());
        for (var recorded : batch) {
            var command = policy.after(policy.follows().cast(recorded.event()));
            if (command.isPresent()) follow(name, recorded, command.get());
        }
        var to =
                batch.size() < reach.events() ? end : batch.getLast().recorded().position();
        transaction.executeWithoutResult(status -> {
            Database.commitWithoutTheDisk(
                    jdbc, isPostgres); // after a crash it looks once more, and at its place under the lock
            advance(name, to);
        });
        return to < last;
    }

    private void follow(String name, RecordedEvent recorded, Command command) {
        var position = recorded.recorded().position();
        try {
            transaction.executeWithoutResult(status -> {
                if (lock(name) >= position) return; // another node was first
                commands.sendOnce(command, actor);
                advance(name, position);
            });
        } catch (Refused refused) {
            if (refused.reason().kind() != RefusalReason.Kind.CONFLICT) throw refused;
            // where the thing is in its life forbids it: it has been done already
            LOG.warn(
                    "{} after {} at position {} was refused: {}",
                    command.getClass().getSimpleName(),
                    recorded.recorded().type(),
                    position,
                    refused.reason().name());
            advance(name, position);
        }
    }

    private long place(String name) {
        return db.sql("select position from follow_up where policy = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long lock(String name) {
        return db.sql("select position from follow_up where policy = ? for update")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** Never backwards: another node may be further. */
    private void advance(String name, long position) {
        db.sql("update follow_up set position = ? where policy = ? and position < ?")
                .params(position, name, position)
                .update();
    }
}
