package org.assembleaclima.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.ServiceLoader;
import org.assembleaclima.draw.WorkerFailure.Reason;
import org.assembleaclima.draw.WorkerLine.Failure;

/**
 * The worker process. Takes a task's name as argument and its input as the first line of standard input; answers with lines of
 * {@link WorkerLine}. It ends as soon as its standard input does: it never outlives who started it.
 */
final class WorkerMain {

    private static final int ORPHANED = 4;

    private final PrintStream answers;

    private WorkerMain(PrintStream answers) {
        this.answers = answers;
    }

    public static void main(String[] arguments) throws IOException {
        var answers = System.out;
        System.setOut(System.err); // libraries that print do not answer
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var given = Optional.ofNullable(input.readLine()).orElse("");
        Thread.ofPlatform().daemon().start(() -> endWith(input));
        new WorkerMain(answers).run(arguments[0], given);
    }

    private static void endWith(BufferedReader input) {
        try {
            while (input.readLine() != null) {
                // nothing more is expected
            }
        } catch (IOException e) {
            // as good as its end
        }
        System.exit(ORPHANED); // not halted: the solver's library is removed on the way out
    }

    private void run(String name, String input) {
        var task = task(name);
        if (task.isEmpty()) {
            say(WorkerLine.of(new Failure(Reason.UNWORKABLE, "no task is called " + Texts.quoted(name))));
            return;
        }
        try {
            say(WorkerLine.of(task.get().run(WorkerLine.JSON.readTree(input), step -> say(WorkerLine.of(step)))));
        } catch (Unworkable e) {
            say(WorkerLine.of(new Failure(Reason.UNWORKABLE, String.valueOf(e.getMessage()))));
        } catch (NoSolver e) {
            say(WorkerLine.of(new Failure(Reason.NO_SOLVER, String.valueOf(e.getMessage()))));
        }
    }

    /** Empty when no task has the name. */
    static Optional<Task> task(String name) {
        return ServiceLoader.load(Task.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(task -> task.name().equals(name))
                .findFirst();
    }

    private void say(WorkerLine line) {
        line.write(answers);
    }
}
