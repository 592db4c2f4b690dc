package org.assembleaclima.scenario;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How those in the room vote.
 *
 * @param silent present, but not voting
 */
record Votes(int yes, int no, int abstain, int blank, int silent) {

    int present() {
        return yes + no + abstain + blank + silent;
    }

    /** One for each of those present, {@code SILENT} for no vote, the first {@code shift} of them moved to the end. */
    List<String> choices(int shift) {
        return IntStream.range(0, present())
                .mapToObj(i -> choice((i + shift) % present()))
                .toList();
    }

    private String choice(int i) {
        if (i < yes) return "YES";
        if (i < yes + no) return "NO";
        if (i < yes + no + abstain) return "ABSTAIN";
        return i < present() - silent ? "BLANK" : "SILENT";
    }

    Body counted() {
        return Body.of("yes", yes)
                .and("no", no)
                .and("abstain", abstain)
                .and("blank", blank)
                .and("silent", silent);
    }

    /** What a teller may count at first. */
    Votes miscounted() {
        return new Votes(yes - 1, no + 1, abstain, blank, silent);
    }
}
