package org.assembleaclima.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.pac.ComputedStatus;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.Track;
import org.jspecify.annotations.Nullable;

/**
 * The whole plan on a day.
 *
 * @param position it was read at
 * @param day in the municipality's time zone; the statuses are those of its end
 * @param plan everything together, indicators of no action among it
 * @param areas in the order of the plan
 */
record PlanDashboard(long position, LocalDate day, PlanFigures plan, List<AreaFigures> areas) implements Row, Tabular {

    /** @param title null when the plan's text does not have it */
    record AreaFigures(String areaCode, @Nullable String title, PlanFigures figures) {}

    /** It changes with all of the plan, so its version is the position it was read at. */
    @Override
    public long version() {
        return position;
    }

    static final List<String> COLUMNS = Stream.of(
                    Stream.of("day", "area_code", "title", "actions"),
                    Stream.of(DeclaredStatus.values()).map(status -> "declared_" + lower(status)),
                    Stream.of(ComputedStatus.values()).map(status -> "computed_" + lower(status)),
                    Stream.of("disagreeing", "without_owner", "milestones", "milestones_done", "milestones_late"),
                    Stream.of(Track.values()).map(track -> "indicators_" + lower(track)))
            .flatMap(names -> names)
            .toList();

    private static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /** One for each area, then one for the plan, without a code. */
    @Override
    public List<List<@Nullable Object>> lines() {
        return Stream.concat(
                        areas.stream().map(area -> line(area.areaCode(), area.title(), area.figures())),
                        Stream.of(line(null, null, plan)))
                .toList();
    }

    private List<@Nullable Object> line(@Nullable String code, @Nullable String title, PlanFigures figures) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(day);
        cells.add(code);
        cells.add(title);
        cells.add(figures.actions());
        for (var status : DeclaredStatus.values()) cells.add(StateCount.in(figures.declared(), status));
        for (var status : ComputedStatus.values()) cells.add(StateCount.in(figures.computed(), status));
        cells.add(figures.disagreeing());
        cells.add(figures.withoutOwner());
        cells.add(figures.milestones());
        cells.add(figures.milestonesDone());
        cells.add(figures.milestonesLate());
        for (var track : Track.values()) cells.add(StateCount.in(figures.indicators(), track));
        return cells;
    }
}
