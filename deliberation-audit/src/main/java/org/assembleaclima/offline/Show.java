package org.assembleaclima.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.assembleaclima.common.view.Decoded;
import org.assembleaclima.proposal.ProposalId;

/** {@code show}: what became of a proposal until a moment. Verifies nothing but that the file is whole. */
final class Show {

    static final String USAGE = "show FILE --at INSTANT|POSITION PROPOSAL_ID";

    private final PrintStream out;
    private final PrintStream err;

    Show(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void run(List<String> given) throws IOException {
        var arguments = Arguments.parse(given, Set.of("--at"), Set.of()).expecting(2, USAGE);
        var proposalId = proposalId(arguments.value(1));
        var until = until(arguments.required("--at"));
        var story = new Story(proposalId);
        try (InputStream in = Verify.open(arguments.value(0))) {
            new Export(in).read(new Until(until, story), new Findings(), new Progress(err));
        }
        if (!story.print(out)) throw new Unusable("no such proposal then: " + proposalId);
    }

    private static ProposalId proposalId(String text) {
        try {
            return ProposalId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable("not the id of a proposal: " + text);
        }
    }

    /** The events up to the first one recorded later: so a moment names one position. */
    private static Predicate<EventLine> until(String at) {
        if (at.matches("[0-9]{1,18}")) return line -> line.position <= Long.parseLong(at);
        var moment = Meaning.moment(at);
        if (moment == null) throw new Unusable("--at: neither a position nor a moment: " + at);
        return line -> !recordedAt(line).isAfter(moment);
    }

    private static Instant recordedAt(EventLine line) {
        var moment = Meaning.moment(line.entry.recordedAt());
        if (moment == null) throw Unusable.at(line.line, "its time is no moment: " + line.entry.recordedAt());
        return moment;
    }

    /** Hands on what was recorded until then. */
    private static final class Until implements Examiner {

        private final Predicate<EventLine> until;
        private final Story story;
        private final EventReader reader = new EventReader();
        private boolean over;

        Until(Predicate<EventLine> until, Story story) {
            this.until = until;
            this.story = story;
        }

        @Override
        public void event(EventLine line) {
            over = over || !until.test(line);
            if (!over && line.withheld.isEmpty()) story.take(read(line));
        }

        private Decoded read(EventLine line) {
            try {
                return reader.read(line);
            } catch (RuntimeException e) { // verify says more
                throw Unusable.at(line.line, "holds an event that cannot be read");
            }
        }
    }
}
