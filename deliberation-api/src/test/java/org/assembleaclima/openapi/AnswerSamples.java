package org.assembleaclima.openapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assembleaclima.openapi.Samples.Command;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;

/** One taken command for each of a report's and of a response's. */
record AnswerSamples(Api api, BallotSamples ballots) {

    private static final ZoneId MILAN = ZoneId.of("Europe/Rome");

    private static final String REJECTION = """
            {"kind": "%s", %s "points": [ %s
              {"point": "b1", "verdict": "REJECTED", "reasons": "Non ci sono risorse."},
              {"point": "b2", "verdict": "DEFERRED", "reasons": "Dopo il bilancio.", "deferred_until": "2199-01-01"},
              {"point": "b3", "verdict": "NOT_COMPETENT", "reasons": "Decide un altro ente."}],
             "plan": [], "continued": []}""";

    /** What the amendment of {@link BallotSamples} adds. */
    private static final String ADDED = """
            {"point": "b4", "verdict": "REJECTED", "reasons": "Neppure questo."},""";

    AnswerSamples(Api api) {
        this(api, new BallotSamples(api));
    }

    private Debate debate() {
        return ballots.debate();
    }

    /** From the frozen report to the review of a published answer, and the draft of the next one. */
    List<Command> commands() {
        var commands = new ArrayList<>(reporting());
        commands.addAll(answering(approved(debate().consolidated()) + "/response", ""));
        return commands;
    }

    /** The one member is local mode's, and votes for it. */
    private String approved(String proposal) {
        var ballot = debate().opened(proposal, "NAMED_ELECTRONIC");
        debate().as("member", ballot + "/vote", "{\"member_id\": \"" + member() + "\", \"choice\": \"YES\"}");
        debate().as("chair", ballot + "/close", "");
        debate().as("secretariat", ballot + "/certify", "");
        debate().await(proposal, "state", "APPROVED");
        return proposal;
    }

    private String member() {
        return debate().assembly().member(1);
    }

    private List<Command> reporting() {
        var report = "/api/v1/cycles/" + debate().assembly().cycle() + "/report";
        return List.of(
                new Command("freezeReport", "secretariat", report + "/freeze", ""),
                new Command("previewReport", "secretariat", report + "/preview", """
                        {"held_on": "%s", "place": "Palazzo Marino", "sources": ["https://www.comune.milano.it/"]}""".formatted(today(api))),
                new Command("transmitReport", "secretariat", report + "/transmit", """
                        {"edition": 1, "protocol": {"number": "PG 1/2026", "date": "%s"}, "addressee": "Area Verde"}""".formatted(today(api))));
    }

    /** @param more points an amendment brought, each with a comma behind it */
    private List<Command> answering(String response, String more) {
        return List.of(
                new Command("extendDueDate", "secretariat", response + "/extend", """
                        {"due_on": "2198-01-01", "reason": "Bilancio."}"""),
                new Command("giveOpinion", "city_office", response + "/give-opinion", """
                        {"office": "Area Verde", "advice": "UNFAVOURABLE", "text": "No.", "given_on": "%s"}""".formatted(today(api))),
                new Command(
                        "draftAnswer", "city_office", response + "/draft", REJECTION.formatted("ORIGINAL", "", more)),
                new Command("adoptAnswer", "city_authority", response + "/adopt", """
                        {"draft": 1, "authority": "Giunta", "act": {"kind": "EXECUTIVE_RESOLUTION", "number": "1/2026",
                         "date": "%s", "link": "https://www.comune.milano.it/delibera"}}""".formatted(today(api))),
                new Command("publishAnswer", "city_authority", response + "/publish", ""),
                new Command("holdReview", "monitoring_office", response + "/hold-review", """
                        {"review": 1, "held_on": "%s", "findings": "A buon punto."}""".formatted(today(api))),
                new Command(
                        "draftAnswer",
                        "city_office",
                        response + "/draft",
                        REJECTION.formatted("CORRECTION", "\"reason\": \"Refuso.\",", more)));
    }

    /** The day of the server's clock, which a test may have moved. */
    static LocalDate today(Api api) {
        return LocalDate.ofInstant(Instant.parse(api.get("/status").text("at")), MILAN);
    }

    /** An answered proposal with a voted amendment, in a cycle with a report and a member somebody is known of. */
    Map<String, String> names() {
        var names = new HashMap<>(ballots.names());
        var cycle = debate().assembly().cycle();
        debate().as("secretariat", "/api/v1/cycles/" + cycle + "/members/" + member() + "/record-person", """
                {"name": "Ada Prova", "email": "ada@example.org", "phone": ""}""");
        var proposal = "/api/v1/proposals/" + names.get("proposal_id");
        debate().as("chair", proposal + "/consolidate", "");
        approved(proposal);
        var commands = new ArrayList<>(reporting());
        commands.addAll(answering(proposal + "/response", ADDED));
        for (var command : commands) debate().as(command.role(), command.path(), command.body());
        api.get(proposal + "/response/draft?min_version=8", "Authorization", "Bearer " + api.token("city_office"));
        names.putAll(Map.of("cycle_id", cycle, "member_id", member(), "answer_version", "1", "edition", "1"));
        return names;
    }
}
