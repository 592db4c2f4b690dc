package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.CHAIR;
import static org.assembleaclima.scenario.Performer.OFFICE;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.scenario.Assembly.Member;

/**
 * One plenary of a cycle, from its schedule to its minutes.
 *
 * @param ordinal of the cycle's plenaries, from 1
 */
record Plenary(Client client, String cycle, int ordinal) {

    /**
     * Schedules it; day and place are known where a source is given, everything else about it is made up.
     *
     * @param source empty when day and place are made up too
     */
    void schedule(Instant startsAt, String place, String source) {
        var known = !source.isEmpty();
        var title = "Plenaria %d (%s)".formatted(ordinal, known ? "ora, presenze e atti sintetici" : "sintetica");
        client.send(
                OFFICE,
                "/api/v1/sessions",
                Body.of("cycle_id", cycle)
                        .and("kind", "PLENARY")
                        .and("title", title)
                        .and("starts_at", startsAt.toString())
                        .and("place", place)
                        .and("ordinal", ordinal)
                        .and("sources", List.of(known ? source : "Dato sintetico: giorno e luogo non sono noti.")));
    }

    String id() {
        return client.items("/api/v1/sessions?kind=PLENARY&cycle_id=" + cycle).stream()
                .filter(session -> session.path("ordinal").asInt() == ordinal)
                .map(session -> session.path("session_id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String path() {
        return "/api/v1/sessions/" + id();
    }

    /** Convenes and opens it with these members in the room. */
    void begin(List<Member> present) {
        var path = path();
        var agenda = List.of(
                Body.of("number", "1").and("title", "Apertura (sintetico)").and("kind", "INFORMATION"),
                Body.of("number", "2").and("title", "Lavori e voti (sintetico)").and("kind", "VOTE"));
        var ids = present.stream().map(Member::id).toList();
        client.send(OFFICE, path + "/convene", Body.of("agenda", agenda));
        client.send(OFFICE, path + "/check-in", Body.of("members", ids));
        client.send(CHAIR, path + "/open");
    }

    /** Closes it; the office writes the minutes and the chair approves them. */
    void end(String minutes) {
        var path = path();
        client.send(CHAIR, path + "/close");
        var text = "Verbale sintetico della plenaria %d. %s".formatted(ordinal, minutes);
        var recorded = client.send(
                OFFICE, path + "/record-minutes", Body.of("language", "it").and("text", text));
        client.sendIfMatch(CHAIR, path + "/approve-minutes", recorded.version());
    }
}
