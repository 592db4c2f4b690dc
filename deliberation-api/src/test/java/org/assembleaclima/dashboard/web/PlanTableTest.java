package org.assembleaclima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assembleaclima.dashboard.web.PlanDashboard.AreaFigures;
import org.assembleaclima.dashboard.web.Series.MonthlyState;
import org.junit.jupiter.api.Test;

class PlanTableTest {

    private static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);
    private static final PlanFigures FIGURES = PlanFigures.of(List.of(), Map.of("ON_TRACK", 2));
    private static final PlanDashboard PLAN =
            new PlanDashboard(7, MAY_31, FIGURES, List.of(new AreaFigures("1", "Sana", FIGURES)));

    @Test
    void every_line_has_a_cell_for_every_column() {
        assertThat(PLAN.lines()).hasSize(2).allSatisfy(line -> assertThat(line).hasSameSizeAs(PLAN.columns()));
    }

    @Test
    void the_last_line_is_the_whole_plan() {
        assertThat(PLAN.lines().getLast().get(1)).isNull();
        assertThat(PLAN.lines().getFirst().get(1)).isEqualTo("1");
    }

    @Test
    void a_count_stands_under_its_name() {
        assertThat(PLAN.lines().getFirst().get(PLAN.columns().indexOf("indicators_on_track")))
                .isEqualTo(2);
    }

    @Test
    void a_series_puts_the_month_before_each_line() {
        var series = new Series<>(List.of(new MonthlyState<>(YearMonth.of(2026, 5), PLAN)), 7, PlanDashboard.COLUMNS);
        assertThat(series.columns()).startsWith("month", "day");
        assertThat(series.lines()).hasSize(2);
        assertThat(series.lines().getFirst()).startsWith(YearMonth.of(2026, 5), MAY_31);
    }
}
