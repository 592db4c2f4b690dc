package org.assembleaclima.command.web;

import java.net.URI;
import java.util.function.Function;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.Commands;
import org.assembleaclima.command.IdempotencyKey;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever sends a command, with what every command shares: the actor, the Idempotency-Key, the version in If-Match. A
 * controller receives it as a parameter.
 */
public final class Caller {

    private static final JsonMapper REPORTS = new JsonMapper();

    private final Commands commands;
    private final Actor actor;
    private final @Nullable IdempotencyKey key;
    private final @Nullable Long ifMatch;

    Caller(Commands commands, Actor actor, @Nullable IdempotencyKey key, @Nullable Long ifMatch) {
        this.commands = commands;
        this.actor = actor;
        this.key = key;
        this.ifMatch = ifMatch;
    }

    /**
     * The answer to a command that was taken.
     *
     * @param id of what it concerned
     * @param version it has now: ask for {@code min_version} to read what was just written
     */
    public record Accepted(String id, long version) {}

    /** Refused with IF_MATCH_MISSING when the request names no version. */
    public long ifMatch() {
        if (ifMatch == null) throw HttpProblem.IF_MATCH_MISSING.exception();
        return ifMatch;
    }

    /**
     * Sends a command that changes something there is already.
     *
     * @param id of it, as the API writes it
     */
    public ResponseEntity<Accepted> send(Command command, Object id) {
        var answer = commands.send(command, actor, key);
        return done().body(new Accepted(String.valueOf(id), answer.version()));
    }

    /**
     * Sends a command that makes something new.
     *
     * @param id of what was made, given what was answered: a repeated request answers what the first one made
     * @param location where to read it, given its id
     */
    public ResponseEntity<Accepted> create(
            Command command, Function<Answer, String> id, Function<String, String> location) {
        var answer = commands.send(command, actor, key);
        var made = id.apply(answer);
        return ResponseEntity.created(URI.create(location.apply(made)))
                .cacheControl(CacheControl.noStore())
                .body(new Accepted(made, answer.version()));
    }

    /** Sends a command whose handler reports. */
    public <T, B> ResponseEntity<B> send(Command command, Class<T> reportType, ReportedBody<T, B> body) {
        var answer = commands.send(command, actor, key);
        return done().body(body.of(REPORTS.readValue(answer.report(), reportType), answer.version()));
    }

    /** What the handler said when the command was taken first; the same when it is repeated with its key. */
    public static <T> T report(Answer answer, Class<T> reportType) {
        return REPORTS.readValue(answer.report(), reportType);
    }

    private static ResponseEntity.BodyBuilder done() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    /** Makes the body of an answer from a handler's report and the version it led to. */
    @FunctionalInterface
    public interface ReportedBody<T, B> {
        B of(T report, long version);
    }
}
