package org.assembleaclima.draw;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.assembleaclima.audit.Hash;

/** The subcommand {@code lottery}: makes the list of panels and writes what is to be published of it. */
final class ListCommand {

    static final Set<String> OPTIONS = Set.of("--root", "--panels", "--alternates", "--to");

    private static final String LIST = "list.txt";
    private static final String PEOPLE = "chances.csv";
    private static final String QUOTAS = "quotas.csv";
    private static final String PICTURE = "chances.svg";

    private final PrintStream out;
    private final Progress progress;

    ListCommand(PrintStream out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /** @return whether some panel can hold everybody */
    boolean run(Pool pool, Arguments arguments) throws Unusable, IOException, WorkerFailure, InterruptedException {
        var request = request(pool, arguments);
        var folder = new OutputFolder(arguments.requiredPath("--to"));
        folder.requireFree(LIST, PEOPLE, QUOTAS, PICTURE);
        var computed = DrawWorker.start(request, progress).result();
        var list = computed.panels();
        var wrong = ListRecount.of(request.pool(), list);
        if (!wrong.isEmpty()) throw new Unusable("the worker's list is none: " + wrong.getFirst());
        var chances = Chances.of(request.pool(), list);
        folder.write(LIST, list.text());
        folder.write(PEOPLE, ChancesTables.people(chances));
        folder.write(QUOTAS, ChancesTables.quotas(chances));
        folder.write(PICTURE, ChancesPicture.of(chances));
        tell(computed, chances);
        return computed.uncoverable().isEmpty();
    }

    private static ListRequest request(Pool pool, Arguments arguments) throws Unusable {
        var root = root(arguments);
        var panels = arguments.number("--panels", 1000, 1, ListRequest.MOST_PANELS);
        var alternates = arguments.number("--alternates", 30, 0, ListRequest.MOST_ALTERNATES);
        return ListRequest.of(pool, root, panels, alternates);
    }

    static Hash root(Arguments arguments) throws Unusable {
        var root = arguments.required("--root");
        if (!root.matches("[0-9a-f]{64}")) throw new Unusable("--root wants 64 hex digits in lower case");
        return Hash.ofHex(root);
    }

    private void tell(ComputedList computed, Chances chances) {
        out.println("list of " + chances.panels() + " panels, SHA-256 " + computed.listHash());
        out.printf(
                Locale.ROOT,
                "least chance %.9f, everybody within %.2f panels of theirs%n",
                computed.minimum(),
                computed.deviation());
        var counts = chances.peopleByCount();
        for (var count : counts.entrySet()) out.println("  in " + count.getKey() + " panels: " + count.getValue());
        for (var uncoverable : computed.uncoverable()) out.println(uncoverable.id() + ": " + uncoverable.reason());
    }
}
