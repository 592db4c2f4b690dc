package org.assembleaclima.openapi;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.command.Commands;
import org.assembleaclima.openapi.Samples.Command;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Undertaken;

/** One taken command for each of a commitment's. */
record CommitmentSamples(Api api, Commands commands) {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);
    private static final String ACT = """
            {"kind": "EXECUTIVE_RESOLUTION", "number": "12/2026", "date": "%s",
             "link": "https://www.comune.milano.it/delibera"}""";

    List<Command> taken() {
        return life(made());
    }

    /** The id of a commitment that has been through all of its life. */
    String held() {
        var path = made();
        var life = life(path);
        for (var command : life) api.post(api.token(command.role()), command.path(), command.body());
        api.get(path + "?min_version=" + (life.size() + 1));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String made() {
        // Taken the first time only: what is added later is measured by it.
        api.post(api.token("monitoring_office"), "/api/v1/pac/indicators", """
                {"indicator_id": "trees-planted", "title": "Alberi", "unit": "alberi", "better": "UP", "method": "",
                 "sources": []}""");
        return new Undertaken(commands).commitment("Area Verde", FAR, FAR, FAR, FAR);
    }

    private List<Command> life(String path) {
        var act = ACT.formatted(AnswerSamples.today(api)); // not older than the commitment
        return List.of(
                new Command("startWork", "city_office", path + "/start", """
                        {"started_on": "2026-02-01", "note": "Bando.", "sources": ["https://www.comune.milano.it/"]}"""),
                new Command("addMilestone", "city_office", path + "/add-milestone", """
                        {"title": "Irrigare", "due_on": "2099-06-30", "indicators": ["trees-planted"],
                         "reason": "Chiesto dal Consiglio."}"""),
                new Command("replanMilestone", "city_office", path + "/replan", """
                        {"milestone": 1, "due_on": "2099-12-31", "reason": "Gara deserta."}"""),
                claim(path, 1),
                new Command("disputeDelivery", "monitoring_office", path + "/dispute", """
                        {"milestone": 1, "reasons": "Non c'è."}"""),
                claim(path, 2),
                new Command("verifyDelivery", "monitoring_office", path + "/verify", """
                        {"milestone": 2, "note": "Visto."}"""),
                new Command("dropMilestone", "city_authority", path + "/drop-milestone", """
                        {"milestone": 3, "reason": "Mancano i fondi.", "act": %s}""".formatted(act)),
                new Command("dropCommitment", "city_authority", path + "/drop", """
                        {"reason": "Mancano i fondi.", "act": %s}""".formatted(act)));
    }

    private static Command claim(String path, int milestone) {
        return new Command("claimDelivery", "city_office", path + "/claim-delivery", """
                {"milestone": %d, "delivered_on": "2026-02-15", "evidence": "Verbale.", "sources": []}""".formatted(milestone));
    }
}
