package org.assembleaclima.pac;

import static org.assembleaclima.pac.IndicatorRefusal.VALUE_TWICE_AT_ONCE;
import static org.assembleaclima.pac.ValueFileRefusal.INDICATOR_UNKNOWN;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_EMPTY;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_REFUSED;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_TOO_LONG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.common.Refused;

/** Looks at every line of one file of values and says of each wrong one what is wrong with it. */
final class ValueFileCheck {

    private final Indicators indicators;
    private final LocalDate today;
    private final Map<IndicatorId, Optional<IndicatorFacts>> known = new HashMap<>();
    private final Map<IndicatorId, Set<ReportingPeriod>> named = new HashMap<>();
    private final List<Refused.Line> wrong = new ArrayList<>();

    ValueFileCheck(Indicators indicators, LocalDate today) {
        this.indicators = indicators;
        this.today = today;
    }

    void check(List<ValueLine> lines) {
        if (lines.isEmpty()) throw VALUE_FILE_EMPTY.refused();
        if (lines.size() > ValueSheet.MOST_LINES) throw VALUE_FILE_TOO_LONG.refused();
        lines.forEach(this::look);
        if (!wrong.isEmpty()) throw VALUE_FILE_REFUSED.refusedAt(wrong);
    }

    private void look(ValueLine line) {
        var periods = named.computeIfAbsent(line.indicatorId(), id -> new HashSet<>());
        var before = periods.size();
        if (!periods.add(line.measured().period())) {
            wrong.add(new Refused.Line(line.line(), "/period", VALUE_TWICE_AT_ONCE));
            return;
        }
        known.computeIfAbsent(line.indicatorId(), indicators::of)
                .ifPresentOrElse(
                        facts -> object(line, facts, before),
                        () -> wrong.add(new Refused.Line(line.line(), "/indicator", INDICATOR_UNKNOWN)));
    }

    private void object(ValueLine line, IndicatorFacts facts, int before) {
        facts.objectionTo(line.measured(), today, before)
                .ifPresent(
                        objection -> wrong.add(new Refused.Line(line.line(), objection.column(), objection.reason())));
    }
}
