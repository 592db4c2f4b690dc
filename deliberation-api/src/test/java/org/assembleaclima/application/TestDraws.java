package org.assembleaclima.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.Command;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.assembleaclima.session.AgendaItem;
import org.assembleaclima.session.AgendaKind;
import org.assembleaclima.session.SessionCommand.ConveneSession;
import org.assembleaclima.session.SessionCommand.OpenSession;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.session.SessionId;
import org.assembleaclima.session.SessionKind;
import org.assembleaclima.sortition.CommittedSource;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.Invitations;
import org.assembleaclima.sortition.PoolEntry;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionCommand.CommitSources;
import org.assembleaclima.sortition.SortitionCommand.ConfigureSortition;
import org.assembleaclima.sortition.SortitionCommand.DrawPanel;
import org.assembleaclima.sortition.SortitionCommand.EnrolPanel;
import org.assembleaclima.sortition.SortitionCommand.FreezePool;
import org.assembleaclima.sortition.SortitionCommand.PublishList;
import org.assembleaclima.sortition.SortitionCommand.RecordInvitations;
import org.assembleaclima.sortition.SortitionCommand.RecordSource;
import org.assembleaclima.sortition.SortitionCommand.RecordUrns;
import org.assembleaclima.sortition.SortitionCommand.RequestList;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SourceEvidence;
import org.assembleaclima.sortition.SourceKind;
import org.assembleaclima.sortition.SourceUse;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.Scenes;

/** Draws up to a list that was asked for. */
record TestDraws(Api api, Commands commands) {

    private static final Actor PRESIDENT = new Actor("presidente-1", Set.of(Role.CHAIR));
    private static final Actor COLLEAGUE = new Actor("segreteria-2", Set.of(Role.SECRETARIAT));
    private static final LocalDate STARTS_ON = LocalDate.of(2026, 1, 1);
    static final Actor SECRETARIAT = new Actor("segreteria-1", Set.of(Role.SECRETARIAT));

    private static QuotaLine quota(String category, String feature, int min, int max) {
        return new QuotaLine(category, feature, min, max, Optional.empty());
    }

    /** Of 24 people, a panel of four, forty panels: made within seconds. */
    SortitionId small(String cycle) {
        new Scenes(api).cycle(cycle, 4, STARTS_ON);
        return small(cycle, 1);
    }

    private SortitionId small(String cycle, int cohort) {
        return requested(
                cycle,
                cohort,
                4,
                List.of(
                        quota("sesso", "f", 2, 2),
                        quota("sesso", "m", 2, 2),
                        quota("età", "0", 1, 2),
                        quota("età", "1", 1, 2),
                        quota("età", "2", 1, 2)),
                40,
                24);
    }

    /** One whose quotas leave the eight people of one age no place. */
    SortitionId withoutTheOld(String cycle) {
        return requested(
                cycle,
                4,
                List.of(
                        quota("sesso", "f", 2, 2),
                        quota("sesso", "m", 2, 2),
                        quota("età", "0", 1, 2),
                        quota("età", "1", 1, 2),
                        quota("età", "2", 0, 0)),
                40,
                24);
    }

    /** A panel that nobody can be on: as many of both sexes, and all of an age that only women have. */
    SortitionId unmeetable(String cycle) {
        return requested(
                cycle,
                4,
                List.of(
                        quota("sesso", "f", 1, 1),
                        quota("sesso", "m", 3, 3),
                        quota("paio", "0", 4, 4),
                        quota("paio", "1", 0, 0)),
                40,
                24);
    }

    /** One that takes minutes: many types, none of them like another. */
    SortitionId slow(String cycle) {
        var quotas = new ArrayList<QuotaLine>();
        for (var category : List.of("a", "b", "c", "d", "e", "f", "g", "h"))
            for (var feature : List.of("0", "1", "2", "3")) quotas.add(quota(category, feature, 14, 16));
        return requested(cycle, 60, quotas, 1_000, 700);
    }

    private SortitionId requested(String cycle, int seats, List<QuotaLine> quotas, int panels, int people) {
        new Scenes(api).cycle(cycle, seats, STARTS_ON);
        return requested(cycle, 1, seats, quotas, panels, people);
    }

    private SortitionId requested(String cycle, int cohort, int seats, List<QuotaLine> quotas, int panels, int people) {
        var draw = new SortitionId(UUID.nameUUIDFromBytes((cycle + " " + cohort).getBytes(StandardCharsets.UTF_8)));
        send(new ConfigureSortition(draw, CycleId.of(cycle), List.of(cohort), quotas, panels, 6, List.of()));
        var act = new FormalAct(ActKind.values()[0], "1/2026", LocalDate.of(2026, 1, 1), Optional.empty());
        var manifest = DrawHash.of("ab".repeat(32));
        send(new RecordInvitations(draw, new Invitations(people, List.of(), manifest, "Statistica", act)));
        send(new FreezePool(draw, pool(quotas, people)));
        send(new RequestList(draw));
        return draw;
    }

    private static List<PoolEntry> pool(List<QuotaLine> quotas, int people) {
        var random = new Random(7);
        var categories = quotas.stream().map(QuotaLine::category).distinct().toList();
        var entries = new ArrayList<PoolEntry>();
        for (int i = 0; i < people; i++) {
            var features = new HashMap<String, String>();
            for (var category : categories) features.put(category, feature(category, i, random));
            var row = new VolunteerRow(
                    VolunteerId.of("v%03d".formatted(i)), features, Optional.of("casa " + (i % 5 == 4 ? i - 1 : i)));
            entries.add(new PoolEntry(i + 2, row, Optional.empty()));
        }
        return entries;
    }

    private static String feature(String category, int person, Random random) {
        return switch (category) {
            case "sesso" -> person % 2 == 0 ? "f" : "m";
            case "età" -> String.valueOf(person % 3);
            case "paio" -> person % 2 == 0 ? "0" : "1";
            default -> String.valueOf(random.nextInt(4));
        };
    }

    void send(Command command) {
        var unused = commands.send(command, SECRETARIAT);
    }

    /**
     * A small draw to its end, with enrolled members.
     *
     * @param listHash waits for the list and says its hash
     */
    SortitionId enrolled(String cycle, MovableClock clock, Function<SortitionId, DrawHash> listHash) {
        return enrolled(small(cycle), clock, listHash);
    }

    /** Two small draws of one cycle, one for each of its cohorts. */
    List<SortitionId> twoEnrolled(String cycle, MovableClock clock, Function<SortitionId, DrawHash> listHash) {
        new Scenes(api).cycle(cycle, List.of(4, 4), STARTS_ON);
        return List.of(enrolled(small(cycle, 1), clock, listHash), enrolled(small(cycle, 2), clock, listHash));
    }

    private SortitionId enrolled(SortitionId draw, MovableClock clock, Function<SortitionId, DrawHash> listHash) {
        var now = clock.instant();
        send(new CommitSources(draw, source("Lotto", now, 1), source("Lotto di poi", now, 3)));
        var hash = listHash.apply(draw);
        sendAs(PRESIDENT, new PublishList(draw, hash, List.of("https://example.org")));
        clock.forward(Duration.ofMinutes(61));
        send(new RecordSource(draw, SourceUse.NUMBERING, SourceEvidence.ofText("1.2.3.4.5")));
        send(new RecordUrns(draw, "17", "Sala"));
        clock.forward(Duration.ofHours(2));
        sendAs(PRESIDENT, new RecordSource(draw, SourceUse.DRAW, SourceEvidence.ofText("5.4.3.2.1")));
        sendAs(COLLEAGUE, new DrawPanel(draw));
        send(new EnrolPanel(draw, List.of(STARTS_ON)));
        return draw;
    }

    /** Opens a plenary of this cycle. */
    void open(String cycle) {
        var session = new SessionId(UUID.nameUUIDFromBytes(("plenaria " + cycle).getBytes(StandardCharsets.UTF_8)));
        sendAs(
                SECRETARIAT,
                new ScheduleSession(
                        session,
                        CycleId.of(cycle),
                        SessionKind.PLENARY,
                        Optional.empty(),
                        "Plenaria",
                        Instant.parse("2026-01-01T09:00:00Z"),
                        "Sala",
                        Optional.empty(),
                        List.of()));
        var item = new AgendaItem(Optional.empty(), "Saluti", AgendaKind.values()[0], Optional.empty());
        sendAs(SECRETARIAT, new ConveneSession(session, List.of(item)));
        sendAs(PRESIDENT, new OpenSession(session));
    }

    private static CommittedSource source(String name, Instant now, int hours) {
        return new CommittedSource(
                SourceKind.PUBLIC_TEXT, name, now.plus(Duration.ofHours(hours)), now.plus(Duration.ofHours(hours + 1)));
    }

    private void sendAs(Actor actor, Command command) {
        var unused = commands.send(command, actor);
    }
}
