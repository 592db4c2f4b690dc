package org.assembleaclima.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of what a worker says, in JSON: exactly one part is there.
 *
 * @param progress null in other lines
 * @param result the last line of a worker that did its task; null in other lines
 * @param failure the last line of one that could not; null in other lines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkerLine(
        Progress.@Nullable Step progress,
        @Nullable JsonNode result,
        @Nullable Failure failure) {

    /** Names as in all of the project's JSON. */
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Why a task was not done, and the sentence that tells it. */
    record Failure(WorkerFailure.Reason reason, String message) {}

    static WorkerLine of(Progress.Step progress) {
        return new WorkerLine(progress, null, null);
    }

    static WorkerLine of(JsonNode result) {
        return new WorkerLine(null, result, null);
    }

    static WorkerLine of(Failure failure) {
        return new WorkerLine(null, null, failure);
    }

    /**
     * Writes it without making a text of it first, which for ten thousand panels would be too large. Begins with a line break,
     * in case a solver's native code left half a line before it.
     */
    void write(PrintStream out) {
        out.write('\n');
        JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, this);
        out.write('\n');
        out.flush();
    }

    /** Empty for what a solver's native code may have printed. */
    static Optional<WorkerLine> read(String line) {
        try {
            return line.startsWith("{\"") ? Optional.of(JSON.readValue(line, WorkerLine.class)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
