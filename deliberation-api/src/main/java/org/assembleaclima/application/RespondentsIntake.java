package org.assembleaclima.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.assembleaclima.common.Refused;
import org.assembleaclima.draw.Finding;
import org.assembleaclima.draw.PoolFiles;
import org.assembleaclima.draw.Respondent;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.sortition.Features;
import org.assembleaclima.sortition.PoolEntry;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.Quotas;
import org.assembleaclima.sortition.SortitionRefusal;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;
import org.assembleaclima.sortition.web.PoolIntake;
import org.springframework.stereotype.Component;

/**
 * Reads volunteers as the draw's own files are read. What it says of a line that is wrong is where and which rule: no value, and
 * no name of a column that nobody asked for, which may be a person's where the header was forgotten.
 */
@Component
class RespondentsIntake implements PoolIntake {

    private static final String MEMBER = "member_id";
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public List<PoolEntry> read(Quotas quotas, byte[] respondents, List<String> householdColumns) {
        var known = known(quotas);
        var read = PoolFiles.respondents(known, respondents, householdColumns, Set.of(MEMBER));
        var told = new HashSet<>(known.keySet());
        told.addAll(List.of("id", MEMBER));
        householdColumns.forEach(column -> told.add(Features.normal(column)));
        var wrong = new ArrayList<Refused.Line>();
        for (var finding : read.findings())
            reason(finding)
                    .ifPresent(reason -> wrong.add(new Refused.Line(
                            Math.max(1, finding.row()),
                            told.contains(finding.column()) ? pointer(finding.column()) : "",
                            reason)));
        var entries = new ArrayList<PoolEntry>();
        for (var respondent : read.rows()) {
            var member = respondent.further().getOrDefault(MEMBER, "");
            if (member.isEmpty() || UUID.matcher(member).matches()) entries.add(entry(known, respondent, member));
            else
                wrong.add(new Refused.Line(
                        respondent.line(), pointer(MEMBER), SortitionRefusal.POOL_MEMBER_ID_MALFORMED));
        }
        wrong.sort(Comparator.comparingInt(Refused.Line::number));
        if (!wrong.isEmpty()) throw SortitionRefusal.POOL_UNUSABLE.refusedAt(wrong);
        return entries;
    }

    private static SequencedMap<String, List<String>> known(Quotas quotas) {
        var known = new LinkedHashMap<String, List<String>>();
        for (QuotaLine line : quotas.lines())
            known.computeIfAbsent(line.category(), category -> new ArrayList<>())
                    .add(line.feature());
        return known;
    }

    private static PoolEntry entry(SequencedMap<String, List<String>> known, Respondent respondent, String member) {
        var volunteer = respondent.volunteer();
        var features = new HashMap<String, String>();
        var place = 0;
        for (var category : known.keySet())
            features.put(category, volunteer.features().get(place++));
        return new PoolEntry(
                respondent.line(),
                new VolunteerRow(VolunteerId.of(volunteer.id()), features, volunteer.household()),
                Optional.of(member).filter(id -> !id.isEmpty()).map(MemberId::of));
    }

    /** RFC 6901. */
    private static String pointer(String column) {
        return "/" + column.replace("~", "~0").replace("/", "~1");
    }

    /** Empty for what is no reason to say no. */
    private static Optional<SortitionRefusal> reason(Finding finding) {
        return switch (finding.code()) {
            case NOT_CSV -> Optional.of(SortitionRefusal.POOL_NOT_CSV);
            case NOT_UTF8 -> Optional.of(SortitionRefusal.POOL_ENCODING_WRONG);
            case TOO_LARGE -> Optional.of(SortitionRefusal.POOL_TOO_LARGE);
            case EMPTY -> Optional.of(SortitionRefusal.POOL_EMPTY);
            case COLUMN_MISSING -> Optional.of(SortitionRefusal.POOL_COLUMN_MISSING);
            case COLUMN_REPEATED -> Optional.of(SortitionRefusal.POOL_COLUMN_REPEATED);
            case COLUMN_NAMELESS, COLUMN_UNKNOWN -> Optional.of(SortitionRefusal.POOL_COLUMN_UNKNOWN);
            case LENGTH_WRONG -> Optional.of(SortitionRefusal.POOL_LINE_LENGTH_WRONG);
            case BLANK -> Optional.of(SortitionRefusal.POOL_VALUE_BLANK);
            case VALUE_UNKNOWN -> Optional.of(SortitionRefusal.POOL_VALUE_UNKNOWN);
            case FORMULA -> Optional.of(SortitionRefusal.POOL_VALUE_FORMULA);
            case CONTROL_CHARACTER -> Optional.of(SortitionRefusal.POOL_VALUE_NOT_PLAIN);
            case ID_MALFORMED -> Optional.of(SortitionRefusal.POOL_ID_MALFORMED);
            case REPEATED -> Optional.of(SortitionRefusal.POOL_ID_REPEATED);
            case REPEATED_EQUAL, HOUSEHOLD_MISSING -> Optional.empty();
            case NUMBER_MALFORMED, BOUNDS_CROSSED, CATEGORY_NAME_TAKEN, UNMEETABLE, NOBODY_HAS_IT ->
                throw new IllegalStateException("of quotas, which are not read here: " + finding.code());
        };
    }
}
