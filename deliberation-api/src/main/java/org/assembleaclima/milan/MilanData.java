package org.assembleaclima.milan;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleKind;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.AreaCode;
import org.assembleaclima.pac.Description;
import org.assembleaclima.pac.ObjectiveCode;
import org.assembleaclima.pac.OwnTarget;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.pac.PlanEntry;
import org.assembleaclima.pac.PlanFile;
import org.assembleaclima.pac.PlanHeader;
import org.assembleaclima.pac.PlanId;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.Target;
import org.assembleaclima.pac.TargetCode;
import org.assembleaclima.pac.TitleStatus;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the files under {@code milan/} as commands. They hold what could be verified in public pages, each entry with
 * its source; what they do not hold is not made up here.
 */
final class MilanData {

    private final JsonNode plan = read("milan/pac-actions.json");
    private final JsonNode cycles = read("milan/cycles.json");
    private final JsonNode firstCycle = read("milan/proposals-cycle1.json").path("meta");

    private static JsonNode read(String resource) {
        try (InputStream file = MilanData.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) throw new IllegalStateException("missing " + resource);
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportPlan plan() {
        var meta = plan.path("meta");
        var structure = meta.path("declaredStructure");
        return new ImportPlan(
                PlanId.PAC,
                new PlanFile(
                        new PlanHeader(
                                text(meta, "plan"),
                                text(meta, "textVersionOfTitles"),
                                meta.path("totalActionsDeclared").asInt(),
                                texts(structure.path("source"))),
                        entries("ambiti", node -> new AreaCode(text(node, "number")), texts(plan.path("ambitiSource"))),
                        entries("objectives", node -> new ObjectiveCode(text(node, "number")), List.of()),
                        entries("actions", node -> new ActionCode(text(node, "number")), List.of()),
                        plan.path("generalTargets")
                                .valueStream()
                                .map(MilanData::target)
                                .toList()));
    }

    private <C> List<PlanEntry<C>> entries(String list, Function<JsonNode, C> code, List<String> sourcesOfAll) {
        return plan.path(list)
                .valueStream()
                .map(node -> new PlanEntry<>(
                        code.apply(node),
                        text(node, "title"),
                        titleStatus(text(node, "titleStatus")),
                        new Description(
                                firstOf(node, "summary", "tagline"),
                                notes(node),
                                ownTargets(node.path("targets")),
                                sources(node, sourcesOfAll))))
                .toList();
    }

    /** Some are given as text alone. */
    private static List<OwnTarget> ownTargets(JsonNode targets) {
        return targets.valueStream()
                .map(target -> target.isString()
                        ? new OwnTarget(target.asString(), OptionalInt.empty(), Optional.empty())
                        : new OwnTarget(text(target, "text"), number(target, "year"), quantity(target)))
                .toList();
    }

    private static Optional<Quantity> quantity(JsonNode node) {
        return node.has("value")
                ? Optional.of(new Quantity(node.path("value").decimalValue(), text(node, "unit")))
                : Optional.empty();
    }

    /** The file qualifies some of the verified ones in words; {@link #notes} keeps the words. */
    private static TitleStatus titleStatus(String found) {
        return switch (found) {
            case "truncated" -> TitleStatus.TRUNCATED;
            case "common-name" -> TitleStatus.COMMON_NAME;
            default -> TitleStatus.VERIFIED;
        };
    }

    private static String notes(JsonNode node) {
        var status = text(node, "titleStatus");
        var qualified = status.startsWith("verified (") ? "Title " + status + "." : "";
        var variants = String.join("; ", texts(node.path("titleVariants")));
        return Stream.of(
                        text(node, "note"),
                        text(node, "titleNote"),
                        text(node, "summaryNote"),
                        qualified,
                        variants.isEmpty() ? "" : "Also found as: " + variants)
                .filter(note -> !note.isEmpty())
                .collect(joining(" "));
    }

    private static List<String> sources(JsonNode node, List<String> sourcesOfAll) {
        var all = new LinkedHashSet<>(texts(node.path("source")));
        all.addAll(texts(node.path("otherSources")));
        all.addAll(texts(node.path("targetSource")));
        if (all.isEmpty()) all.addAll(sourcesOfAll);
        return List.copyOf(all);
    }

    private static Target target(JsonNode node) {
        return new Target(
                new TargetCode(text(node, "id")),
                text(node, "text"),
                number(node, "year"),
                number(node, "baseline"),
                quantity(node),
                texts(node.path("source")));
    }

    /** One command for each cycle, in their order. */
    List<PlanCycle> cycles() {
        return cycles.path("cycles").valueStream().map(this::cycle).toList();
    }

    private PlanCycle cycle(JsonNode cycle) {
        var days = cycle.path("plenaries")
                .valueStream()
                .filter(plenary -> plenary.path("date").isString())
                .toList();
        var pilot = text(cycle, "mode").equals("pilota");
        var sources = new LinkedHashSet<String>();
        days.forEach(day -> sources.addAll(texts(day.path("source"))));
        sources.addAll(texts(cycle.path("workingGroups").path("source")));
        if (pilot) sources.addAll(texts(firstCycle.path("themesSource")));
        return new PlanCycle(
                new CycleId(text(cycle, "id")),
                cycle.path("ordinal").asInt(),
                pilot ? CycleKind.PILOT : CycleKind.REGULAR,
                LocalDate.parse(text(days.getFirst(), "date")),
                lastPlenary(days),
                MilanRules.of(text(cycle, "id")),
                1,
                pilot
                        ? texts(firstCycle.path("themesOfTheTen"))
                        : texts(cycle.path("workingGroups").path("themes")),
                List.copyOf(sources));
    }

    /** Known only where a plenary is told to be the final one. */
    private static Optional<LocalDate> lastPlenary(List<JsonNode> days) {
        return days.stream()
                .filter(day -> text(day, "event").startsWith("final vote"))
                .map(day -> LocalDate.parse(text(day, "date")))
                .findFirst();
    }

    /** One command for each working group whose name is known; its id is made of cycle and name, so it never changes. */
    List<ConstituteWorkingGroup> workingGroups() {
        var groups = new ArrayList<ConstituteWorkingGroup>();
        for (var found : firstCycle.path("workingGroupNamesFound"))
            groups.add(group(text(firstCycle, "cycle"), text(found, "name"), texts(found.path("source"))));
        for (var cycle : cycles.path("cycles"))
            for (var name : texts(cycle.path("workingGroups").path("names")))
                groups.add(group(
                        text(cycle, "id"),
                        name,
                        texts(cycle.path("workingGroups").path("source"))));
        return groups;
    }

    private static ConstituteWorkingGroup group(String cycle, String name, List<String> sources) {
        var id = UUID.nameUUIDFromBytes((cycle + "/" + name).getBytes(StandardCharsets.UTF_8));
        return new ConstituteWorkingGroup(new WorkingGroupId(id), new CycleId(cycle), name, sources);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String firstOf(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> text(node, field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static OptionalInt number(JsonNode node, String field) {
        return node.has(field) ? OptionalInt.of(node.path(field).asInt()) : OptionalInt.empty();
    }

    /** A list of texts, or the one text, or nothing. */
    private static List<String> texts(JsonNode node) {
        if (node.isString()) return List.of(node.asString());
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
