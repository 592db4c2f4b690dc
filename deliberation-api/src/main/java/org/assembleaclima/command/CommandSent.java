package org.assembleaclima.command;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Optional;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.Refused;
import org.jspecify.annotations.Nullable;

/** One command from its sending to its answer, as it is measured and traced. Nothing of what it says, and not by whom. */
public final class CommandSent extends Observation.Context {

    private final String command;
    private @Nullable Answer answer;

    CommandSent(Command command) {
        this.command = command.getClass().getSimpleName();
    }

    void answered(Answer answer) {
        this.answer = answer;
    }

    /** Empty when it was refused, or failed. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    private String outcome() {
        if (answer != null) return "TAKEN";
        return getError() instanceof Refused refused ? refused.reason().kind().name() : "FAILED";
    }

    /** What is told of it. */
    static final class Convention implements ObservationConvention<CommandSent> {

        @Override
        public String getName() {
            return "deliberation.command";
        }

        @Override
        public String getContextualName(CommandSent context) {
            return "command " + context.command;
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(CommandSent context) {
            return KeyValues.of("command", context.command, "outcome", context.outcome());
        }

        @Override
        public KeyValues getHighCardinalityKeyValues(CommandSent context) {
            return context.answer()
                    .map(answer -> KeyValues.of(
                            KeyValue.of("stream", answer.stream()),
                            KeyValue.of("version", Long.toString(answer.version()))))
                    .orElse(KeyValues.empty());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof CommandSent;
        }
    }
}
