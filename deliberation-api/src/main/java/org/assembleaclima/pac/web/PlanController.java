package org.assembleaclima.pac.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.AreaCode;
import org.assembleaclima.pac.ImportReport;
import org.assembleaclima.pac.ObjectiveCode;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.pac.PlanId;
import org.assembleaclima.pac.view.ActionEntry;
import org.assembleaclima.pac.view.PlanElement;
import org.assembleaclima.pac.view.PlanElement.Level;
import org.assembleaclima.pac.view.PlanSummary;
import org.assembleaclima.pac.view.PlanTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pac")
@Tag(name = "pac", description = "The Air and Climate Plan: areas, objectives, actions and targets.")
class PlanController {

    private final ViewReader<PlanSummary> plan;
    private final ViewReader<PlanElement> elements;
    private final ViewReader<PlanTarget> targets;
    private final ViewReader<HistoryEntry> history;

    PlanController(
            ViewReader<PlanSummary> plan,
            ViewReader<PlanElement> elements,
            ViewReader<PlanTarget> targets,
            ViewReader<HistoryEntry> history) {
        this.plan = plan;
        this.elements = elements;
        this.targets = targets;
        this.history = history;
    }

    /**
     * What an import did.
     *
     * @param version of the plan now
     * @param report what changed
     */
    record Imported(long version, ImportReport report) {}

    @PostMapping("/import")
    @Operation(
            operationId = "importPlan",
            summary = "Import a plan file",
            description = "Whole or not at all, and only what differs from what is known. Nothing is removed: what the"
                    + " file does not name is reported as absent.")
    ResponseEntity<Imported> importPlan(@Valid @RequestBody PlanFileBody body, Caller caller) {
        return caller.send(
                new ImportPlan(PlanId.PAC, body.planFile()),
                ImportReport.class,
                (report, version) -> new Imported(version, report));
    }

    @GetMapping("/plan")
    @Operation(operationId = "plan", summary = "The plan as a whole: what it declares and how much of it is known")
    ResponseEntity<PlanSummary> plan(Moment moment) {
        return moment.of(PlanId.PAC).answer(plan, PlanId.PAC.value());
    }

    @GetMapping("/plan/history")
    @Operation(operationId = "planHistory", summary = "What happened to the plan, and who asked for it")
    ResponseEntity<Listing<HistoryEntry>> history(Moment moment) {
        return moment.list(history, Moment.where("stream", PlanId.PAC));
    }

    @GetMapping("/areas")
    @Operation(operationId = "areas", summary = "The plan's areas, in its order")
    ResponseEntity<Listing<PlanElement>> areas(Moment moment) {
        return moment.list(elements, level(Level.AREA));
    }

    @GetMapping("/objectives")
    @Operation(operationId = "objectives", summary = "The plan's objectives that are known, in its order")
    ResponseEntity<Listing<PlanElement>> objectives(
            @RequestParam(name = "area_code", required = false) @Nullable AreaCode area, Moment moment) {
        var filters = level(Level.OBJECTIVE);
        if (area != null) filters.put("area", area.value());
        return moment.list(elements, filters);
    }

    @GetMapping("/actions")
    @Operation(operationId = "actions", summary = "The plan's actions that are known, with their objectives")
    ResponseEntity<Listing<ActionEntry>> actions(
            @RequestParam(name = "area_code", required = false) @Nullable AreaCode area,
            @RequestParam(name = "objective_code", required = false) @Nullable ObjectiveCode objective,
            Moment moment) {
        var filters = level(Level.ACTION);
        if (area != null) filters.put("area", area.value());
        if (objective != null) filters.put("objective", objective.value());
        return moment.list(elements, filters, this::withObjectives);
    }

    private List<ActionEntry> withObjectives(List<PlanElement> actions, long position) {
        var codes = actions.stream().map(ActionEntry::objectiveCode).collect(toSet());
        var objectives =
                elements.findAll(codes, position).stream().collect(toMap(PlanElement::code, Function.identity()));
        return actions.stream()
                .map(action -> ActionEntry.of(action, objectives.get(ActionEntry.objectiveCode(action))))
                .toList();
    }

    @GetMapping("/actions/{action_code}")
    @Operation(operationId = "action", summary = "One action with its objective")
    ResponseEntity<ActionEntry> action(@PathVariable("action_code") ActionCode code, Moment moment) {
        return moment.of(PlanId.PAC)
                .answer(
                        position -> elements.find(code.value(), position)
                                .map(action -> withObjectives(List.of(action), position)
                                        .getFirst()),
                        elements);
    }

    @GetMapping("/targets")
    @Operation(operationId = "targets", summary = "The plan's general targets")
    ResponseEntity<Listing<PlanTarget>> targets(Moment moment) {
        return moment.list(targets, Map.of());
    }

    private static Map<String, @Nullable String> level(Level level) {
        return new HashMap<>(Map.of("level", level.name()));
    }
}
