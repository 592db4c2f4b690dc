package org.assembleaclima.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers already given, by idempotency key. A key is reserved in the transaction that stores the events, before
 * anything else: a second request with it waits until the first has ended, then finds its answer, or the key free when
 * the first was refused and nothing was recorded.
 */
@Component
public class IdempotentAnswers {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    IdempotentAnswers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param answer null only while its transaction is running, which nobody else can see */
    record Given(String fingerprint, @Nullable Answer answer) {}

    Optional<Given> find(IdempotencyKey key) {
        return db.sql("select fingerprint, answer from idempotent_answer where actor_id = ? and idempotency_key = ?")
                .params(key.actorId(), key.value())
                .query((row, n) ->
                        new Given(row.getString("fingerprint"), JSON.readValue(row.getString("answer"), Answer.class)))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the key has been used */
    void reserve(IdempotencyKey key) {
        db.sql("insert into idempotent_answer (actor_id, idempotency_key, fingerprint, created_at)"
                        + " values (?, ?, ?, ?)")
                .params(
                        key.actorId(),
                        key.value(),
                        key.fingerprint(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void complete(IdempotencyKey key, Answer answer) {
        db.sql("update idempotent_answer set answer = ? where actor_id = ? and idempotency_key = ?")
                .params(JSON.writeValueAsString(answer), key.actorId(), key.value())
                .update();
    }

    /** Forgets answers given before {@code instant}; their keys may then be used anew. */
    public int forgetBefore(Instant instant) {
        return db.sql("delete from idempotent_answer where created_at < ?")
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
