package org.assembleaclima.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assembleaclima.command.Commands;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.Scenes;

/** One taken command for each the contract has, and one address for each of its reads. A new operation adds its own. */
record Samples(Api api, Commands sender, MovableClock clock) {

    private static final String TEXT = """
            {"language": "it", "title": "Contratto", "blocks": [{"id": "b1", "kind": "PARAGRAPH", "text": "Due."}]}""";

    /** @param operation the id of the operation it is a sample of */
    record Command(String operation, String role, String path, String body, String... headers) {

        /** Whether its body is a file in a form of its own, not JSON. */
        boolean sendsAFile() {
            return List.of(headers).contains("Content-Type");
        }
    }

    /** In an order in which each can be taken after those before it. */
    List<Command> commands() {
        var commands = new ArrayList<>(assembly());
        commands.add(importOfNothingNew());
        commands.addAll(proposal());
        commands.addAll(new SessionSamples(api).commands());
        commands.addAll(new MemberSamples(new Scenes(api)).commands());
        commands.addAll(new BallotSamples(api).commands());
        commands.addAll(new CommitmentSamples(api, sender).taken());
        commands.addAll(new AnswerSamples(api).commands());
        commands.addAll(new PlanSamples(api).commands());
        commands.addAll(new SortitionSamples(api, sender, clock).commands());
        return commands;
    }

    private static List<Command> assembly() {
        return List.of(
                new Command("publishRuleSet", "secretariat", "/api/v1/rule-sets", """
                        {"rule_set_id": "contract", "rules": {"title": "Prova", "minimum_age": 16, "members": 9,
                         "cohorts": [4, 5], "term_months": 12,
                         "majority": {"numerator": 1, "denominator": 2, "strict": true, "base": "YES_PLUS_NO"},
                         "ballots": {"quorum": {"numerator": 1, "denominator": 2}, "votes_replaceable": true},
                 "responses": {"answer_within_months": 3, "review_months": [3, 12]},
                         "sources": [{"rule": "majority", "citation": "art. 1", "note": ""}]}}"""),
                new Command("planCycle", "secretariat", "/api/v1/cycles", """
                        {"cycle_id": "contract", "ordinal": 99, "kind": "PILOT", "starts_on": "2030-01-01",
                         "rule_set_id": "contract", "rule_set_version": 1, "themes": ["Acqua"], "sources": []}"""),
                new Command("redateCycle", "secretariat", "/api/v1/cycles/contract/redate", """
                        {"starts_on": "2030-02-01", "ends_on": "2030-12-01", "reason": "Sala occupata."}"""),
                new Command("constituteWorkingGroup", "secretariat", "/api/v1/working-groups", """
                        {"cycle_id": "contract", "name": "Acqua", "sources": []}"""));
    }

    /** The plan other tests read stays as it is. */
    private Command importOfNothingNew() {
        var plan = api.get("/api/v1/pac/plan").json();
        return new Command("importPlan", "monitoring_office", "/api/v1/pac/import", """
                {"plan": {"title": %s, "edition": %s, "declared_actions": %s, "sources": %s},
                 "areas": [], "objectives": [], "actions": [], "targets": []}""".formatted(
                        plan.path("title"), plan.path("edition"), plan.path("declared_actions"), plan.path("sources")));
    }

    private List<Command> proposal() {
        var path = "/api/v1/proposals/" + api.drafted(api.token("facilitator"), "Contratto");
        return List.of(
                new Command("draftProposal", "facilitator", "/api/v1/proposals", api.draftOf("Contratto", "Uno.")),
                new Command(
                        "reviseProposal",
                        "facilitator",
                        path + "/revise",
                        "{\"pac_actions\": [\"2.1.3\"], \"text\": " + TEXT + "}",
                        "If-Match",
                        "\"1\""),
                new Command("tableProposal", "facilitator", path + "/table", "", "If-Match", "\"2\""));
    }

    /** An answered proposal with two versions of its text and a voted amendment, and what else the addresses of reads name. */
    Map<String, String> names() {
        var answered = new AnswerSamples(api).names();
        var measured = new PlanSamples(api).names();
        var logged = new LogSamples(api).names();
        var drawn = new SortitionSamples(api, sender, clock).names();
        return Map.ofEntries(
                Map.entry("sortition_id", drawn.get("sortition_id")),
                Map.entry("volunteer_id", drawn.get("volunteer_id")),
                Map.entry("line", drawn.get("line")),
                Map.entry("cycle_id", answered.get("cycle_id")),
                Map.entry("edition", answered.get("edition")),
                Map.entry("member_id", answered.get("member_id")),
                Map.entry("rule_set_id", "milano-2022-23"),
                Map.entry("rule_set_version", "1"),
                Map.entry("working_group_id", api.workingGroup("2024")),
                Map.entry("action_code", "2.1.3"),
                Map.entry("proposal_id", answered.get("proposal_id")),
                Map.entry("amendment_id", answered.get("amendment_id")),
                Map.entry("ballot_id", answered.get("ballot_id")),
                Map.entry("answer_version", answered.get("answer_version")),
                Map.entry("indicator_id", measured.get("indicator_id")),
                Map.entry("import_id", measured.get("import_id")),
                Map.entry("size", logged.get("size")),
                Map.entry("index", logged.get("index")),
                Map.entry("event_id", logged.get("event_id")),
                Map.entry("of", "2.1.3"),
                Map.entry("text_version", "1"),
                Map.entry("from", "1"),
                Map.entry("to", "2"),
                Map.entry("commitment_id", new CommitmentSamples(api, sender).held()),
                Map.entry("session_id", new SessionSamples(api).held()));
    }
}
