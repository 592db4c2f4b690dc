package org.assembleaclima.openapi;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.openapi.Samples.Command;
import org.assembleaclima.testing.Scenes;

/** Samples about one assembly, in a cycle of its own each time: a cohort is enrolled once. */
record MemberSamples(Scenes scenes) {

    private static final AtomicInteger CYCLES = new AtomicInteger();
    private static final int SEATS = 4;
    private static final String REASON = "{\"reason\": \"Per motivi di studio.\"}";

    /** In an order in which each can be taken after those before it. */
    List<Command> commands() {
        var number = CYCLES.incrementAndGet();
        var cycle = "campione-" + number;
        scenes.cycle(cycle, SEATS, Scenes.STARTS_ON);
        var ids = IntStream.rangeClosed(0, SEATS + 2)
                .mapToObj(n -> String.format(Locale.ROOT, "00000000-0000-4000-8000-%010d%02d", number, n))
                .toList();
        var group = scenes.post(
                        "/api/v1/working-groups",
                        "{\"cycle_id\": \"" + cycle + "\", \"name\": \"Verde\", \"sources\": []}")
                .text("id");
        return Stream.of(
                        enrolling("/api/v1/cycles/" + cycle + "/assembly/", ids),
                        grouping("/api/v1/working-groups/" + group + "/", ids.get(1)),
                        living("/api/v1/cycles/" + cycle + "/members/", ids),
                        persons("/api/v1/cycles/" + cycle + "/members/" + ids.get(1)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> enrolling(String path, List<String> ids) {
        var seats = IntStream.rangeClosed(1, SEATS)
                .mapToObj(n -> """
                        {"member_id": "%s", "cohort": 1, "stratum": "S1", "starts_on": "%s", "ends_on": "%s"}""".formatted(
                                ids.get(n),
                                Scenes.STARTS_ON,
                                Scenes.STARTS_ON.plusMonths(Scenes.TERM_MONTHS).minusDays(1)))
                .collect(joining(", "));
        return List.of(
                new Command("importPanel", "secretariat", path + "import", """
                        {"members": [%s], "reserve": [{"member_id": "%s", "order": 1, "stratum": "S1"},
                         {"member_id": "%s", "order": 2, "stratum": "S2"}], "sources": ["Estrazione"]}""".formatted(
                                seats, ids.get(SEATS + 1), ids.get(SEATS + 2))),
                new Command("onboardMembers", "secretariat", path + "onboard", """
                        {"members": [{"member_id": "%s", "account": "a-1", "signed_on": "2026-01-02"},
                         {"member_id": "%s", "account": "local-member", "signed_on": "2026-01-02"}],
                         "pact": "https://example.org/patto"}""".formatted(ids.get(1), ids.get(2))),
                new Command(
                        "activateMembers",
                        "secretariat",
                        path + "activate",
                        "{\"member_ids\": [\"" + ids.get(1) + "\"]}"));
    }

    private static List<Command> grouping(String path, String member) {
        return List.of(
                new Command("joinGroup", "secretariat", path + "join", "{\"member_ids\": [\"" + member + "\"]}"),
                new Command(
                        "appointRapporteur",
                        "secretariat",
                        path + "appoint-rapporteur",
                        "{\"member_id\": \"" + member + "\"}"),
                new Command(
                        "appointFacilitator", "secretariat", path + "appoint-facilitator", "{\"account\": \"f-1\"}"),
                new Command("assignActions", "secretariat", path + "assign-actions", "{\"pac_actions\": [\"2.1.3\"]}"),
                new Command(
                        "leaveGroup",
                        "secretariat",
                        path + "leave",
                        "{\"member_id\": \"" + member + "\", \"reason\": \"Cambia gruppo.\"}"));
    }

    private static List<Command> living(String path, List<String> ids) {
        return List.of(
                new Command("suspendMember", "secretariat", path + ids.get(1) + "/suspend", REASON),
                new Command("reinstateMember", "secretariat", path + ids.get(1) + "/reinstate", REASON),
                new Command("relinkAccount", "secretariat", path + ids.get(1) + "/relink", "{\"account\": \"a-2\"}"),
                new Command("resignMember", "member", path + ids.get(2) + "/resign", REASON),
                new Command("recordResignation", "secretariat", path + ids.get(3) + "/record-resignation", """
                        {"reason": "Per motivi di studio.", "resigned_on": "2026-02-01"}"""),
                new Command("removeMember", "secretariat", path + ids.get(4) + "/remove", REASON),
                new Command("replaceMember", "secretariat", path + ids.get(3) + "/replace", ""),
                new Command("declineReserve", "secretariat", path + ids.get(SEATS + 2) + "/decline", ""));
    }

    private static List<Command> persons(String member) {
        return List.of(
                new Command("recordPerson", "secretariat", member + "/record-person", """
                        {"name": "Ada Prova", "email": "ada@example.org", "phone": ""}"""),
                new Command("erasePerson", "dpo", member + "/erase-person", ""));
    }
}
