package org.assembleaclima.command;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers already given, by idempotency key. They are stored in the transaction that stores the events: of two requests
 * with one key at the same time, the second one's transaction fails, and its next attempt finds the answer; or finds the
 * key free, when the first was refused and nothing was recorded.
 */
@Component
public class IdempotentAnswers {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate db;
    private final Clock clock;

    IdempotentAnswers(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param fingerprint of the request that was answered */
    record Given(String fingerprint, Answer answer) {}

    /** The answers given to any of these keys, in one query. */
    Map<IdempotencyKey.Use, Given> find(List<IdempotencyKey> keys) {
        var given = new HashMap<IdempotencyKey.Use, Given>();
        if (keys.isEmpty()) return given;
        var places = String.join(", ", Collections.nCopies(places(keys.size()), "(?, ?)"));
        db.query(
                "select actor_id, idempotency_key, fingerprint, answer from idempotent_answer"
                        + " where (actor_id, idempotency_key) in (" + places + ")",
                row -> {
                    given.put(
                            new IdempotencyKey.Use(row.getString(1), row.getString(2)),
                            new Given(row.getString(3), JSON.readValue(row.getString(4), Answer.class)));
                },
                parameters(keys));
        return given;
    }

    /** The next power of two, so that few statements differ and the database plans each of them once. */
    private static int places(int keys) {
        return Integer.highestOneBit(Math.max(1, 2 * keys - 1));
    }

    private static Object[] parameters(List<IdempotencyKey> keys) {
        var parameters = new Object[2 * places(keys.size())];
        for (int i = 0; i < parameters.length / 2; i++) {
            var key = keys.get(Math.min(i, keys.size() - 1));
            parameters[2 * i] = key.actorId();
            parameters[2 * i + 1] = key.value();
        }
        return parameters;
    }

    /**
     * Keeps answers, in the order of their keys, so that no two transactions wait for each other.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of the keys has been used
     */
    void store(Map<IdempotencyKey, Answer> answers) {
        if (answers.isEmpty()) return;
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var sorted = answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(IdempotencyKey::actorId).thenComparing(IdempotencyKey::value)))
                .toList();
        db.batchUpdate(
                "insert into idempotent_answer (actor_id, idempotency_key, fingerprint, created_at, answer)"
                        + " values (?, ?, ?, ?, ?)",
                sorted,
                sorted.size(),
                (statement, kept) -> {
                    statement.setString(1, kept.getKey().actorId());
                    statement.setString(2, kept.getKey().value());
                    statement.setString(3, kept.getKey().fingerprint());
                    statement.setObject(4, now, Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setString(5, JSON.writeValueAsString(kept.getValue()));
                });
    }

    /** Forgets answers given before {@code instant}; their keys may then be used anew. */
    public int forgetBefore(Instant instant) {
        return db.update("delete from idempotent_answer where created_at < ?", instant.atOffset(ZoneOffset.UTC));
    }
}
