package org.assembleaclima.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assembleaclima.testing.Api.Answer;
import org.awaitility.Awaitility;

/**
 * An assembly in an open plenary with a working group, and the steps of a deliberation as one-liners. Members vote under
 * {@link Scenes.Assembly#account}; local mode's facilitator leads the group.
 *
 * @param session the id of the plenary, in which every member is checked in
 */
public record Debate(Api api, Scenes.Assembly assembly, String group, String session) {

    private static final AtomicInteger CYCLES = new AtomicInteger();

    /** A text of three blocks: b1 to b3. */
    public static final String TEXT = """
            {"language": "it", "title": "Alberi", "blocks": [
             {"kind": "PARAGRAPH", "text": "Il Comune pianta mille alberi."},
             {"kind": "PARAGRAPH", "text": "Li annaffia ogni estate."},
             {"kind": "PARAGRAPH", "text": "Il piano vale fino al 2030."}]}""";

    /** Of an assembly of its own, in a cycle named after {@code name}. */
    public static Debate begin(Api api, String name, int members) {
        return begin(new Scenes(api), name, members);
    }

    public static Debate begin(Scenes scenes, String name, int members) {
        var api = scenes.api();
        var assembly = scenes.assembly(name + "-" + CYCLES.incrementAndGet(), members);
        var group = scenes.group(
                assembly.cycle(), assembly.members().stream().limit(50).toArray(String[]::new));
        scenes.appointFacilitator(group, "local-facilitator");
        return new Debate(api, assembly, group, plenary(api, assembly));
    }

    /** The same assembly in another plenary, which is open beside this one. */
    public Debate inAnotherPlenary() {
        return new Debate(api, assembly, group, plenary(api, assembly));
    }

    /** The id of an open plenary in which everybody is checked in. */
    private static String plenary(Api api, Scenes.Assembly assembly) {
        var path = done(api, "secretariat", "/api/v1/sessions", """
                {"cycle_id": "%s", "kind": "PLENARY", "title": "Plenaria", "starts_at": "2026-03-01T09:00:00Z",
                 "place": "Sala Alessi", "ordinal": 1, "sources": []}""".formatted(assembly.cycle()))
                .header("Location");
        done(api, "secretariat", path + "/convene", "{\"agenda\": [{\"title\": \"Voto\", \"kind\": \"VOTE\"}]}");
        var everybody = assembly.members().stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        done(api, "secretariat", path + "/check-in", "{\"members\": [" + everybody + "]}");
        done(api, "chair", path + "/open", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static Answer done(Api api, String role, String path, String body, String... headers) {
        var answer = api.post(api.token(role), path, body, headers);
        assertThat(answer.status()).as("%s: %s", path, answer.raw().body()).isIn(200, 201);
        return answer;
    }

    /** The token of a member, by number. */
    public String member(int number) {
        return api.tokenOf(assembly.account(number), "member");
    }

    public Answer asMember(int number, String path, String body) {
        return api.post(member(number), path, body);
    }

    public Answer as(String role, String path, String body, String... headers) {
        return done(api, role, path, body, headers);
    }

    /** The path of a new tabled proposal with {@link #TEXT}. */
    public String tabled() {
        var path = as("facilitator", "/api/v1/proposals", """
                {"cycle_id": "%s", "working_group_id": "%s", "pac_actions": ["2.1.3"], "text": %s}""".formatted(assembly.cycle(), group, TEXT))
                .header("Location");
        as("facilitator", path + "/table", "", "If-Match", "\"1\"");
        return path;
    }

    public String amending() {
        var path = tabled();
        as("chair", path + "/open-amending", "{}");
        return path;
    }

    /** The path of a new amendment of the first member, with these operations as JSON. */
    public String amendment(String proposal, String... operations) {
        var answer = asMember(1, proposal + "/amendments", """
                {"language": "it", "text_version": 1, "operations": [%s], "reasons": "Per chiarezza."}""".formatted(String.join(", ", operations)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.header("Location");
    }

    public String admitted(String proposal, String... operations) {
        var path = amendment(proposal, operations);
        as("chair", path + "/admit", "");
        return path;
    }

    public static String replace(String block, String quoted, String text) {
        return """
                {"op": "REPLACE_SPAN", "block": "%s", "quoted": "%s", "text": "%s"}""".formatted(block, quoted, text);
    }

    public static String delete(String block, String quoted) {
        return "{\"op\": \"DELETE_BLOCK\", \"block\": \"%s\", \"quoted\": \"%s\"}".formatted(block, quoted);
    }

    /** The path of a proposal that is ready for its final vote. */
    public String consolidated() {
        var path = tabled();
        as("chair", path + "/consolidate", "");
        return path;
    }

    /** The path of a ballot on a proposal. */
    public String configured(String proposal, String mode) {
        return as("chair", "/api/v1/ballots", """
                {"session_id": "%s", "proposal_id": "%s", "mode": "%s"}""".formatted(session, id(proposal), mode))
                .header("Location");
    }

    /** The path of a ballot on an amendment. */
    public String configuredOn(String amendment, String mode) {
        var proposal = amendment.substring(0, amendment.indexOf("/amendments"));
        return as("chair", "/api/v1/ballots", """
                {"session_id": "%s", "proposal_id": "%s", "amendment_id": "%s", "mode": "%s"}""".formatted(session, id(proposal), id(amendment), mode))
                .header("Location");
    }

    public String opened(String proposal, String mode) {
        var path = configured(proposal, mode);
        as("chair", path + "/open", "{}");
        return path;
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Answer vote(String ballot, int number, String choice) {
        return asMember(number, ballot + "/vote", """
                {"member_id": "%s", "choice": "%s"}""".formatted(assembly.member(number), choice));
    }

    /** Votes of the members in the order of their numbers. */
    public void votes(String ballot, String... choices) {
        for (int i = 0; i < choices.length; i++)
            assertThat(vote(ballot, i + 1, choices[i]).status()).isEqualTo(200);
    }

    /** Opens a ballot on it, votes, closes and certifies, and waits until the proposal has followed. */
    public String decided(String ballot, String... choices) {
        as("chair", ballot + "/open", "{}");
        votes(ballot, choices);
        as("chair", ballot + "/close", "");
        as("secretariat", ballot + "/certify", "");
        return ballot;
    }

    /** Waits until a row says so. */
    public void await(String path, String field, String value) {
        Awaitility.await(path + " " + field + "=" + value)
                .atMost(Duration.ofSeconds(10))
                .until(() -> api.get(path).text(field), value::equals);
    }

    /** The numbers of the open amendments in the order of voting. */
    public List<Integer> order(String proposal) {
        var numbers = new ArrayList<Integer>();
        for (var line : api.get(proposal + "/amendment-table").json().path("lines"))
            numbers.add(line.path("numbers").path(0).asInt());
        return numbers;
    }
}
