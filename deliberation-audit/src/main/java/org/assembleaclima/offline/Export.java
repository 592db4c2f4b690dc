package org.assembleaclima.offline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** An export being read: header, events, last line, and nothing else. */
final class Export {

    private final LineReader lines;
    private final Cutter cutter = new Cutter();
    private final Header header;

    /** @throws Unusable when it does not begin as an export does */
    Export(InputStream in) throws IOException {
        lines = new LineReader(in);
        if (!lines.next(cutter)) throw new Unusable("the file is empty");
        header = Header.cut(cutter);
    }

    Header header() {
        return header;
    }

    /**
     * Reads on to the end.
     *
     * @param progress is told every position
     * @throws Unusable when it is no whole export
     */
    void read(Examiner examiner, Findings findings, Progress progress) throws IOException {
        var trailer = new Trailer(header);
        var withheld = new TreeMap<String, Long>();
        for (long position = 0; ; ) {
            if (!lines.next(cutter))
                throw new Unusable("the last line is missing: the file was cut after position " + position);
            if (trailer.begins(cutter)) {
                finish(trailer.cutRest(cutter), withheld, position, findings);
                examiner.end();
                return;
            }
            var line = EventLine.cut(cutter);
            checkPlace(line, position);
            if (line.position > position + 1) examiner.gap(line, position + 1);
            line.withheld.ifPresent(reason -> withheld.merge(reason, 1L, Long::sum));
            examiner.event(line);
            position = line.position;
            progress.at(position, header.size());
        }
    }

    private void checkPlace(EventLine line, long before) {
        if (line.position <= before)
            throw Unusable.at(
                    line.line,
                    "has position " + line.position + " after position " + before
                            + ": the lines are not in their order");
        if (line.position > header.size())
            throw Unusable.at(line.line, "has position " + line.position + " in an export of " + header.size());
        if (!line.source.equals(header.origin())) throw Unusable.at(line.line, "is of another log: " + line.source);
    }

    private void finish(Map<String, Long> stated, Map<String, Long> counted, long position, Findings findings)
            throws IOException {
        if (lines.next(cutter)) throw Unusable.at(cutter.line(), "stands after the last line of the export");
        if (position != header.size())
            findings.differs(Difference.ofWhole(
                    Check.POSITIONS,
                    "the events at positions " + (position + 1) + " to " + header.size() + " are missing at the end"));
        findings.checked(
                Check.WITHHELD,
                counted.values().stream().mapToLong(Long::longValue).sum());
        if (!stated.equals(counted))
            findings.differs(Difference.ofWhole(
                    Check.WITHHELD, "the last line says " + stated + " are withheld, there are " + counted));
        counted.forEach((reason, times) -> findings.note(times + " payloads withheld: " + reason));
    }
}
