package org.assembleaclima.cycle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleKind;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.view.CycleEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cycles")
@Tag(name = "cycles", description = "The assembly's yearly runs.")
class CycleController {

    private final ViewReader<CycleEntry> cycles;
    private final ViewReader<HistoryEntry> history;

    CycleController(ViewReader<CycleEntry> cycles, ViewReader<HistoryEntry> history) {
        this.cycles = cycles;
        this.history = history;
    }

    record PlanCycleBody(
            @NotNull CycleId cycleId,
            @Min(1) @Max(1000) int ordinal,
            @NotNull CycleKind kind,
            @NotNull LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @NotNull RuleSetId ruleSetId,
            @Min(1) @Max(1_000_000) int ruleSetVersion,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 200) @PlainText String> themes,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    record RedateCycleBody(
            @NotNull LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}

    @PostMapping
    @Operation(operationId = "planCycle", summary = "Plan a cycle under one version of a rule set")
    ResponseEntity<Accepted> plan(@Valid @RequestBody PlanCycleBody body, Caller caller) {
        return caller.create(
                new PlanCycle(
                        body.cycleId,
                        body.ordinal,
                        body.kind,
                        body.startsOn,
                        Optional.ofNullable(body.endsOn),
                        body.ruleSetId,
                        body.ruleSetVersion,
                        body.themes,
                        body.sources),
                answer -> body.cycleId.value(),
                id -> "/api/v1/cycles/" + id);
    }

    @PostMapping("/{cycle_id}/redate")
    @Operation(operationId = "redateCycle", summary = "Change a cycle's first and last day")
    ResponseEntity<Accepted> redate(
            @PathVariable("cycle_id") CycleId cycleId, @Valid @RequestBody RedateCycleBody body, Caller caller) {
        return caller.send(
                new RedateCycle(cycleId, body.startsOn, Optional.ofNullable(body.endsOn), body.reason),
                cycleId.value());
    }

    @GetMapping
    @Operation(operationId = "cycles", summary = "Every cycle, in the order they start")
    ResponseEntity<Listing<CycleEntry>> list(Moment moment) {
        return moment.list(cycles, Map.of());
    }

    @GetMapping("/{cycle_id}")
    @Operation(operationId = "cycle", summary = "One cycle")
    ResponseEntity<CycleEntry> show(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.of(cycleId).answer(cycles, cycleId.value());
    }

    @GetMapping("/{cycle_id}/history")
    @Operation(operationId = "cycleHistory", summary = "What happened to a cycle, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("cycle_id") CycleId cycleId, Moment moment) {
        return moment.list(history, Moment.where("stream", cycleId));
    }
}
