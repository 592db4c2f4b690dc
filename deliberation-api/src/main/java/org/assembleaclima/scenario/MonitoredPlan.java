package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.MONITORING;

import java.util.List;

/**
 * How ten of the plan's actions are watched. Known is only when the assembly itself, action 5.1.4, began, votes and is
 * to end; who answers for the others, their days and milestones and what is said of them is made up and says so.
 */
final class MonitoredPlan {

    private static final String ON_THE_ASSEMBLY =
            "https://partecipazione.comune.milano.it/processes/assemblea-permanente-dei-cittadini-sul-clima/steps";
    private static final String ON_THE_LAST_VOTE =
            "https://www.dietrolanotizia.eu/2024/10/assemblea-permanente-dei-cittadini-sul-clima-21-proposte/";
    private static final String EVIDENCE = "Relazione dell'ufficio (sintetica).";

    /** @param steps the days its milestones are due at first */
    private record Watched(String code, String startsOn, String endsOn, String status, List<String> steps) {}

    private static final List<Watched> WATCHED = List.of(
            new Watched(
                    "1.3.1",
                    "2022-09-01",
                    "2026-12-31",
                    "IN_PROGRESS",
                    List.of("2023-06-30", "2024-06-30", "2026-06-30")),
            new Watched("1.7.2", "2022-06-01", "2028-12-31", "IN_PROGRESS", List.of("2023-12-31", "2025-12-31")),
            new Watched("1.7.3", "2022-06-01", "2025-06-30", "IN_PROGRESS", List.of("2023-09-30", "2025-03-31")),
            new Watched("2.1.1", "2022-10-01", "2026-10-01", "IN_PROGRESS", List.of("2023-10-01")),
            new Watched("2.2.1", "2024-01-01", "2030-12-31", "NOT_STARTED", List.of("2026-03-31")),
            new Watched("3.2.1", "2022-03-01", "2030-12-31", "IN_PROGRESS", List.of("2023-12-31", "2025-12-31")),
            new Watched("3.3.1", "2023-01-01", "2030-12-31", "IN_PROGRESS", List.of("2024-12-31")),
            new Watched(
                    "4.2.1",
                    "2022-03-01",
                    "2030-12-31",
                    "IN_PROGRESS",
                    List.of("2023-03-31", "2024-03-31", "2025-12-31")),
            new Watched("4.2.3", "2023-03-01", "2025-12-31", "NOT_STARTED", List.of("2024-09-15", "2025-09-15")),
            new Watched("5.1.4", "2022-10-01", "2030-12-31", "IN_PROGRESS", List.of("2024-12-31", "2025-12-31")));

    private final Client client;
    private final Answering answering;

    MonitoredPlan(Client client) {
        this.client = client;
        this.answering = new Answering(client, new Drafting(client, Cycle2024.CYCLE));
    }

    List<Act> acts() {
        return List.of(
                Act.on("2023-01-23", 10, "piano-avvio", () -> WATCHED.forEach(this::watch)),
                Act.on("2023-09-25", 10, "piano-autunno-2023", this::autumn2023),
                Act.on("2024-03-25", 10, "piano-primavera-2024", this::spring2024),
                Act.on("2024-12-18", 10, "piano-inverno-2024", this::winter2024),
                Act.on("2025-05-12", 10, "piano-primavera-2025", this::spring2025),
                Act.on("2025-06-16", 10, "piano-collegamenti", this::link),
                Act.on("2025-09-24", 10, "piano-autunno-2025", this::autumn2025));
    }

    private String path(String code, String step) {
        return "/api/v1/pac/actions/" + code + step;
    }

    private void watch(Watched action) {
        var owner = Body.of("owner", "Assessorato competente (sintetico)")
                .and("office", "Direzione competente (sintetica)");
        client.send(MONITORING, path(action.code(), "/name-owner"), owner);
        var days = Body.of("starts_on", action.startsOn()).and("ends_on", action.endsOn());
        client.send(MONITORING, path(action.code(), "/schedule"), days);
        declare(action.code(), action.status(), "Stato iniziale (sintetico).", "2023-01-23");
        for (int i = 0; i < action.steps().size(); i++)
            client.send(
                    MONITORING,
                    path(action.code(), "/set-milestone"),
                    Body.of("title", "Tappa %d (sintetica)".formatted(i + 1))
                            .and("due_on", action.steps().get(i)));
    }

    private void declare(String code, String status, String reason, String day) {
        client.send(
                MONITORING,
                path(code, "/declare-status"),
                Body.of("status", status)
                        .and("reason", reason)
                        .and("declared_on", day)
                        .and("sources", code.equals("5.1.4") ? List.of(ON_THE_ASSEMBLY) : List.of()));
    }

    private void reach(String code, int milestone, String day) {
        reach(code, milestone, day, EVIDENCE, List.of());
    }

    private void reach(String code, int milestone, String day, String evidence, List<String> sources) {
        client.send(
                MONITORING,
                path(code, "/reach-milestone"),
                Body.of("milestone", milestone)
                        .and("reached_on", day)
                        .and("evidence", evidence)
                        .and("sources", sources));
    }

    private void putOff(String code, int milestone, String day) {
        client.send(
                MONITORING,
                path(code, "/replan-milestone"),
                Body.of("milestone", milestone).and("due_on", day).and("reason", "Gara rinviata (sintetico)."));
    }

    private void autumn2023() {
        reach("1.3.1", 1, "2023-06-20");
        reach("1.7.3", 1, "2023-09-20");
        reach("4.2.1", 1, "2023-03-30");
        putOff("2.1.1", 1, "2024-10-01");
    }

    /** The buildings reached theirs two months late, and said so later still. */
    private void spring2024() {
        reach("1.7.2", 1, "2023-12-18");
        reach("3.2.1", 1, "2024-02-29");
        reach("4.2.1", 2, "2024-03-20");
        putOff("1.3.1", 2, "2024-12-31");
        declare("4.2.3", "IN_PROGRESS", "Primi cantieri (sintetico).", "2024-03-18");
    }

    private void winter2024() {
        reach("1.3.1", 2, "2024-12-10");
        reach("4.2.3", 1, "2024-09-12");
        var told = "Il ciclo 2024 ha votato il 19 ottobre 2024; la tappa è sintetica.";
        reach("5.1.4", 1, "2024-10-19", told, List.of(ON_THE_LAST_VOTE));
        putOff("2.1.1", 1, "2025-09-30");
    }

    /** What is declared as completed has a milestone nobody reached: the disagreement shows. */
    private void spring2025() {
        declare("1.7.3", "COMPLETED", "L'ufficio la dice conclusa (sintetico).", "2025-05-05");
        declare("2.2.1", "POSTPONED", "In attesa della norma nazionale (sintetico).", "2025-05-05");
        putOff("4.2.1", 3, "2026-03-31");
    }

    private void link() {
        link("COMMITMENT", answering.commitments(2).getFirst().id());
        link("PROPOSAL", answering.drafting().id(1));
        link("RESPONSE", answering.drafting().id(1));
    }

    private void link(String kind, String target) {
        var why = Body.of("kind", kind).and("target", target).and("reason", "Stesso intervento (sintetico).");
        client.send(MONITORING, path(Measured.ACTION_ON_TREES, "/link"), why);
    }

    private void autumn2025() {
        reach("4.2.3", 2, "2025-09-10");
        declare("4.2.3", "COMPLETED", "Tutte le tappe raggiunte (sintetico).", "2025-09-15");
    }
}
