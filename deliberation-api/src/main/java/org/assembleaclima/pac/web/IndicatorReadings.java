package org.assembleaclima.pac.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.AreaCode;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.Track;
import org.assembleaclima.pac.view.IndicatorEntry;
import org.assembleaclima.pac.view.IndicatorValue;
import org.assembleaclima.pac.view.ValueCorrection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read of indicators. */
@RestController
@RequestMapping("/api/v1/pac/indicators")
@Tag(name = "indicators")
class IndicatorReadings {

    private final ViewReader<IndicatorEntry> indicators;
    private final ViewReader<IndicatorValue> values;
    private final ViewReader<ValueCorrection> corrections;
    private final ViewReader<HistoryEntry> history;

    IndicatorReadings(
            ViewReader<IndicatorEntry> indicators,
            ViewReader<IndicatorValue> values,
            ViewReader<ValueCorrection> corrections,
            ViewReader<HistoryEntry> history) {
        this.indicators = indicators;
        this.values = values;
        this.corrections = corrections;
        this.history = history;
    }

    @GetMapping
    @Operation(
            operationId = "indicators",
            summary = "The indicators with their baselines, goals and latest values, in the order of the plan",
            description = "Those of the plan as a whole come last.")
    ResponseEntity<Listing<IndicatorEntry>> list(
            @RequestParam(name = "action_code", required = false) @Nullable ActionCode action,
            @RequestParam(name = "area_code", required = false) @Nullable AreaCode area,
            @RequestParam(required = false) @Nullable Track track,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("action", action == null ? null : action.value());
        filters.put("area", area == null ? null : area.value());
        filters.put("track", track == null ? null : track.name());
        return moment.list(indicators, filters);
    }

    @GetMapping("/{indicator_id}")
    @Operation(operationId = "indicator", summary = "One indicator with its baseline, its goals and its latest value")
    ResponseEntity<IndicatorEntry> show(@PathVariable("indicator_id") IndicatorId id, Moment moment) {
        return moment.of(id).answer(indicators, id.value());
    }

    @GetMapping("/{indicator_id}/values")
    @Operation(operationId = "indicatorValues", summary = "The values of an indicator, the earliest period first")
    ResponseEntity<Listing<IndicatorValue>> values(@PathVariable("indicator_id") IndicatorId id, Moment moment) {
        return moment.list(values, Moment.where("indicator", id.value()));
    }

    @GetMapping("/{indicator_id}/corrections")
    @Operation(
            operationId = "valueCorrections",
            summary = "What was corrected about an indicator's values, the first correction first")
    ResponseEntity<Listing<ValueCorrection>> corrections(@PathVariable("indicator_id") IndicatorId id, Moment moment) {
        return moment.list(corrections, Moment.where("indicator", id.value()));
    }

    @GetMapping("/{indicator_id}/history")
    @Operation(operationId = "indicatorHistory", summary = "What happened to an indicator, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("indicator_id") IndicatorId id, Moment moment) {
        return moment.list(history, Moment.where("stream", id));
    }
}
