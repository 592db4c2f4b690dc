package org.assembleaclima.offline;

import java.io.PrintStream;

/** What was found, for people. */
final class Printed {

    private final PrintStream out;

    Printed(PrintStream out) {
        this.out = out;
    }

    void print(Findings findings) {
        for (var check : Check.values()) {
            var times = findings.checkedOf(check);
            var wrong = findings.wrongOf(check);
            if (times == 0 && wrong == 0) continue;
            out.println((wrong == 0 ? "ok     " : "DIFFERS") + " " + times + " " + check.words()
                    + (wrong == 0 ? "" : ", " + wrong + " wrong"));
        }
        findings.notes().forEach(note -> out.println("note    " + note));
        if (findings.differences() == 0) {
            var not = findings.viewsNotCompared();
            out.println(not == 0 ? "All is well." : "All is well, but " + not + " views were not compared.");
            return;
        }
        out.println("First difference: " + findings.first().getFirst().text());
        findings.first().stream().skip(1).forEach(difference -> out.println("then: " + difference.text()));
        var more = findings.differences() - findings.first().size();
        if (more > 0) out.println("and " + more + " more");
    }
}
