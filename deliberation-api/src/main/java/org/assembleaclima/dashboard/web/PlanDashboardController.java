package org.assembleaclima.dashboard.web;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.dashboard.web.PlanDashboard.AreaFigures;
import org.assembleaclima.dashboard.web.Series.MonthlyState;
import org.assembleaclima.monitoring.view.ActionStanding;
import org.assembleaclima.monitoring.view.DatedStanding;
import org.assembleaclima.pac.view.IndicatorEntry;
import org.assembleaclima.pac.view.PlanElement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1/dashboard/plan",
        produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
@Tag(name = "dashboard", description = "What the monitoring dashboard shows, now and at any earlier moment.")
class PlanDashboardController {

    /** Ten years of month ends, and what is asked for beside them; each some kilobytes. */
    private static final int MOST_STATES = 256;

    private final ViewReader<ActionStanding> standings;
    private final ViewReader<IndicatorEntry> indicators;
    private final ViewReader<PlanElement> elements;
    private final MonthEnds months;

    /** What was so on a day at a position is so for ever: month ends and busy dashboards ask for the same again. */
    private final Cache<State, PlanDashboard> states =
            Caffeine.newBuilder().maximumSize(MOST_STATES).build();

    private record State(long position, LocalDate day) {}

    PlanDashboardController(
            ViewReader<ActionStanding> standings,
            ViewReader<IndicatorEntry> indicators,
            ViewReader<PlanElement> elements,
            MonthEnds months) {
        this.standings = standings;
        this.indicators = indicators;
        this.elements = elements;
        this.months = months;
    }

    @GetMapping
    @Operation(
            operationId = "planDashboard",
            summary = "The plan on the day of the moment asked for, area by area",
            description = "Actions by declared and by computed status, milestones done and late, indicators against"
                    + " their goals. As JSON or, for who asks for text/csv, as a table.")
    ResponseEntity<PlanDashboard> show(Moment moment) {
        return moment.answerDated((position, day) -> Optional.of(read(position, day)), standings, indicators, elements);
    }

    @GetMapping("/series")
    @Operation(
            operationId = "planDashboardSeries",
            summary = "The plan at the end of each month that is over",
            description =
                    "Of the year up to the moment asked for, unless `from` and `to` say others: at most ten years.")
    ResponseEntity<Series<PlanDashboard>> series(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            Moment moment) {
        return moment.answerDated(
                (position, day) -> Optional.of(new Series<>(
                        months.read(
                                from,
                                to,
                                day,
                                position,
                                end -> new MonthlyState<>(end.month(), read(end.position(), end.day()))),
                        position,
                        PlanDashboard.COLUMNS)),
                standings,
                indicators,
                elements);
    }

    private PlanDashboard read(long position, LocalDate day) {
        return states.get(new State(position, day), asked -> compute(asked.position(), asked.day()));
    }

    private PlanDashboard compute(long position, LocalDate day) {
        var actions = standings.all(Map.of(), position).stream()
                .map(action -> action.on(day))
                .toList();
        var byArea = actions.stream()
                .collect(groupingBy(standing -> standing.action().area()));
        var tracks = indicators.countBy("area", "track", position);
        var areas = elements.all(Map.of("level", PlanElement.Level.AREA.name()), position);
        return new PlanDashboard(
                position, day, PlanFigures.of(actions, total(tracks.values())), figures(areas, byArea, tracks));
    }

    private static Map<String, Integer> total(Collection<? extends Map<String, Integer>> tracks) {
        var total = new TreeMap<String, Integer>();
        tracks.forEach(area -> area.forEach((track, times) -> total.merge(track, times, Integer::sum)));
        return total;
    }

    /** @param areas in the order of the plan, as they are read */
    private static List<AreaFigures> figures(
            List<PlanElement> areas,
            Map<String, List<DatedStanding>> actions,
            Map<String, ? extends Map<String, Integer>> tracks) {
        return areas.stream()
                .map(area -> new AreaFigures(
                        area.code(),
                        area.title(),
                        PlanFigures.of(
                                actions.getOrDefault(area.code(), List.of()),
                                tracks.containsKey(area.code()) ? tracks.get(area.code()) : Map.of())))
                .toList();
    }
}
