package org.assembleaclima.pac.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.Direction;
import org.assembleaclima.pac.ImportId;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.ReportingPeriod;
import org.assembleaclima.pac.Track;
import org.assembleaclima.pac.ValueFileEvent.ValuesImported;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The views of indicators as the functions they are. */
class IndicatorFoldsTest {

    private static final IndicatorId TREES = IndicatorId.of("trees-planted");
    private static final ImportId IMPORT = ImportId.of("00000000-0000-0000-0000-000000000009");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final IndicatorDefined DEFINED = of(Optional.of(ActionCode.of("2.1.3")));
    private static final BaselineSet BASELINE =
            new BaselineSet(TREES, 2020, trees("0"), "Office", Optional.empty(), NINE);
    private static final GoalSet GOAL_2030 = new GoalSet(TREES, 2030, trees("1000"), "Plan", Optional.empty(), NINE);
    private static final GoalSet GOAL_2025 = new GoalSet(TREES, 2025, trees("600"), "Plan", Optional.empty(), NINE);
    private static final ValueMeasured IN_2024 = measured("2024", "350", Optional.of(IMPORT));

    private static IndicatorDefined of(Optional<ActionCode> action) {
        return new IndicatorDefined(
                TREES, "Trees planted", "trees", Direction.UP, action, "Counted", List.of("Office"), NINE);
    }

    private static Quantity trees(String amount) {
        return new Quantity(new BigDecimal(amount), "trees");
    }

    private static ValueMeasured measured(String period, String amount, Optional<ImportId> importId) {
        return new ValueMeasured(TREES, ReportingPeriod.of(period), trees(amount), "Office", importId, NINE);
    }

    private static ValueCorrected corrected(String period, int correction, String before, String after) {
        return new ValueCorrected(
                TREES, ReportingPeriod.of(period), correction, trees(before), trees(after), "Region", "Misread", TEN);
    }

    private static Recorded nth(long version) {
        return new Recorded(version + 100, TREES.toString(), version, "any", NINE, "x", List.of("city_office"));
    }

    private static <R extends Row> @Nullable R row(View<IndicatorEvent, R> view, String key, IndicatorEvent... events) {
        R row = null;
        for (int i = 0; i < events.length; i++)
            if (view.keysOf(events[i], nth(i + 1)).contains(key)) row = view.evolve(key, row, events[i], nth(i + 1));
        return row;
    }

    private static IndicatorEntry entry(IndicatorEvent... events) {
        return row(new IndicatorRegister(), TREES.value(), events);
    }

    private static IndicatorValue value(String period, IndicatorEvent... events) {
        return row(new IndicatorValues(), IndicatorValues.key(TREES, ReportingPeriod.of(period)), events);
    }

    @Test
    void the_register_tells_what_was_defined() {
        assertThat(entry(DEFINED))
                .isEqualTo(new IndicatorEntry(
                        TREES,
                        1,
                        "Trees planted",
                        "trees",
                        Direction.UP,
                        ActionCode.of("2.1.3"),
                        "Counted",
                        List.of("Office"),
                        null,
                        List.of(),
                        null,
                        0,
                        Track.NO_VALUE));
    }

    @Test
    void goals_are_kept_by_year_one_for_each() {
        var changed = new GoalSet(TREES, 2030, trees("2000"), "Plan", Optional.of(new BigDecimal("1000")), TEN);
        var row = entry(DEFINED, BASELINE, GOAL_2030, GOAL_2025, changed);

        assertThat(row.baseline()).isEqualTo(new YearFigure(2020, new BigDecimal("0"), "Office"));
        assertThat(row.goals())
                .containsExactly(
                        new YearFigure(2025, new BigDecimal("600"), "Plan"),
                        new YearFigure(2030, new BigDecimal("2000"), "Plan"));
        assertThat(row.version()).isEqualTo(5);
    }

    @Test
    void the_track_follows_every_fact() {
        assertThat(entry(DEFINED, IN_2024).track()).isEqualTo(Track.NO_GOAL);
        assertThat(entry(DEFINED, IN_2024, GOAL_2030).track()).isEqualTo(Track.NO_BASELINE);
        assertThat(entry(DEFINED, IN_2024, GOAL_2030, BASELINE).track()).isEqualTo(Track.BEHIND);
        assertThat(entry(DEFINED, IN_2024, GOAL_2030, BASELINE, corrected("2024", 1, "350", "400.1"))
                        .track())
                .isEqualTo(Track.ON_TRACK);
    }

    @Test
    void the_latest_value_is_that_of_the_latest_period_whenever_it_came() {
        var row = entry(DEFINED, IN_2024, measured("2023", "200", Optional.empty()));

        assertThat(row.latest())
                .isEqualTo(new LatestValue(
                        ReportingPeriod.of("2024"), LocalDate.of(2024, 12, 31), new BigDecimal("350"), "Office"));
        assertThat(row.values()).isEqualTo(2);
    }

    @Test
    void of_periods_that_end_on_one_day_the_longest_counts() {
        var december = measured("2024-12", "30", Optional.empty());

        assertThat(entry(DEFINED, december, IN_2024).latest().period()).hasToString("2024");
        assertThat(entry(DEFINED, IN_2024, december).latest().period()).hasToString("2024");
    }

    @Test
    void a_correction_of_an_earlier_period_leaves_the_latest_value() {
        var row =
                entry(DEFINED, IN_2024, measured("2023", "200", Optional.empty()), corrected("2023", 1, "200", "999"));

        assertThat(row.latest().amount()).isEqualTo("350");
        assertThat(row.values()).isEqualTo(2);
        assertThat(row.version()).isEqualTo(4);
    }

    @Test
    void the_register_is_in_the_order_of_the_plan_and_the_whole_plan_last() {
        var register = new IndicatorRegister();
        var ofTheAction = entry(DEFINED);
        var ofTheWhole = entry(of(Optional.empty()));

        assertThat(register.sortKey(TREES.value(), ofTheAction)).isEqualTo("02.01.03");
        assertThat(register.sortKey(TREES.value(), ofTheWhole)).isGreaterThan("99.99.99");
        assertThat(filters(register, ofTheAction)).containsExactly("2.1.3", "2", "NO_VALUE");
        assertThat(filters(register, ofTheWhole)).containsExactly(null, null, "NO_VALUE");
    }

    private static <R extends Row> List<@Nullable String> filters(View<?, R> view, R row) {
        var values = new ArrayList<@Nullable String>();
        view.filters().forEach(filter -> values.add(filter.value().of(row)));
        return values;
    }

    @Test
    void a_value_keeps_its_file_and_counts_its_corrections() {
        var row =
                value("2024", DEFINED, IN_2024, corrected("2024", 1, "350", "360"), corrected("2024", 2, "360", "370"));

        assertThat(row)
                .isEqualTo(new IndicatorValue(
                        TREES,
                        4,
                        ReportingPeriod.of("2024"),
                        LocalDate.of(2024, 12, 31),
                        new BigDecimal("370"),
                        "trees",
                        "Region",
                        IMPORT,
                        2,
                        TEN));
        assertThat(new IndicatorValues().sortKey("any", row)).isEqualTo("2024-12-31/trees-planted");
        assertThat(filters(new IndicatorValues(), row)).containsExactly("trees-planted", IMPORT.toString());
    }

    @Test
    void what_is_no_value_has_no_row_among_values() {
        assertThat(List.of(DEFINED, BASELINE, GOAL_2025))
                .allSatisfy(event ->
                        assertThat(new IndicatorValues().keysOf(event, nth(1))).isEmpty());
    }

    @Test
    void every_correction_is_a_row_of_its_own() {
        var view = new ValueCorrections();
        var event = corrected("2024", 1, "350", "360");

        assertThat(view.keysOf(IN_2024, nth(2))).isEmpty();
        assertThat(view.keysOf(event, nth(3))).containsExactly("trees-planted/000000000003");
        var row = view.evolve("any", null, event, nth(3));
        assertThat(row)
                .isEqualTo(new ValueCorrection(
                        TREES,
                        3,
                        ReportingPeriod.of("2024"),
                        1,
                        new BigDecimal("350"),
                        new BigDecimal("360"),
                        "trees",
                        "Region",
                        "Misread",
                        TEN));
        assertThat(filters(view, row)).containsExactly("trees-planted");
    }

    @Test
    void a_file_of_values_is_listed_by_when_it_came() {
        var view = new ValueFiles();
        var event = new ValuesImported(IMPORT, "a".repeat(64), 3, 2, NINE);

        assertThat(view.keysOf(event, nth(1))).containsExactly(IMPORT.toString());
        var row = view.evolve(IMPORT.toString(), null, event, nth(1));
        assertThat(row).isEqualTo(new ValueFileEntry(IMPORT, 1, "a".repeat(64), 3, 2, NINE));
        assertThat(view.sortKey("any", row)).isEqualTo("2026-03-01T09:00:00Z");
    }
}
