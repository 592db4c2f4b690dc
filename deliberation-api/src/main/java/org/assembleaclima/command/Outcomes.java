package org.assembleaclima.command;

import static java.util.Objects.requireNonNull;
import static org.assembleaclima.command.CommandRefusal.IDEMPOTENCY_KEY_REUSED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assembleaclima.command.IdempotentAnswers.Given;
import org.assembleaclima.common.Refused;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** What the commands of one transaction come to. It becomes true, and is told, when that has been committed. */
final class Outcomes {

    private final CommandBus bus;
    private final IdempotentAnswers answers;
    private final Map<IdempotencyKey.Use, Given> given = new HashMap<>();
    private final Map<IdempotencyKey, Answer> fresh = new HashMap<>();
    private final Map<Waiting, RuntimeException> refused = new LinkedHashMap<>();
    private final List<Runnable> deliveries = new ArrayList<>();

    Outcomes(CommandBus bus, IdempotentAnswers answers) {
        this.bus = bus;
        this.answers = answers;
    }

    /** @param keys of the commands to come: what was answered to them before is answered again */
    void begin(List<IdempotencyKey> keys) {
        given.putAll(answers.find(keys));
    }

    /** @throws RuntimeException when it failed by anything but a refusal: the transaction may be broken then */
    void handle(Waiting waiting) {
        var key = waiting.key();
        var before = key == null ? null : given.get(key.use());
        if (before != null) {
            repeat(waiting, requireNonNull(key), before);
            return;
        }
        try {
            var answer = Dispatch.through(bus, waiting.message());
            deliveries.add(() -> waiting.answered(answer));
            if (key == null) return;
            fresh.put(key, answer);
            given.put(key.use(), new Given(key.fingerprint(), answer));
        } catch (Refused | AggregateNotFoundException | IncompatibleAggregateException refusal) {
            refused.put(waiting, refusal);
        }
    }

    /**
     * Looks the keys of refused commands up once more: an earlier attempt that was being stored when this one began may be what
     * it was refused for.
     */
    void end() {
        var keys = refused.keySet().stream()
                .map(Waiting::key)
                .filter(Objects::nonNull)
                .filter(key -> !given.containsKey(key.use()))
                .toList();
        var meanwhile = answers.find(keys);
        refused.forEach((waiting, refusal) -> {
            var key = waiting.key();
            var before = key == null ? null : meanwhile.get(key.use());
            if (before != null) repeat(waiting, requireNonNull(key), before);
            else deliveries.add(() -> waiting.failed(refusal));
        });
    }

    private void repeat(Waiting waiting, IdempotencyKey key, Given before) {
        if (before.fingerprint().equals(key.fingerprint())) deliveries.add(() -> waiting.answered(before.answer()));
        else deliveries.add(() -> waiting.failed(IDEMPOTENCY_KEY_REUSED.refused()));
    }

    /** The answers to be kept for their keys. */
    Map<IdempotencyKey, Answer> fresh() {
        return fresh;
    }

    /** Answers everybody. */
    void deliver() {
        deliveries.forEach(Runnable::run);
    }
}
