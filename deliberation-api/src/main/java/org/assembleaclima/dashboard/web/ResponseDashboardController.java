package org.assembleaclima.dashboard.web;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.dashboard.web.ResponseDashboard.CycleFigures;
import org.assembleaclima.dashboard.web.ResponseDashboard.Overdue;
import org.assembleaclima.dashboard.web.ResponseFigures.Request;
import org.assembleaclima.dashboard.web.Series.MonthlyState;
import org.assembleaclima.response.view.ResponseEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1/dashboard/responses",
        produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
@Tag(name = "dashboard")
class ResponseDashboardController {

    private final ViewReader<ResponseEntry> responses;
    private final MonthEnds months;

    ResponseDashboardController(ViewReader<ResponseEntry> responses, MonthEnds months) {
        this.responses = responses;
        this.months = months;
    }

    @GetMapping
    @Operation(
            operationId = "responseDashboard",
            summary = "How far the municipality has answered on the day of the moment asked for",
            description = "Answered, due and overdue, with the median of the days it took, and who still waits past the"
                    + " last day. As JSON or, for who asks for text/csv, as a table.")
    ResponseEntity<ResponseDashboard> show(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId, Moment moment) {
        return moment.answerDated((position, day) -> Optional.of(read(cycleId, position, day)), responses);
    }

    @GetMapping("/series")
    @Operation(
            operationId = "responseDashboardSeries",
            summary = "How far the municipality had answered at the end of each month that is over",
            description =
                    "Of the year up to the moment asked for, unless `from` and `to` say others: at most ten years.")
    ResponseEntity<Series<ResponseDashboard>> series(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId,
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
                                end -> new MonthlyState<>(end.month(), read(cycleId, end.position(), end.day()))),
                        position,
                        ResponseDashboard.COLUMNS)),
                responses);
    }

    private ResponseDashboard read(@Nullable CycleId cycleId, long position, LocalDate day) {
        var all = responses.all(cycleId == null ? Map.of() : Map.of("cycle", cycleId.value()), position);
        var byCycle = all.stream().collect(groupingBy(ResponseEntry::cycleId));
        return new ResponseDashboard(
                position,
                day,
                figures(all, day),
                byCycle.keySet().stream()
                        .sorted(Comparator.comparing(CycleId::value))
                        .map(cycle -> new CycleFigures(cycle, figures(byCycle.getOrDefault(cycle, List.of()), day)))
                        .toList(),
                overdue(all, day));
    }

    static ResponseFigures figures(List<ResponseEntry> all, LocalDate day) {
        return ResponseFigures.of(all.stream()
                .map(one -> new Request(one.clockOn(day), !one.extensions().isEmpty()))
                .toList());
    }

    private static List<Overdue> overdue(List<ResponseEntry> all, LocalDate day) {
        return all.stream()
                .filter(one -> one.clockOn(day).overdue())
                .sorted(Comparator.comparing(ResponseEntry::dueOn)
                        .thenComparing(one -> one.proposalId().toString()))
                .map(one -> new Overdue(
                        one.proposalId(),
                        one.cycleId(),
                        one.dueOn(),
                        one.clockOn(day).daysLate()))
                .toList();
    }
}
