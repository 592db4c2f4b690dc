package org.assembleaclima.dashboard.web;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final ViewReader<ActionStanding> standings;
    private final ViewReader<IndicatorEntry> indicators;
    private final ViewReader<PlanElement> elements;
    private final MonthEnds months;

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
        var actions = standings.all(Map.of(), position).stream()
                .map(action -> action.on(day))
                .toList();
        var byArea = actions.stream()
                .collect(groupingBy(standing -> standing.action().area()));
        var tracks = indicators.countBy("area", "track", position);
        var areas = elements.all(Map.of("level", PlanElement.Level.AREA.name()), position);
        return new PlanDashboard(
                position,
                day,
                PlanFigures.of(actions, indicators.count("track", Map.of(), position)),
                figures(areas, byArea, tracks));
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
