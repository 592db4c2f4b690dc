package org.assembleaclima.openapi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.openapi.Samples.Command;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.sortition.ChanceLevel;
import org.assembleaclima.sortition.CommittedSource;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.Invitations;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.PoolEntry;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionCommand;
import org.assembleaclima.sortition.SortitionCommand.CommitSources;
import org.assembleaclima.sortition.SortitionCommand.ConfigureSortition;
import org.assembleaclima.sortition.SortitionCommand.DrawPanel;
import org.assembleaclima.sortition.SortitionCommand.FreezePool;
import org.assembleaclima.sortition.SortitionCommand.PublishList;
import org.assembleaclima.sortition.SortitionCommand.RecordInvitations;
import org.assembleaclima.sortition.SortitionCommand.RecordList;
import org.assembleaclima.sortition.SortitionCommand.RecordSource;
import org.assembleaclima.sortition.SortitionCommand.RecordUrns;
import org.assembleaclima.sortition.SortitionCommand.RequestList;
import org.assembleaclima.sortition.SortitionCommand.ReviseQuotas;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SourceEvidence;
import org.assembleaclima.sortition.SourceKind;
import org.assembleaclima.sortition.SourceUse;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.Scenes;

/** One taken command for each of a draw's: several draws of one cycle, each as far as its sample needs. */
record SortitionSamples(Api api, Commands sender, MovableClock clock) {

    private static final AtomicInteger CYCLES = new AtomicInteger();
    private static final List<String> LINES = lines();
    private static final DrawHash LIST =
            DrawHash.of(PanelList.ofLines(LINES).hash().hex());
    private static final List<QuotaLine> QUOTAS = List.of(
            new QuotaLine("sesso", "f", 1, 1, Optional.of(10)), new QuotaLine("sesso", "m", 1, 1, Optional.empty()));
    private static final String QUOTAS_BODY = """
            "quotas": [{"category": "sesso", "feature": "f", "min": 1, "max": 1},
             {"category": "sesso", "feature": "m", "min": 1, "max": 1}]""";
    private static final SourceEvidence NUMBERS = SourceEvidence.ofText("1.2.3");

    private static List<String> lines() {
        var lines = new ArrayList<>(Collections.nCopies(5, "v1|v2|v3"));
        lines.addAll(Collections.nCopies(5, "v3|v4|v1"));
        return lines;
    }

    /** In an order in which each can be taken after those before it. */
    List<Command> commands() {
        var prepared = configured(cycle());
        var ready = drawable(cycle());
        var numbered = numbered(cycle());
        var computed = computed(cycle());
        var commands = new ArrayList<>(preparing(cycle(), prepared));
        commands.addAll(holding(computed, numbered, ready));
        return commands;
    }

    private static String path(SortitionId draw) {
        return "/api/v1/sortitions/" + draw;
    }

    private List<Command> preparing(String cycle, SortitionId draw) {
        return List.of(
                new Command(
                        "configureSortition", "secretariat", "/api/v1/sortitions", """
                        {"cycle_id": "%s", "cohorts": [1], %s, "panels": 10, "alternates": 2, "excludes": []}""".formatted(cycle, QUOTAS_BODY)),
                new Command("reviseQuotas", "secretariat", path(draw) + "/revise-quotas", "{" + QUOTAS_BODY + "}"),
                new Command("recordInvitations", "secretariat", path(draw) + "/record-invitations", """
                        {"invited": 9, "counts": [{"category": "sesso", "feature": "f", "invited": 5},
                         {"category": "sesso", "feature": "m", "invited": 4}], "manifest_hash": "%s",
                         "drawn_by": "Statistica", "act": {"kind": "MANAGERIAL_DECISION", "number": "1",
                         "date": "2026-01-02"}}""".formatted(
                                "ab".repeat(32))),
                new Command(
                        "freezePool",
                        "secretariat",
                        path(draw) + "/freeze-pool",
                        "id,sesso\nv1,f\nv2,m\nv3,f\nv4,m\n",
                        "Content-Type",
                        "text/csv"),
                new Command("commitSources", "secretariat", path(draw) + "/commit-sources", """
                        {"numbering": {"kind": "PUBLIC_TEXT", "name": "Lotto", "due_at": "2099-01-01T18:00:00Z",
                         "until": "2099-01-01T19:00:00Z"}, "draw": {"kind": "DRAND_QUICKNET", "name": "drand quicknet",
                         "due_at": "2099-01-01T20:00:00Z", "until": "2099-01-01T21:00:00Z"}}"""),
                new Command("computeList", "secretariat", path(draw) + "/compute-list", ""),
                new Command("cancelList", "secretariat", path(draw) + "/cancel-list", ""),
                new Command("eraseVolunteer", "dpo", path(draw) + "/volunteers/v1/erase", ""),
                new Command("annulSortition", "chair", path(draw) + "/annul", "{\"reason\": \"Prova.\"}"),
                new Command("closeSortition", "secretariat", path(draw) + "/close", ""));
    }

    private static List<Command> holding(SortitionId computed, SortitionId numbered, SortitionId ready) {
        return List.of(
                new Command("publishList", "chair", path(computed) + "/publish-list", """
                        {"list_hash": "%s", "sources": ["https://example.org/lista"]}""".formatted(LIST)),
                new Command("recordUrns", "secretariat", path(numbered) + "/record-urns", """
                        {"digits": "7", "place": "Palazzo Marino"}"""),
                new Command("recordSource", "secretariat", path(ready) + "/record-source", """
                        {"use": "DRAW", "evidence": {"text": "4.5.6"}}"""),
                new Command("drawPanel", "chair", path(ready) + "/draw", ""),
                new Command(
                        "enrolPanel",
                        "secretariat",
                        path(ready) + "/enrol",
                        "{\"starts_on\": [\"%s\"]}".formatted(Scenes.STARTS_ON)));
    }

    /** A draw whose panel is drawn, with a volunteer and a line. */
    Map<String, String> names() {
        var draw = drawable(cycle());
        send(new RecordSource(draw, SourceUse.DRAW, NUMBERS), "campione-2", Role.CHAIR);
        var version = sender.send(new DrawPanel(draw), new Actor("campione-3", Set.of(Role.CHAIR)))
                .version();
        api.get(path(draw) + "?min_version=" + version);
        return Map.of("sortition_id", draw.toString(), "volunteer_id", "v1", "line", "1");
    }

    private String cycle() {
        var cycle = "campione-lotto-" + CYCLES.incrementAndGet();
        new Scenes(api).cycle(cycle, 2, Scenes.STARTS_ON);
        return cycle;
    }

    private SortitionId configured(String cycle) {
        var draw = new SortitionId(UUID.nameUUIDFromBytes(new byte[] {(byte) CYCLES.incrementAndGet()}));
        var wider = List.of(QUOTAS.getFirst(), new QuotaLine("sesso", "m", 0, 2, Optional.empty()));
        prepare(new ConfigureSortition(draw, CycleId.of(cycle), List.of(1), wider, 10, 2, List.of()));
        return draw;
    }

    private SortitionId computed(String cycle) {
        var draw = configured(cycle);
        var act = new FormalAct(ActKind.MANAGERIAL_DECISION, "1", LocalDate.of(2026, 1, 2), Optional.empty());
        prepare(new ReviseQuotas(draw, QUOTAS));
        prepare(new RecordInvitations(draw, new Invitations(9, List.of(), LIST, "Statistica", act)));
        prepare(new FreezePool(draw, List.of(entry("v1", "f"), entry("v2", "m"), entry("v3", "f"), entry("v4", "m"))));
        var now = clock.instant();
        prepare(new CommitSources(draw, source(now.plusSeconds(60)), source(now.plusSeconds(7_200))));
        prepare(new RequestList(draw));
        var unused = sender.send(
                new RecordList(
                        draw, 1, LINES, List.of(new ChanceLevel(4, 500_000_000, 500_000_000)), List.of(), "prova 1"),
                Actor.system(Role.APPLICATION));
        return draw;
    }

    private static CommittedSource source(Instant due) {
        return new CommittedSource(SourceKind.PUBLIC_TEXT, "Lotto", due, due.plusSeconds(7_000));
    }

    private static PoolEntry entry(String id, String sex) {
        return new PoolEntry(
                2, new VolunteerRow(VolunteerId.of(id), Map.of("sesso", sex), Optional.empty()), Optional.empty());
    }

    private SortitionId numbered(String cycle) {
        var draw = computed(cycle);
        send(new PublishList(draw, LIST, List.of()), "campione-2", Role.CHAIR);
        var unused = clock.forward(Duration.ofSeconds(61));
        send(new RecordSource(draw, SourceUse.NUMBERING, NUMBERS), "campione-2", Role.CHAIR);
        return draw;
    }

    /** What comes after it in {@link #commands} stays within its time: the clock goes on here alone. */
    private SortitionId drawable(String cycle) {
        var draw = numbered(cycle);
        send(new RecordUrns(draw, "7", "Palazzo Marino"), "campione-4", Role.CHAIR);
        var unused = clock.forward(Duration.ofSeconds(7_200));
        return draw;
    }

    private void prepare(SortitionCommand command) {
        send(command, "campione-1", Role.SECRETARIAT);
    }

    private void send(SortitionCommand command, String actor, Role role) {
        var unused = sender.send(command, new Actor(actor, Set.of(role)));
    }
}
