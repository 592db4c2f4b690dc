package org.assembleaclima.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.TestLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Every stored event over HTTP: filters, pages, and what is withheld from whom. */
interface EventsJourney {

    String EVENTS = "/api/v1/events";

    Api api();

    Projector projector();

    JdbcTemplate jdbc();

    private List<JsonNode> all(String query, String... headers) {
        var items = new ArrayList<JsonNode>();
        var page = api().get(EVENTS + "?" + query, headers);
        assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
        items.addAll(page.items());
        while (!page.text("next_cursor").isEmpty()) {
            page = api().get(EVENTS + "?" + query + "&cursor=" + page.text("next_cursor"), headers);
            assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
            items.addAll(page.items());
        }
        return items;
    }

    private String[] asAuditor() {
        return new String[] {"Authorization", "Bearer " + api().token("auditor")};
    }

    private static List<Long> positions(List<JsonNode> items) {
        return items.stream().map(item -> item.path("position").asLong()).toList();
    }

    @Test
    default void an_auditor_who_read_the_public_page_is_told_the_auditors_one() {
        api().drafted(api().token("facilitator"), "Elencata");
        projector().finish();
        var path = EVENTS + "?at_position=" + projector().standing().position();
        var etag = api().get(path).header("ETag");
        assertThat(api().get(path, "If-None-Match", etag).status()).isEqualTo(304);
        var auditor = "Bearer " + api().token("auditor");
        var told = api().get(path, "If-None-Match", etag, "Authorization", auditor);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("ETag")).isNotEqualTo(etag);
    }

    @Test
    default void a_time_no_database_can_count_finds_what_there_is() {
        api().drafted(api().token("facilitator"), "Elencata");
        projector().finish();
        var farthest = "%2B999999999-12-31T23:59:59-18:00";
        assertThat(api().get(EVENTS + "?limit=1&to_time=" + farthest).items()).hasSize(1);
        assertThat(api().get(EVENTS + "?limit=1&from_time=" + farthest).items()).isEmpty();
    }

    @Test
    default void pages_hold_every_event_once_and_in_order() {
        var id = api().drafted(api().token("facilitator"), "Elencata");
        projector().finish();
        var now = projector().standing().position();
        var items = all("limit=200&at_position=" + now);
        assertThat(positions(items))
                .isEqualTo(LongStream.rangeClosed(1, now).boxed().toList());
        var last = items.getLast();
        assertThat(last.path("type").asString()).isEqualTo("ProposalDrafted");
        assertThat(last.path("stream").asString()).isEqualTo(id);
        assertThat(last.path("stream_type").asString()).isEqualTo("Proposal");
        assertThat(last.path("sequence_number").asLong()).isZero();
        assertThat(last.path("actor_id").asString()).isEqualTo("local-facilitator");
        assertThat(last.path("actor_roles").path(0).asString()).isNotEmpty();
        assertThat(last.path("causation_id").asString()).isNotEmpty();
        assertThat(last.path("correlation_id").asString()).isNotEmpty();
        assertThat(last.path("data").asString()).contains("Elencata");
        assertThat(Hash.digest(last.path("data").asString().getBytes(UTF_8)).hex())
                .isEqualTo(last.path("payload_hash").asString());
        new TestLog(jdbc(), projector()).checkpoint();
        assertThat(all("from_position=" + now + "&to_position=" + now)
                        .getFirst()
                        .path("leaf_hash"))
                .as("the log has the leaf that was foretold")
                .isEqualTo(last.path("leaf_hash"));
    }

    @Test
    default void each_filter_selects_and_all_together() {
        var first = api().drafted(api().token("facilitator"), "Uno");
        api().drafted(api().token("facilitator"), "Due");
        api().post(api().token("facilitator"), "/api/v1/proposals/" + first + "/table", "", "If-Match", "\"1\"");
        projector().finish();
        var everything = all("limit=200");
        for (var filter : List.of("type=ProposalDrafted", "stream=" + first, "actor_role=facilitator")) {
            var name = filter.substring(0, filter.indexOf('='));
            var value = filter.substring(filter.indexOf('=') + 1);
            var field = name.equals("actor_role") ? "actor_roles" : name;
            var expected = everything.stream()
                    .filter(item -> field.equals("actor_roles")
                            ? item.path(field).valueStream().anyMatch(role -> role.asString()
                                    .equals(value))
                            : item.path(field).asString().equals(value))
                    .toList();
            assertThat(positions(all("limit=3&" + filter)))
                    .as(filter)
                    .isEqualTo(positions(expected))
                    .isNotEmpty();
        }
        assertThat(all("type=ProposalTabled&stream=" + first + "&actor_role=facilitator"))
                .hasSize(1);
        assertThat(all("type=ProposalTabled&stream=" + first + "&actor_role=chair"))
                .isEmpty();
        assertThat(all("type=NoSuchEvent")).isEmpty();
    }

    @Test
    default void ranges_include_both_their_ends() {
        projector().finish();
        assertThat(positions(all("from_position=3&to_position=5"))).containsExactly(3L, 4L, 5L);
        assertThat(positions(all("from_position=5&to_position=3"))).isEmpty();
        var everything = all("limit=200");
        var middle = everything.get(everything.size() / 2);
        var time = middle.path("recorded_at").asString();
        var from = positions(all("limit=200&from_time=" + time));
        var to = positions(all("limit=200&to_time=" + time));
        var position = middle.path("position").asLong();
        assertThat(from).contains(position, (long) everything.size());
        assertThat(to).contains(position, 1L);
        assertThat(from.getFirst() - 1L + from.size()).isEqualTo(everything.size());
        assertThat(all("from_time=1900-01-01T00:00:00Z&to_time=1950-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(all("from_time=2999-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    default void votes_are_told_without_content_by_the_standing_at_the_position_read() {
        var debate = Debate.begin(api(), "eventi", 3);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.await(ballot, "state", "OPEN");
        debate.votes(ballot, "YES", "NO");
        projector().finish();
        var open = projector().standing().position();
        var query = "type=VoteCast&stream=" + Debate.id(ballot);
        assertThat(all(query)).hasSize(2).allSatisfy(vote -> isWithheld(vote, "vote-secrecy"));
        assertThat(all(query, asAuditor())).hasSize(2).allSatisfy(vote -> isWithheld(vote, "ballot-open"));
        assertThat(all(query + "&actor_role=member", asAuditor()))
                .as("nor found by what is withheld")
                .isEmpty();
        debate.as("chair", ballot + "/close", "");
        projector().finish();
        assertThat(all(query + "&at_position=" + open, asAuditor()))
                .allSatisfy(vote -> isWithheld(vote, "ballot-open"));
        assertThat(all(query)).allSatisfy(vote -> isWithheld(vote, "vote-secrecy"));
        assertThat(all(query, asAuditor())).hasSize(2).allSatisfy(vote -> {
            assertThat(vote.has("withheld")).isFalse();
            assertThat(vote.path("data").asString()).contains("salt");
            assertThat(vote.path("actor_roles").path(0).asString()).isEqualTo("member");
        });
    }

    @Test
    default void votes_of_a_ballot_annulled_while_open_stay_sealed() {
        var debate = Debate.begin(api(), "annullata", 3);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.await(ballot, "state", "OPEN");
        debate.votes(ballot, "YES");
        debate.as("chair", ballot + "/annul", "{\"reason\": \"Errore.\"}");
        projector().finish();
        assertThat(all("type=VoteCast&stream=" + Debate.id(ballot), asAuditor()))
                .hasSize(1)
                .allSatisfy(vote -> isWithheld(vote, "ballot-open"));
    }

    @Test
    default void a_tellers_figures_are_sealed_until_they_are_counted_out() {
        var debate = Debate.begin(api(), "alzata", 3);
        var ballot = debate.opened(debate.consolidated(), "HAND_COUNT");
        debate.await(ballot, "state", "OPEN");
        debate.as("chair", ballot + "/close", "");
        var path = ballot + "/enter-hand-count";
        var count = "{\"yes\": 2, \"no\": 1, \"abstain\": 0, \"blank\": 0, \"silent\": 0}";
        assertThat(api().post(api().tokenOf("c1", "teller"), path, count).status())
                .isEqualTo(200);
        projector().finish();
        var query = "type=HandCountEntered&stream=" + Debate.id(ballot);
        assertThat(all(query, asAuditor())).hasSize(1).allSatisfy(item -> isWithheld(item, "ballot-open"));
        assertThat(all(query)).allSatisfy(item -> isWithheld(item, "ballot-open"));
        assertThat(api().post(api().tokenOf("c2", "teller"), path, count).status())
                .isEqualTo(200);
        projector().finish();
        assertThat(all(query, asAuditor()))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.path("data").asString()).contains("\"yes\":2"));
        assertThat(all(query)).allSatisfy(item -> isWithheld(item, "vote-secrecy"));
    }

    private static void isWithheld(JsonNode item, String reason) {
        assertThat(item.path("withheld").asString()).isEqualTo(reason);
        assertThat(item.propertyNames())
                .contains("leaf_hash", "payload_hash", "type", "recorded_at")
                .doesNotContain("data", "raw_data", "actor_id", "actor_roles", "causation_id", "correlation_id");
    }

    @Test
    default void a_list_begun_by_an_auditor_is_not_gone_on_with_by_others() {
        projector().finish();
        var page = api().get(EVENTS + "?limit=2", asAuditor());
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.raw().headers().allValues("Vary")).contains("Authorization");
        var next = EVENTS + "?limit=2&cursor=" + page.text("next_cursor");
        assertThat(api().get(next).code()).isEqualTo("INVALID_CURSOR");
        assertThat(api().get(next, asAuditor()).status()).isEqualTo(200);
    }

    @Test
    default void what_is_no_filter_is_refused() {
        for (var wrong : List.of(
                "type=1",
                "stream=%27",
                "actor_role=A",
                "from_position=0",
                "to_position=x",
                "from_time=ieri",
                "limit=0"))
            assertThat(api().get(EVENTS + "?" + wrong).status()).as(wrong).isEqualTo(400);
    }
}
