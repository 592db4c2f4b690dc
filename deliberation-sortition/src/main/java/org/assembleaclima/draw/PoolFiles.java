package org.assembleaclima.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads a pool from its two files: {@code categories.csv} with the columns category, feature, min, max and, if wished,
 * min_flex and max_flex; {@code respondents.csv} with the columns id, one for each category, and those that make a household.
 * CSV as of RFC 4180 in UTF-8. Values are compared composed (NFC), trimmed, without case; ids as they are.
 */
public final class PoolFiles {

    /**
     * What was read.
     *
     * @param pool there unless something is an {@link Finding.Level#ERROR}; also where no panel meets its quotas
     * @param findings at most a thousand, errors first
     * @param found how many findings there are, listed or not
     */
    public record Reading(Optional<Pool> pool, List<Finding> findings, int found) {

        public Reading {
            findings = List.copyOf(findings);
        }

        /** Whether nothing worse than warnings was found; a panel may still be out of reach. */
        public boolean isWell() {
            return findings.stream().allMatch(finding -> finding.level() == Finding.Level.WARNING);
        }
    }

    private PoolFiles() {}

    /**
     * Reads both files to their ends, whatever is wrong with them.
     *
     * <p>Without flex columns a minimum may be lowered to 0 and a maximum raised to the panel's size.
     *
     * @param panelSize from 1
     * @param householdColumns columns of the respondents whose values, taken together, are equal for those who live together;
     *     empty when households are not asked
     * @throws IllegalArgumentException when the panel's size is below 1
     */
    public static Reading read(byte[] categories, byte[] respondents, int panelSize, List<String> householdColumns) {
        if (panelSize < 1) throw new IllegalArgumentException("a panel of " + panelSize);
        var findings = new Findings();
        var lines = new QuotaFile(panelSize, findings).read(categories);
        var known = new LinkedHashMap<String, Set<String>>();
        lines.forEach((category, features) -> known.put(category, features.keySet()));
        var volunteers = new RespondentFile(known, householdColumns, Set.of(), findings)
                .read(respondents).stream().map(Respondent::volunteer).toList();

        var pool = new Pool(panelSize, List.copyOf(lines.keySet()), QuotaFile.quotas(lines), volunteers);
        if (!findings.hasErrors()) new QuotaChecks(pool, lines, findings).run();
        return new Reading(
                Optional.of(pool).filter(read -> !findings.hasErrors()), findings.listed(), findings.count());
    }

    /**
     * What was read of the volunteers alone.
     *
     * @param rows those that are sound, in the order of the file, each volunteer once
     * @param findings at most a thousand, errors first
     */
    public record Respondents(List<Respondent> rows, List<Finding> findings) {

        public Respondents {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads {@code respondents.csv} to its end, for quotas that are known already.
     *
     * @param known the values of each category, composed, trimmed and in lower case; volunteers have theirs in this order
     * @param householdColumns as above
     * @param further names, in lower case, of columns that may be there and are read as they are
     */
    public static Respondents respondents(
            SequencedMap<String, List<String>> known,
            byte[] respondents,
            List<String> householdColumns,
            Set<String> further) {
        var findings = new Findings();
        var rows = new RespondentFile(known, householdColumns, further, findings).read(respondents);
        return new Respondents(rows, findings.listed());
    }
}
