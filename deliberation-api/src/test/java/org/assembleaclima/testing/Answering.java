package org.assembleaclima.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assembleaclima.testing.Api.Answer;

/**
 * An assembly's approved proposals and the municipality that answers them, with the steps as one-liners. Under
 * {@link Scenes#cycle} an answer is due within three months and reviewed after three and twelve.
 */
public record Answering(Debate debate, MovableClock clock) {

    public static final String REJECTION = rejection("Non ci sono risorse.");

    public static Answering begin(Api api, MovableClock clock, String name) {
        return new Answering(Debate.begin(api, name, 2), clock);
    }

    public Api api() {
        return debate.api();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The path of the cycle's report. */
    public String report() {
        return "/api/v1/cycles/" + debate.assembly().cycle() + "/report";
    }

    /** The path of a proposal the assembly has approved. */
    public String approved() {
        var path = debate.consolidated();
        debate.decided(debate.configured(path, "NAMED_ELECTRONIC"), "YES", "YES");
        debate.await(path, "state", "APPROVED");
        return path;
    }

    public Answer freeze() {
        return debate.as("secretariat", report() + "/freeze", "");
    }

    public String transmission(int edition) {
        return """
                {"edition": %d, "protocol": {"number": "PG 1234/2026", "date": "%s"}, "addressee": "Area Verde"}""".formatted(edition, today());
    }

    /** Freezes what was approved and transmits it today as this edition. */
    public void transmitted(int edition) {
        freeze();
        debate.as("secretariat", report() + "/transmit", transmission(edition));
    }

    /** The path of the response to a proposal that was approved and transmitted today. */
    public String awaited() {
        var proposal = approved();
        transmitted(1);
        return proposal + "/response";
    }

    public static String rejection(String reasons) {
        return """
                {"kind": "ORIGINAL", "points": [{"verdict": "REJECTED", "reasons": "%s"}], "plan": [],
                 "continued": []}""".formatted(reasons);
    }

    /** @param dueOn of the one milestone of the one commitment */
    public static String acceptance(LocalDate dueOn) {
        return """
                {"kind": "ORIGINAL", "points": [{"verdict": "ACCEPTED", "reasons": ""}], "continued": [],
                 "plan": [{"title": "Piantare mille alberi", "office": "Area Verde", "pac_actions": ["2.1.3"],
                           "milestones": [{"title": "I primi cento", "due_on": "%s", "indicators": []}]}]}""".formatted(dueOn);
    }

    /** The same answer as a later version. */
    public static String later(String kind, String answer) {
        return answer.replace(
                "\"kind\": \"ORIGINAL\"", "\"kind\": \"%s\", \"reason\": \"Nuovi fondi.\"".formatted(kind));
    }

    public Answer draft(String response, String answer) {
        return api().post(api().token("city_office"), response + "/draft", answer);
    }

    public String adoption(int draft) {
        return """
                {"draft": %d, "authority": "Giunta comunale",
                 "act": {"kind": "EXECUTIVE_RESOLUTION", "number": "1234/2026", "date": "%s"}}""".formatted(draft, today());
    }

    /** Drafts, adopts and publishes an answer. */
    public void answered(String response, String answer) {
        assertThat(draft(response, answer).status()).isEqualTo(200);
        debate.as("city_authority", response + "/adopt", adoption(1));
        published(response);
    }

    /** Publishes and waits until it can be read. */
    public void published(String response) {
        var version = debate.as("city_authority", response + "/publish", "")
                .json()
                .path("version")
                .asLong();
        assertThat(api().get(response + "?min_version=" + version).status()).isEqualTo(200);
    }
}
