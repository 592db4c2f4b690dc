package org.assembleaclima.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command was understood and a rule said no. Anything else that goes wrong is a fault, not a refusal. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalReason reason;
    private final String pointer;
    private final transient @Nullable State state;
    private final @Nullable String found;

    Refused(RefusalReason reason, String pointer, @Nullable State state) {
        this(reason, pointer, state, null);
    }

    Refused(RefusalReason reason, String pointer, @Nullable State state, @Nullable String found) {
        super(reason.name(), null, false, false); // no stack trace: a refusal is an answer, not a bug
        this.reason = reason;
        this.pointer = pointer;
        this.state = state;
        this.found = found;
    }

    /**
     * Where the thing was in its life when a step was refused because of it.
     *
     * @param allowedCommands the steps open from there, as the API names them
     */
    public record State(String name, List<String> allowedCommands) {

        public State {
            allowedCommands = List.copyOf(allowedCommands);
        }
    }

    public RefusalReason reason() {
        return reason;
    }

    /** Where in the request, as a JSON pointer; empty when the refusal is about the whole. */
    public String pointer() {
        return pointer;
    }

    /** What a public text says where other words were quoted; null when it is not about a text. */
    public @Nullable String found() {
        return found;
    }

    /** Null unless a step was refused because of the state. */
    public @Nullable State state() {
        return state;
    }
}
