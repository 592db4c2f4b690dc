package org.assembleaclima.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.assembleaclima.audit.MalformedNote;

/** The auditor's tool. Exit status: 0 all is well, 1 something differs, 2 what was given cannot be examined. */
public final class Main {

    private static final int WELL = 0;
    private static final int DIFFERS = 1;
    private static final int UNUSABLE = 2;

    private static final String USAGE = "usage: one of\n  "
            + String.join(
                    "\n  ",
                    Verify.USAGE,
                    Show.USAGE,
                    Prove.USAGE,
                    Prove.CONSISTENCY_USAGE,
                    DrawKit.USAGE,
                    NewKey.USAGE);

    private final PrintStream out;
    private final PrintStream err;

    public Main(PrintStream out, PrintStream err) {
        this.out = new PlainLines(out);
        this.err = new PlainLines(err);
    }

    public static void main(String[] arguments) {
        System.exit(new Main(System.out, System.err).run(arguments));
    }

    /** @return the exit status */
    public int run(String... arguments) {
        try {
            if (arguments.length == 0) return usage();
            var rest = Arrays.asList(arguments).subList(1, arguments.length);
            return switch (arguments[0]) {
                case "verify" -> verify(rest);
                case "show" -> {
                    new Show(out, err).run(rest);
                    yield WELL;
                }
                case "prove" -> status(new Prove(out).receipt(rest));
                case "consistency" -> status(new Prove(out).consistency(rest));
                case "draw" -> status(new DrawKit(out).run(rest));
                case "new-key" -> {
                    new NewKey(out).run(rest);
                    yield WELL;
                }
                default -> usage();
            };
        } catch (Unusable e) {
            err.println("cannot examine: " + e.getMessage());
            return UNUSABLE;
        } catch (MalformedNote e) {
            err.println("cannot examine: " + e.getMessage());
            return UNUSABLE;
        } catch (OutOfMemoryError e) {
            err.println("cannot examine: the memory is too small for it");
            return UNUSABLE;
        } catch (IOException | RuntimeException e) { // a trace would end with 1, which means that something differs
            err.println("cannot examine: " + e.getClass().getSimpleName() + " " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int usage() {
        USAGE.lines().forEach(err::println);
        return UNUSABLE;
    }

    private static int status(boolean well) {
        return well ? WELL : DIFFERS;
    }

    private int verify(List<String> arguments) throws IOException {
        var findings = new Verify(err).run(arguments);
        new Printed(out).print(findings);
        return status(findings.differences() == 0);
    }
}
