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
    private final transient List<Line> lines;

    Refused(RefusalReason reason, String pointer, @Nullable State state) {
        this(reason, pointer, state, null);
    }

    Refused(RefusalReason reason, String pointer, @Nullable State state, @Nullable String found) {
        this(reason, pointer, state, found, List.of());
    }

    Refused(RefusalReason reason, List<Line> lines) {
        this(reason, "", null, null, lines);
    }

    private Refused(
            RefusalReason reason, String pointer, @Nullable State state, @Nullable String found, List<Line> lines) {
        super(reason.name(), null, false, false); // no stack trace: a refusal is an answer, not a bug
        this.reason = reason;
        this.pointer = pointer;
        this.state = state;
        this.found = found;
        this.lines = List.copyOf(lines);
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

    /**
     * One line of a file that is refused.
     *
     * @param number from 1, counted as an editor counts
     * @param pointer which of its values, as a JSON pointer of one column name; empty when it is about the line
     */
    public record Line(int number, String pointer, RefusalReason reason) {}

    /** The lines of a file that are wrong, in its order; empty when it is not about a file. */
    public List<Line> lines() {
        return lines;
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
