package org.assembleaclima.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.testing.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Sets up what a journey begins with: a cycle with its rules, an assembly with active members, a working group. */
public record Scenes(Api api, boolean votesReplaceable) {

    /** Under rules that let members vote again. */
    public Scenes(Api api) {
        this(api, true);
    }

    /** Length of a term under the rules of {@link #cycle}, in months. */
    public static final int TERM_MONTHS = 120;

    /** @param members the public numbers 1, 2, …, each active under the account of {@link #account} */
    public record Assembly(String cycle, LocalDate startsOn, List<String> members, List<String> reserve) {

        /** The actor id of a member, by number. */
        public String account(int number) {
            return Scenes.account(cycle, number);
        }

        /** The id of a member, by number. */
        public String member(int number) {
            return members.get(number - 1);
        }
    }

    static String account(String cycle, int number) {
        return cycle + "-account-" + number;
    }

    /** A cycle under rules of its own, with one cohort of so many seats. */
    public void cycle(String cycle, int seats, LocalDate startsOn) {
        cycle(cycle, List.of(seats), startsOn);
    }

    /** @param seats of each cohort */
    public void cycle(String cycle, List<Integer> seats, LocalDate startsOn) {
        done("/api/v1/rule-sets", """
                {"rule_set_id": "%s", "rules": {"title": "Prova", "minimum_age": 16, "members": %d,
                 "cohorts": %s, "term_months": %d,
                 "majority": {"numerator": 2, "denominator": 3, "strict": false, "base": "YES_PLUS_NO"},
                 "ballots": {"quorum": {"numerator": 1, "denominator": 2}, "votes_replaceable": %s},
                 "responses": {"answer_within_months": 3, "review_months": [3, 12]},
                 "sources": [{"rule": "majority", "citation": "art. 1", "note": ""}]}}""".formatted(
                        cycle, seats.stream().mapToInt(Integer::intValue).sum(), seats, TERM_MONTHS, votesReplaceable));
        done("/api/v1/cycles", """
                {"cycle_id": "%s", "ordinal": 50, "kind": "PILOT", "starts_on": "%s", "rule_set_id": "%s",
                 "rule_set_version": 1, "themes": [], "sources": []}""".formatted(cycle, startsOn, cycle));
    }

    /** First day of the terms unless a scene says otherwise: whatever the tests' clock has come to, it is within. */
    public static final LocalDate STARTS_ON = LocalDate.of(2026, 1, 1);

    /** See {@link #assembly(String, int, LocalDate)}. */
    public Assembly assembly(String cycle, int seats) {
        return assembly(cycle, seats, STARTS_ON);
    }

    /** A cycle with this name whose members are all active from this day, and a reserve of as many. */
    public Assembly assembly(String cycle, int seats, LocalDate startsOn) {
        cycle(cycle, seats, startsOn);
        await(cycle, enrol(cycle, seats, startsOn).json().path("version").asLong());
        var assembly = new Assembly(cycle, startsOn, ids(cycle, "SELECTED"), ids(cycle, "RESERVE"));
        onboard(assembly);
        var active = done("/api/v1/cycles/" + cycle + "/assembly/activate", """
                {"member_ids": [%s]}""".formatted(quoted(assembly.members())));
        await(cycle, active.json().path("version").asLong());
        return assembly;
    }

    /** Seats are of strata S0 and S1 in turn, and so is the reserve. */
    public Answer enrol(String cycle, int seats, LocalDate startsOn) {
        var members = IntStream.range(0, seats)
                .mapToObj(i -> """
                        {"cohort": 1, "stratum": "S%d", "starts_on": "%s", "ends_on": "%s"}""".formatted(
                        i % 2, startsOn, startsOn.plusMonths(TERM_MONTHS).minusDays(1)))
                .collect(Collectors.joining(", "));
        var reserve = IntStream.range(0, seats)
                .mapToObj(i -> "{\"order\": %d, \"stratum\": \"S%d\"}".formatted(i + 1, i % 2))
                .collect(Collectors.joining(", "));
        return done("/api/v1/cycles/" + cycle + "/assembly/import", """
                {"members": [%s], "reserve": [%s], "sources": []}""".formatted(members, reserve));
    }

    private List<String> ids(String cycle, String state) {
        return items("/api/v1/members?limit=200&cycle_id=" + cycle + "&state=" + state)
                .map(member -> member.path("member_id").asString())
                .toList();
    }

    /** Every item of a list, page by page. */
    public Stream<JsonNode> items(String path) {
        var page = api.get(path);
        var items = page.items().stream();
        while (!page.text("next_cursor").isEmpty()) {
            page = api.get(path + "&cursor=" + page.text("next_cursor"));
            items = Stream.concat(items, page.items().stream());
        }
        return items;
    }

    /** Waits until the views have this version of the assembly. */
    public void await(String cycle, long version) {
        var nobody = "00000000-0000-0000-0000-000000000000";
        var path = "/api/v1/cycles/" + cycle + "/members/" + nobody + "?min_version=" + version;
        var answer = api.get(path);
        for (int i = 0; i < 10 && answer.code().equals("VIEW_BEHIND"); i++) answer = api.get(path); // waits 2 s each
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(404);
    }

    private void onboard(Assembly assembly) {
        var pacts = IntStream.rangeClosed(1, assembly.members().size())
                .mapToObj(number -> """
                        {"member_id": "%s", "account": "%s", "signed_on": "2024-01-02"}""".formatted(assembly.member(number), assembly.account(number)))
                .collect(Collectors.joining(", "));
        done("/api/v1/cycles/" + assembly.cycle() + "/assembly/onboard", """
                {"members": [%s], "pact": "https://example.org/patto"}""".formatted(pacts));
    }

    /** A group of these members. */
    public String group(String cycle, String... memberIds) {
        var group = done("/api/v1/working-groups", """
                {"cycle_id": "%s", "name": "Verde", "sources": []}""".formatted(cycle)).text("id");
        done("/api/v1/working-groups/" + group + "/join", """
                {"member_ids": [%s]}""".formatted(quoted(List.of(memberIds))));
        return group;
    }

    /** As the secretariat does; nothing when this actor leads the group already. */
    public void appointFacilitator(String group, String account) {
        var answer =
                post("/api/v1/working-groups/" + group + "/appoint-facilitator", "{\"account\": \"" + account + "\"}");
        assertThat(answer.status() == 200 || answer.code().equals("FACILITATOR_UNCHANGED"))
                .as(answer.raw().body())
                .isTrue();
    }

    private Answer done(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.status()).as("%s: %s", path, answer.raw().body()).isIn(200, 201);
        return answer;
    }

    /** As the secretariat. */
    public Answer post(String path, String body) {
        return api.post(api.token("secretariat"), path, body);
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
    }
}
