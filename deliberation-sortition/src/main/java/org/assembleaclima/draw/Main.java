package org.assembleaclima.draw;

import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.Salts;
import org.assembleaclima.sortition.VolunteerRow;

/**
 * The draw's command line. Exit status: 0 all is well, 1 the pool has errors, no panel, or people no panel can have, 2 it
 * could not be done at all. Answers go to standard output, progress and complaints to standard error.
 */
public final class Main {

    private static final int WELL = 0;
    private static final int FOUND = 1;
    private static final int UNUSABLE = 2;

    private static final String DRAW = "draw";
    private static final String FREEZE = "freeze";
    private static final String SLIP = "slip";

    /** What no worker does. */
    private static final Set<String> OWN = Set.of(DRAW, FREEZE, SLIP);

    private static final String USAGE = """
            usage: COMMAND CATEGORIES RESPONDENTS --size NUMBER [--household COLUMN]... [OPTION]...
              check    tells all errors of the files, whether a panel exists, and who can be on none
              relax    tells the cheapest change of quotas that lets a panel exist
              maximin  tells the least chance that the quotas allow
              freeze   gives each row a salt and tells the root: --to FOLDER, and writes rows.csv and salts.csv there
              slip     what a volunteer gets: --root HEX --salts salts.csv --id ID --to FOLDER, and writes ID.json there
              lottery  makes the list of panels: --root HEX --to FOLDER [--panels 1000] [--alternates 30]
                       and writes list.txt, chances.csv, quotas.csv and chances.svg there
              draw     draws the panel: --root HEX --list list.txt --sources FILE --digits 427 --to FOLDER
                       and writes kit.json there; FILE is a JSON array of the two sources, as a kit has them
              TASK     any other task of the draw: its result in JSON
            CATEGORIES is CSV with the columns category, feature, min, max and, if wished, min_flex, max_flex;
            RESPONDENTS is CSV with the columns id, one for each category, and those that make a household.""";

    /** How many panels more are told of anew within a stage. */
    private static final int TOLD = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final Salts salts;
    private String stage = "";
    private long told;

    Main(PrintStream out, PrintStream err, Salts salts) {
        this.out = out;
        this.err = err;
        this.salts = salts;
    }

    public static void main(String[] arguments) {
        var random = new SecureRandom();
        System.exit(new Main(System.out, System.err, () -> salt(random)).run(arguments));
    }

    private static PooledVolunteer.Salt salt(SecureRandom random) {
        var bytes = new byte[VolunteerRow.SALT_LENGTH];
        random.nextBytes(bytes);
        return new PooledVolunteer.Salt(bytes);
    }

    int run(String... arguments) {
        if (arguments.length == 0 || isUnknown(arguments[0])) {
            err.println(USAGE);
            return UNUSABLE;
        }
        try {
            var options =
                    switch (arguments[0]) {
                        case "lottery" -> ListCommand.OPTIONS;
                        case DRAW -> DrawCommand.OPTIONS;
                        case FREEZE -> FreezeCommand.OPTIONS;
                        case SLIP -> SlipCommand.OPTIONS;
                        default -> Set.<String>of();
                    };
            return run(arguments[0], Arguments.parse(Arrays.asList(arguments).subList(1, arguments.length), options));
        } catch (Unusable | NoSolver e) {
            err.println(e.getMessage());
            return UNUSABLE;
        } catch (OutOfMemoryError e) {
            err.println("the memory is too small for it");
            return UNUSABLE;
        }
    }

    private static boolean isUnknown(String task) {
        return !OWN.contains(task) && WorkerMain.task(task).isEmpty();
    }

    private int run(String task, Arguments arguments) throws Unusable {
        var reading = arguments.read();
        reading.findings().forEach(out::println);
        var unlisted = reading.found() - reading.findings().size();
        if (unlisted > 0) out.println("and " + unlisted + " more");
        if (reading.pool().isEmpty()) return FOUND;
        var pool = reading.pool().get();
        return switch (task) {
            case "check" -> check(pool, reading.isWell());
            case "relax" -> relax(pool);
            case "maximin" -> worked(task, () -> maximin(pool));
            case "lottery" -> worked(task, () -> new ListCommand(out, this::tell).run(pool, arguments) ? WELL : FOUND);
            case DRAW -> new DrawCommand(out).run(pool, arguments) ? WELL : FOUND;
            case FREEZE -> freeze(pool, arguments);
            case SLIP -> new SlipCommand(out).run(pool, arguments) ? WELL : FOUND;
            default -> worked(task, () -> work(task, pool));
        };
    }

    private int check(Pool pool, boolean well) {
        var checked = PoolTasks.check(pool, this::tell);
        out.println(pool.volunteers().size() + " volunteers of " + checked.types() + " types, "
                + pool.quotas().size() + " quotas, a panel of " + pool.panelSize());
        if (!checked.feasible()) out.println("no panel meets all quotas: relax tells the cheapest change");
        else if (checked.uncovered().isEmpty()) out.println("everybody can be on some panel");
        for (var uncovered : checked.uncovered())
            out.println(String.join(", ", uncovered.ids()) + ": " + uncovered.reason());
        return well && checked.feasible() && checked.uncovered().isEmpty() ? WELL : FOUND;
    }

    private int freeze(Pool pool, Arguments arguments) throws Unusable {
        new FreezeCommand(out, salts).run(pool, arguments);
        return WELL;
    }

    private int relax(Pool pool) {
        try {
            var relaxed = PoolTasks.relax(pool);
            if (relaxed.changes().isEmpty()) out.println("a panel meets all quotas as they are");
            else {
                relaxed.changes().forEach(out::println);
                out.println("cost " + relaxed.cost());
            }
            return relaxed.changes().isEmpty() ? WELL : FOUND;
        } catch (Unworkable e) {
            out.println(e.getMessage());
            return FOUND;
        }
    }

    private int maximin(Pool pool) throws IOException, WorkerFailure, InterruptedException {
        var preview = DrawWorker.preview(pool, this::tell).result();
        out.printf(
                Locale.ROOT,
                "least chance %.9f, no distribution gives everybody more than %.9f%n",
                preview.minimum(),
                preview.bound());
        for (var uncoverable : preview.uncoverable()) out.println(uncoverable.id() + ": " + uncoverable.reason());
        return preview.uncoverable().isEmpty() ? WELL : FOUND;
    }

    private int work(String task, Pool pool) throws IOException, WorkerFailure, InterruptedException {
        var worker = Worker.start(task, PoolTasks.Input.of(pool), this::tell);
        out.println(worker.result().toPrettyString());
        return WELL;
    }

    /** What needs a worker. */
    private interface Work {

        int run() throws Unusable, IOException, WorkerFailure, InterruptedException;
    }

    private int worked(String task, Work work) throws Unusable {
        try {
            return work.run();
        } catch (WorkerFailure e) {
            if (e.reason() != WorkerFailure.Reason.UNWORKABLE) throw new Unusable(String.valueOf(e.getMessage()));
            out.println(e.getMessage());
            return FOUND;
        } catch (IOException e) {
            throw new Unusable("no worker process can be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable(task + " was interrupted");
        }
    }

    private void tell(Progress.Step step) {
        if (step.stage().equals(stage) && step.columns() < told + TOLD) return;
        stage = step.stage();
        told = step.columns();
        err.println(
                Double.isNaN(step.bound())
                        ? step.stage() + ": " + step.columns() + " panels"
                        : String.format(
                                Locale.ROOT, "%s: %d panels, bound %.9f", step.stage(), step.columns(), step.bound()));
    }
}
