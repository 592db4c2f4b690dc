package org.assembleaclima.openapi;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.openapi.Samples.Command;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.TestMembers;

/** One taken command for each of a session's. */
record SessionSamples(Api api) {

    private static final String PLENARY = """
            {"cycle_id": "2024", "kind": "PLENARY", "title": "Plenaria", "starts_at": "2026-03-01T09:00:00Z",
             "place": "Palazzo Marino", "ordinal": 9, "sources": ["https://partecipazione.comune.milano.it/"]}""";
    private static final String ITEM = """
            {"number": "1", "title": "Voto", "kind": "VOTE", "proposal_id": "00000000-0000-0000-0000-000000000009"}""";
    private static final String MEMBERS =
            "{\"members\": [\"%s\", \"%s\"]}".formatted(TestMembers.ADA, TestMembers.BRUNO);
    private static final String REASON = "{\"reason\": \"Pausa.\"}";

    List<Command> commands() {
        var commands = new ArrayList<>(List.of(
                new Command(
                        "scheduleSession", "secretariat", "/api/v1/sessions", """
                        {"cycle_id": "2024", "kind": "GROUP_MEETING", "working_group_id": "%s", "title": "Riunione",
                         "starts_at": "2026-03-01T10:00:00+01:00", "place": "Online", "sources": []}""".formatted(api.workingGroup("2024"))),
                new Command("cancelSession", "secretariat", scheduled() + "/cancel", REASON)));
        commands.addAll(held(scheduled()));
        return commands;
    }

    /** The id of a session that has been through all of its life. */
    String held() {
        var path = scheduled();
        var commands = held(path);
        for (var command : commands)
            api.post(api.token(command.role()), command.path(), command.body(), command.headers());
        api.get(path + "?min_version=" + (commands.size() + 1));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String scheduled() {
        return api.post(api.token("secretariat"), "/api/v1/sessions", PLENARY).header("Location");
    }

    private static List<Command> held(String path) {
        return List.of(
                new Command("rescheduleSession", "secretariat", path + "/reschedule", """
                        {"starts_at": "2026-03-01T09:30:00Z", "place": "Teatro", "reason": "Sala occupata."}"""),
                new Command("conveneSession", "secretariat", path + "/convene", "{\"agenda\": [" + ITEM + "]}"),
                new Command("reviseAgenda", "secretariat", path + "/revise-agenda", """
                        {"agenda": [%s, {"title": "Varie", "kind": "DISCUSSION"}], "reason": "Varie."}""".formatted(ITEM)),
                new Command("checkIn", "facilitator", path + "/check-in", MEMBERS),
                new Command("openSession", "chair", path + "/open", ""),
                new Command("suspendSession", "chair", path + "/suspend", REASON),
                new Command("resumeSession", "chair", path + "/resume", ""),
                new Command("checkOut", "secretariat", path + "/check-out", MEMBERS),
                new Command("correctAttendance", "secretariat", path + "/correct-attendance", """
                        {"member_id": "%s", "reason": "Registro errato.", "intervals": [
                         {"from": "2026-02-28T09:00:00Z", "to": "2026-02-28T10:00:00Z"},
                         {"from": "2026-02-28T11:00:00Z"}]}""".formatted(
                                TestMembers.ADA)),
                new Command("closeSession", "chair", path + "/close", ""),
                new Command("recordMinutes", "secretariat", path + "/record-minutes", """
                        {"language": "it", "text": "Si apre la seduta.", "location": "https://www.comune.milano.it/v"}"""),
                new Command("approveMinutes", "chair", path + "/approve-minutes", "", "If-Match", "\"12\""));
    }
}
