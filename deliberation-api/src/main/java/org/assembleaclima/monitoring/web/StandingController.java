package org.assembleaclima.monitoring.web;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.monitoring.view.ActionFile;
import org.assembleaclima.monitoring.view.ActionStanding;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.ActionId;
import org.assembleaclima.pac.AreaCode;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.Track;
import org.assembleaclima.pac.view.IndicatorEntry;
import org.assembleaclima.pac.view.PlanElement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pac")
@Tag(name = "monitoring", description = "Where the plan's actions stand: what was declared beside what follows.")
class StandingController {

    private final ViewReader<ActionStanding> standings;
    private final ViewReader<ActionFile> files;
    private final ViewReader<PlanElement> elements;
    private final ViewReader<IndicatorEntry> indicators;
    private final ViewReader<HistoryEntry> history;

    StandingController(
            ViewReader<ActionStanding> standings,
            ViewReader<ActionFile> files,
            ViewReader<PlanElement> elements,
            ViewReader<IndicatorEntry> indicators,
            ViewReader<HistoryEntry> history) {
        this.standings = standings;
        this.files = files;
        this.elements = elements;
        this.indicators = indicators;
        this.history = history;
    }

    @GetMapping("/standings")
    @Operation(
            operationId = "actionStandings",
            summary = "Where each action stands on the day of the moment asked for",
            description = "The declared status beside the one that follows from dates and deeds, a mark where they"
                    + " disagree, and what is missing from the monitoring.")
    ResponseEntity<Listing<StandingLine>> list(
            @RequestParam(name = "area_code", required = false) @Nullable AreaCode area,
            @RequestParam(required = false) @Nullable DeclaredStatus declared,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("area", area == null ? null : area.value());
        filters.put("declared", declared == null ? null : declared.name());
        return moment.listDated(standings, filters, this::lines, elements, indicators);
    }

    private List<StandingLine> lines(List<ActionStanding> actions, long position, LocalDate day) {
        var codes = actions.stream().map(ActionStanding::code).toList();
        var titles = elements.findAll(codes, position).stream().collect(toMap(PlanElement::code, PlanElement::title));
        var unmeasured = indicators.count("action", Map.of("track", Track.NO_VALUE.name()), position);
        return actions.stream()
                .map(action -> StandingLine.of(
                        action.on(day), titles.get(action.code()), unmeasured.getOrDefault(action.code(), 0)))
                .toList();
    }

    @GetMapping("/actions/{action_code}/standing")
    @Operation(
            operationId = "actionStanding",
            summary = "Where one action stands on the day of the moment asked for, and what is known of it",
            description = "With its owner, dates, milestones, links, commitments and the revision that ended it.")
    ResponseEntity<ActionOnDay> show(@PathVariable("action_code") ActionCode code, Moment moment) {
        return moment.of(new ActionId(code))
                .answerDated((position, day) -> onDay(code, position, day), standings, files, elements, indicators);
    }

    private Optional<ActionOnDay> onDay(ActionCode code, long position, LocalDate day) {
        return standings
                .find(code.value(), position)
                .map(standing -> ActionOnDay.of(
                        position,
                        lines(List.of(standing), position, day).getFirst(),
                        files.find(code.value(), position).orElseThrow(),
                        standing));
    }

    @GetMapping("/actions/{action_code}/history")
    @Operation(operationId = "actionHistory", summary = "What happened to an action, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("action_code") ActionCode code, Moment moment) {
        return moment.list(history, Moment.where("stream", new ActionId(code)));
    }
}
