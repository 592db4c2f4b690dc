package org.assembleaclima.pac.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.pac.IndicatorCommand.CorrectValue;
import org.assembleaclima.pac.IndicatorCommand.RecordValue;
import org.assembleaclima.pac.IndicatorCommand.SetBaseline;
import org.assembleaclima.pac.IndicatorCommand.SetGoal;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.web.IndicatorBodies.CorrectValueBody;
import org.assembleaclima.pac.web.IndicatorBodies.DefineIndicatorBody;
import org.assembleaclima.pac.web.IndicatorBodies.RecordValueBody;
import org.assembleaclima.pac.web.IndicatorBodies.YearFigureBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about an indicator; what can be read of it is in {@link IndicatorReadings}. */
@RestController
@RequestMapping("/api/v1/pac/indicators")
@Tag(name = "indicators", description = "What the plan is measured by: baselines, goals, measured values.")
class IndicatorController {

    @PostMapping
    @Operation(operationId = "defineIndicator", summary = "Define an indicator, in a unit that never changes")
    ResponseEntity<Accepted> define(@Valid @RequestBody DefineIndicatorBody body, Caller caller) {
        return caller.create(
                body.command(), answer -> body.indicatorId().value(), id -> "/api/v1/pac/indicators/" + id);
    }

    @PostMapping("/{indicator_id}/set-baseline")
    @Operation(
            operationId = "setBaseline",
            summary = "Say where an indicator started",
            description = "What was said before is kept.")
    ResponseEntity<Accepted> setBaseline(
            @PathVariable("indicator_id") IndicatorId id, @Valid @RequestBody YearFigureBody body, Caller caller) {
        return caller.send(new SetBaseline(id, body.year(), body.value().quantity(), body.source()), id.value());
    }

    @PostMapping("/{indicator_id}/set-goal")
    @Operation(
            operationId = "setGoal",
            summary = "Say what an indicator is to be by the end of a year",
            description = "What was said before is kept.")
    ResponseEntity<Accepted> setGoal(
            @PathVariable("indicator_id") IndicatorId id, @Valid @RequestBody YearFigureBody body, Caller caller) {
        return caller.send(new SetGoal(id, body.year(), body.value().quantity(), body.source()), id.value());
    }

    @PostMapping("/{indicator_id}/record-value")
    @Operation(operationId = "recordValue", summary = "Record the value of a period that is over")
    ResponseEntity<Accepted> recordValue(
            @PathVariable("indicator_id") IndicatorId id, @Valid @RequestBody RecordValueBody body, Caller caller) {
        return caller.send(new RecordValue(id, body.measured()), id.value());
    }

    @PostMapping("/{indicator_id}/correct-value")
    @Operation(
            operationId = "correctValue",
            summary = "Correct the value of a period, with the reason",
            description = "What was recorded before is kept.")
    ResponseEntity<Accepted> correctValue(
            @PathVariable("indicator_id") IndicatorId id, @Valid @RequestBody CorrectValueBody body, Caller caller) {
        return caller.send(new CorrectValue(id, body.measured(), body.reason()), id.value());
    }
}
