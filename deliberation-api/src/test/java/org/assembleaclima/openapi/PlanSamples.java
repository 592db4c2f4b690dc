package org.assembleaclima.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assembleaclima.openapi.Samples.Command;
import org.assembleaclima.testing.Api;

/** One taken command for each of an action's and an indicator's. Every call makes actions and an indicator of its own. */
record PlanSamples(Api api) {

    private static final String ACTIONS = "/api/v1/pac/actions/";
    private static final String INDICATORS = "/api/v1/pac/indicators";
    private static final String OFFICE = "monitoring_office";

    List<Command> commands() {
        var fresh = freshActions();
        var commands = new ArrayList<>(ofAnAction(ACTIONS + fresh.getFirst(), fresh));
        commands.addAll(ofAnIndicator("campione-" + api.get("/api/v1/pac/plan").header("Deliberation-Position")));
        return commands;
    }

    /** An indicator with a corrected value and the file another value came in. */
    Map<String, String> names() {
        var name = "letto-" + api.get("/api/v1/pac/plan").header("Deliberation-Position");
        Api.Answer last = null;
        for (var command : ofAnIndicator(name))
            last = api.post(api.token(command.role()), command.path(), command.body(), command.headers());
        var file = last.text("import_id");
        api.get("/api/v1/pac/indicator-values/imports/" + file + "?min_version=1");
        return Map.of("indicator_id", name, "import_id", file);
    }

    /** Three actions nobody else has heard of: the plan other tests read stays as it is but for them. */
    private List<String> freshActions() {
        var known = api.get("/api/v1/pac/actions?limit=200&objective_code=96.1")
                .items()
                .size();
        var codes = List.of("96.1." + (known + 1), "96.1." + (known + 2), "96.1." + (known + 3));
        var lines = codes.stream().map(PlanSamples::line).toList();
        var plan = api.get("/api/v1/pac/plan").json();
        var version = api.post(api.token(OFFICE), "/api/v1/pac/import", """
                {"plan": {"title": %s, "edition": %s, "declared_actions": %s, "sources": %s},
                 "areas": [%s], "objectives": [%s], "actions": [%s], "targets": []}""".formatted(
                                plan.path("title"),
                                plan.path("edition"),
                                plan.path("declared_actions"),
                                plan.path("sources"),
                                line("96"),
                                line("96.1"),
                                String.join(",", lines)))
                .json()
                .path("version")
                .asLong();
        api.get("/api/v1/pac/plan?min_version=" + version);
        return codes;
    }

    private static String line(String code) {
        return """
                {"code": "%s", "title": "Campione", "title_status": "COMMON_NAME",
                 "description": {"summary": "", "note": "sintetico", "targets": [], "sources": []}}""".formatted(code);
    }

    private List<Command> ofAnAction(String path, List<String> fresh) {
        var link = """
                {"kind": "PROPOSAL", "target": "%s", "reason": "La proposta la riguarda."}""".formatted(api.drafted(api.token("facilitator"), "Collegata"));
        return List.of(
                new Command("nameOwner", OFFICE, path + "/name-owner", """
                        {"owner": "Assessore all'ambiente", "office": "Direzione Ambiente"}"""),
                new Command("scheduleAction", OFFICE, path + "/schedule", """
                        {"starts_on": "2024-01-01", "ends_on": "2025-12-31"}"""),
                new Command("declareStatus", "city_office", path + "/declare-status", """
                        {"status": "IN_PROGRESS", "reason": "Lavori avviati.", "declared_on": "2024-07-17",
                         "sources": ["https://partecipazione.comune.milano.it/"]}"""),
                new Command("setActionMilestone", OFFICE, path + "/set-milestone", """
                        {"title": "Gara", "due_on": "2024-09-30"}"""),
                new Command("setActionMilestone", OFFICE, path + "/set-milestone", """
                        {"title": "Collaudo", "due_on": "2024-12-31"}"""),
                new Command("replanActionMilestone", OFFICE, path + "/replan-milestone", """
                        {"milestone": 1, "due_on": "2024-11-30", "reason": "Gara rifatta."}"""),
                new Command("reachActionMilestone", OFFICE, path + "/reach-milestone", """
                        {"milestone": 1, "reached_on": "2024-11-20", "evidence": "Verbale di gara.", "sources": []}"""),
                new Command("dropActionMilestone", OFFICE, path + "/drop-milestone", """
                        {"milestone": 2, "reason": "Compreso nella gara."}"""),
                new Command("linkAction", OFFICE, path + "/link", link),
                new Command("unlinkAction", OFFICE, path + "/unlink", link),
                new Command("supersedeAction", "city_authority", path + "/supersede", """
                        {"kind": "SPLIT", "successors": ["%s", "%s"], "reason": "Revisione del piano.",
                         "act": {"kind": "COUNCIL_RESOLUTION", "number": "12/2024", "date": "2024-12-01",
                                 "link": "https://www.comune.milano.it/atti"}}""".formatted(
                                fresh.get(1), fresh.get(2))));
    }

    private static List<Command> ofAnIndicator(String name) {
        var path = INDICATORS + "/" + name;
        return List.of(
                new Command("defineIndicator", OFFICE, INDICATORS, """
                        {"indicator_id": "%s", "title": "Alberi piantati", "unit": "alberi", "better": "UP",
                         "action_code": "2.1.3", "method": "Conteggio.", "sources": []}""".formatted(name)),
                new Command("setBaseline", OFFICE, path + "/set-baseline", """
                        {"year": 2020, "value": {"amount": 0, "unit": "alberi"}, "source": "Verde"}"""),
                new Command("setGoal", OFFICE, path + "/set-goal", """
                        {"year": 2030, "value": {"amount": 1000, "unit": "alberi"}, "source": "PAC"}"""),
                new Command("recordValue", "city_office", path + "/record-value", """
                        {"period": "2023", "value": {"amount": 290.5, "unit": "alberi"}, "source": "Verde"}"""),
                new Command("correctValue", "city_office", path + "/correct-value", """
                        {"period": "2023", "value": {"amount": 291, "unit": "alberi"}, "source": "Verde",
                         "reason": "Conteggio rivisto."}"""),
                new Command(
                        "importValues",
                        "city_office",
                        "/api/v1/pac/indicator-values/import",
                        "indicator,period,value,unit,source\n%s,2024,400,alberi,\"Verde, direzione\"\n".formatted(name),
                        "Content-Type",
                        "text/csv"));
    }
}
