package org.assembleaclima.pac;

import static org.assembleaclima.pac.PacRefusal.AREA_UNKNOWN;
import static org.assembleaclima.pac.PacRefusal.DUPLICATE_CODE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.ActionRedescribed;
import org.assembleaclima.pac.PlanEvent.ActionRetitled;
import org.assembleaclima.pac.PlanEvent.AreaAdded;
import org.assembleaclima.pac.PlanEvent.AreaRedescribed;
import org.assembleaclima.pac.PlanEvent.AreaRetitled;
import org.assembleaclima.pac.PlanEvent.ObjectiveAdded;
import org.assembleaclima.pac.PlanEvent.ObjectiveRedescribed;
import org.assembleaclima.pac.PlanEvent.ObjectiveRetitled;
import org.assembleaclima.pac.PlanEvent.PlanIntroduced;
import org.assembleaclima.pac.PlanEvent.PlanReintroduced;
import org.assembleaclima.pac.PlanEvent.TargetRevised;
import org.assembleaclima.pac.PlanEvent.TargetSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The plan's text: introduced by its first import, changed by later ones where they differ. Nothing is removed by an
 * import: what a file does not name may only be missing from the file.
 */
@AggregateRoot
@Revision("1")
class PacPlan {

    @AggregateIdentifier
    private PlanId planId;

    private @Nullable PlanHeader header; // null until the first import

    /** What is known of each area, objective and action, by its code: enough to see what a file changes. */
    private Map<String, Known> elements = new HashMap<>(); // not final: a snapshot would be read without it

    private Map<String, Target> targets = new HashMap<>(); // not final, for the same reason

    record Known(String title, TitleStatus titleStatus, Description description) {}

    PacPlan() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ImportReport handle(ImportPlan command, Clock clock) {
        var file = command.file();
        refuseDuplicates("/areas/", file.areas(), PlanEntry::code);
        refuseDuplicates("/objectives/", file.objectives(), PlanEntry::code);
        refuseDuplicates("/actions/", file.actions(), PlanEntry::code);
        refuseDuplicates("/targets/", file.targets(), Target::code);
        refuseUnknownAreas(
                "/objectives/", file, file.objectives(), entry -> entry.code().area());
        refuseUnknownAreas(
                "/actions/", file, file.actions(), entry -> entry.code().area());

        return new Comparison(command.planId(), clock.instant()).takeOver(file);
    }

    private static <L> void refuseDuplicates(String list, List<L> lines, Function<L, Object> code) {
        var seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++)
            if (!seen.add(code.apply(lines.get(i)))) throw DUPLICATE_CODE.refusedAt(list + i + "/code");
    }

    private <L> void refuseUnknownAreas(String list, PlanFile file, List<L> lines, Function<L, AreaCode> area) {
        var inFile = new HashSet<AreaCode>();
        file.areas().forEach(entry -> inFile.add(entry.code()));
        for (int i = 0; i < lines.size(); i++) {
            var code = area.apply(lines.get(i));
            if (!inFile.contains(code) && !elements.containsKey(code.value()))
                throw AREA_UNKNOWN.refusedAt(list + i + "/code");
        }
    }

    /** One walk through a file that applies an event for each difference and remembers it for the report. */
    private final class Comparison {

        private final PlanId plan;
        private final Instant at;
        private final ImportTally tally = new ImportTally();

        Comparison(PlanId plan, Instant at) {
            this.plan = plan;
            this.at = at;
        }

        ImportReport takeOver(PlanFile file) {
            if (header == null) apply(new PlanIntroduced(plan, file.header(), at));
            else if (!header.equals(file.header())) apply(new PlanReintroduced(plan, file.header(), at));

            for (var line : file.areas())
                compare(
                        line,
                        e -> new AreaAdded(plan, e.code(), e.title(), e.titleStatus(), e.description(), at),
                        e -> new AreaRetitled(plan, e.code(), e.title(), e.titleStatus(), at),
                        e -> new AreaRedescribed(plan, e.code(), e.description(), at));
            for (var line : file.objectives())
                compare(
                        line,
                        e -> new ObjectiveAdded(plan, e.code(), e.title(), e.titleStatus(), e.description(), at),
                        e -> new ObjectiveRetitled(plan, e.code(), e.title(), e.titleStatus(), at),
                        e -> new ObjectiveRedescribed(plan, e.code(), e.description(), at));
            for (var line : file.actions())
                compare(
                        line,
                        e -> new ActionAdded(plan, e.code(), e.title(), e.titleStatus(), e.description(), at),
                        e -> new ActionRetitled(plan, e.code(), e.title(), e.titleStatus(), at),
                        e -> new ActionRedescribed(plan, e.code(), e.description(), at));
            for (var target : file.targets()) compare(target);
            return tally.report(elements.keySet(), targets.keySet());
        }

        private <C> void compare(
                PlanEntry<C> line,
                Function<PlanEntry<C>, PlanEvent> added,
                Function<PlanEntry<C>, PlanEvent> retitled,
                Function<PlanEntry<C>, PlanEvent> redescribed) {
            var code = String.valueOf(line.code());
            var known = elements.get(code);
            if (known == null) {
                apply(added.apply(line));
                tally.added(code);
                return;
            }
            var sameTitle = known.title().equals(line.title()) && known.titleStatus() == line.titleStatus();
            var sameDescription = known.description().equals(line.description());
            if (!sameTitle) apply(retitled.apply(line));
            if (!sameDescription) apply(redescribed.apply(line));
            tally.compared(code, sameTitle, sameDescription);
        }

        private void compare(Target target) {
            var code = target.code().value();
            var known = targets.get(code);
            if (known == null) {
                apply(new TargetSet(plan, target, at));
                tally.added(code);
                return;
            }
            if (!known.equals(target)) apply(new TargetRevised(plan, target, at));
            tally.compared(code, true, known.equals(target));
        }
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        planId = event.planId();
        switch (event) {
            case PlanIntroduced e -> header = e.header();
            case PlanReintroduced e -> header = e.header();
            case AreaAdded e -> add(e.code().value(), e.title(), e.titleStatus(), e.description());
            case AreaRetitled e -> retitle(e.code().value(), e.title(), e.titleStatus());
            case AreaRedescribed e -> redescribe(e.code().value(), e.description());
            case ObjectiveAdded e -> add(e.code().value(), e.title(), e.titleStatus(), e.description());
            case ObjectiveRetitled e -> retitle(e.code().value(), e.title(), e.titleStatus());
            case ObjectiveRedescribed e -> redescribe(e.code().value(), e.description());
            case ActionAdded e -> add(e.code().value(), e.title(), e.titleStatus(), e.description());
            case ActionRetitled e -> retitle(e.code().value(), e.title(), e.titleStatus());
            case ActionRedescribed e -> redescribe(e.code().value(), e.description());
            case TargetSet e -> targets.put(e.target().code().value(), e.target());
            case TargetRevised e -> targets.put(e.target().code().value(), e.target());
        }
    }

    private void add(String code, String title, TitleStatus status, Description description) {
        elements.put(code, new Known(title, status, description));
    }

    private void retitle(String code, String title, TitleStatus status) {
        elements.computeIfPresent(code, (c, known) -> new Known(title, status, known.description()));
    }

    private void redescribe(String code, Description description) {
        elements.computeIfPresent(code, (c, known) -> new Known(known.title(), known.titleStatus(), description));
    }
}
