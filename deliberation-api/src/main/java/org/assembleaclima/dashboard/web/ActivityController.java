package org.assembleaclima.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.dashboard.view.ActivityCount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1/dashboard/activity",
        produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
@Tag(name = "dashboard", description = "What the monitoring dashboard shows, now and at any earlier moment.")
class ActivityController {

    /** There are some hundred kinds of events. */
    private static final int MOST_ITEMS = 40_000;

    private final ViewReader<ActivityCount> activity;

    ActivityController(ViewReader<ActivityCount> activity) {
        this.activity = activity;
    }

    @GetMapping
    @Operation(
            operationId = "activity",
            summary = "What happened how often, month by month",
            description =
                    "Of the twelve months up to the moment asked for, unless `from` and `to` say others; at most ten"
                            + " years. Sealed events are not counted.")
    ResponseEntity<ActivityOverview> show(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            Moment moment) {
        return moment.answerDated((position, day) -> Optional.of(overview(from, to, position, day)), activity);
    }

    private ActivityOverview overview(
            @Nullable YearMonth asked, @Nullable YearMonth until, long position, LocalDate day) {
        var range = MonthRange.asked(asked, until, day);
        var months = range.months().stream().map(YearMonth::toString).toList();
        return new ActivityOverview(
                range.first(), range.last(), activity.findBy("counted_in", months, MOST_ITEMS, position), position);
    }
}
