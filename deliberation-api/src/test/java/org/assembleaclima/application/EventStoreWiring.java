package org.assembleaclima.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assembleaclima.command.BatchEventStorageEngine;
import org.assembleaclima.command.SnapshottingRepository;
import org.assembleaclima.testing.Answering;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.Scenes;
import org.assembleaclima.testing.TestMembers;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** That the beans which matter are the ones declared, and do what they are there for; run on every database. */
interface EventStoreWiring {

    Api api();

    MovableClock clock();

    JdbcTemplate jdbc();

    TransactionManager transactions();

    ConnectionProvider connections();

    EventStorageEngine engine();

    EventStore events();

    CommandBus bus();

    CommandConfiguration.Aggregates aggregates();

    ParameterResolverFactory handlerParameters();

    @Test
    default void events_and_answers_share_the_database_transaction() {
        assertThat(transactions()).isInstanceOf(SpringTransactionManager.class);
        assertThat(connections()).isInstanceOf(SpringDataSourceConnectionProvider.class);
        assertThat(engine()).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(bus()).isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    default void a_sequence_number_written_twice_is_a_conflict_not_a_failure() {
        var stream = UUID.randomUUID().toString();
        append(stream, 0);
        append(stream, 1);
        assertThatThrownBy(() -> append(stream, 0)).isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> append(stream, 1)).isInstanceOf(ConcurrencyException.class);
    }

    private void append(String stream, long sequenceNumber) {
        var sample = events().readEvents("cycle-2024").next();
        var event = new GenericDomainEventMessage<>(
                "Cycle", stream, sequenceNumber, sample.getPayload(), sample.getMetaData());
        transactions().executeInTransaction(() -> engine().appendEvents(event));
    }

    @Test
    default void a_long_stream_gets_a_snapshot_and_goes_on_from_it() {
        var token = api().token("facilitator");
        var id = api().drafted(token, "Lunga storia");
        for (int version = 1; version <= 60; version++) {
            var revised = api().post(
                            token,
                            "/api/v1/proposals/" + id + "/revise",
                            """
                    {"pac_actions": [], "text": {"language": "it", "title": "Lunga storia", "blocks": [
                      {"kind": "PARAGRAPH", "text": "Versione %d"}]}}""".formatted(version),
                            "If-Match",
                            "\"" + version + "\"");
            assertThat(revised.status()).as(revised.raw().body()).isEqualTo(200);
        }
        assertThat(snapshotsOf(id)).as("stored with the fiftieth event").isEqualTo(1);
        var proposal = api().get("/api/v1/proposals/" + id + "?min_version=61");
        assertThat(proposal.json().at("/text/blocks/0/id").asString())
                .as("block ids go on behind the snapshot")
                .isEqualTo("b61");
    }

    @Test
    default void every_kind_of_aggregate_comes_back_whole_from_its_snapshot() {
        var streams = streamsOfTwoEvents();
        assertThat(aggregates().factories())
                .extracting(factory -> factory.getAggregateType().getSimpleName())
                .filteredOn(type -> !type.equals("ValueFile")) // one event and no more: never a snapshot
                .containsExactlyInAnyOrderElementsOf(streams.keySet());

        for (var factory : aggregates().factories()) {
            var type = factory.getAggregateType();
            if (!streams.containsKey(type.getSimpleName())) continue;
            var stream = streams.get(type.getSimpleName());
            var serializer = Snapshots.serializer();
            var stored =
                    serializer.serialize(loaded(factory, stream), String.class).getData();
            var back = serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, type.getName(), "1"));
            assertThat(serializer.serialize(back, String.class).getData())
                    .as(type.getSimpleName())
                    .isEqualTo(stored);
        }
    }

    private <T> Object loaded(AggregateFactory<T> factory, String stream) {
        var work = DefaultUnitOfWork.startAndGet(null);
        try {
            return new SnapshottingRepository<>(
                            factory, events(), (BatchEventStorageEngine) engine(), handlerParameters(), 50)
                    .load(stream)
                    .<Object>invoke(root -> root);
        } finally {
            work.rollback();
        }
    }

    private String draw(String secretariat) {
        var quotas = "\"quotas\": [{\"category\": \"sesso\", \"feature\": \"f\", \"min\": %d, \"max\": 90}]";
        var id = api().post(secretariat, "/api/v1/sortitions", """
                {"cycle_id": "foto", "cohorts": [1], %s, "panels": 10, "alternates": 0, "excludes": []}""".formatted(quotas.formatted(0)))
                .text("id");
        api().post(secretariat, "/api/v1/sortitions/" + id + "/revise-quotas", "{" + quotas.formatted(1) + "}");
        return id;
    }

    private long snapshotsOf(String stream) {
        return jdbc().queryForObject("select count(*) from aggregate_snapshot where stream = ?", Long.class, stream);
    }

    private Map<String, String> streamsOfTwoEvents() {
        var secretariat = api().tokenOf("local-facilitator", "secretariat", "facilitator");
        var proposal = api().drafted(secretariat, "Fotografata");
        api().post(secretariat, "/api/v1/proposals/" + proposal + "/table", "", "If-Match", "\"1\"");
        api().post(secretariat, "/api/v1/cycles", """
                {"cycle_id": "foto", "ordinal": 9, "kind": "REGULAR", "starts_on": "2027-01-01", "ends_on": "2027-12-01",
                 "rule_set_id": "milano-2024", "rule_set_version": 1, "themes": ["Prova"], "sources": []}""");
        api().post(secretariat, "/api/v1/cycles/foto/redate", """
                {"starts_on": "2027-01-02", "reason": "Prova"}""");
        for (var term : List.of(6, 12)) api().post(secretariat, "/api/v1/rule-sets", """
                {"rule_set_id": "foto", "rules": {"title": "Prova", "minimum_age": 16, "members": 90, "cohorts": [90],
                 "term_months": %d, "majority": {"numerator": 2, "denominator": 3, "strict": false, "base": "CAST"},
                         "ballots": {"quorum": {"numerator": 1, "denominator": 2}, "votes_replaceable": true},
                 "responses": {"answer_within_months": 3, "review_months": [3, 12]},
                 "sources": [{"rule": "r", "citation": "c", "note": ""}]}}""".formatted(term));
        var scenes = new Scenes(api());
        var assembly = scenes.assembly("foto-assemblea", 2);
        var streams = new HashMap<>(ofTheAnswer());
        streams.putAll(ofThePlan());
        streams.put("Sortition", draw(secretariat));
        streams.putAll(Map.of(
                "Proposal",
                proposal,
                "Cycle",
                "cycle-foto",
                "RuleSet",
                "rule-set-foto",
                "PacPlan",
                "pac",
                "Assembly",
                "assembly-foto-assemblea",
                "WorkingGroup",
                scenes.group(assembly.cycle(), assembly.member(1)),
                "Session",
                closedSession(secretariat),
                "Ballot",
                openBallot()));
        return streams;
    }

    /** An accepted proposal with a commitment that has begun, and the draft of the next answer. */
    private Map<String, String> ofTheAnswer() {
        var city = Answering.begin(api(), clock(), "foto-risposta");
        var response = city.awaited();
        city.answered(response, Answering.acceptance(city.today().plusYears(1)));
        var plan = api().get(response + "/versions/1").json().path("plan");
        var commitment = plan.path(0).path("commitment_id").asString();
        city.debate().as("city_office", "/api/v1/commitments/" + commitment + "/start", """
                {"started_on": "%s", "note": "Bando.", "sources": []}""".formatted(city.today()));
        assertThat(city.draft(response, Answering.later("SUPERSESSION", Answering.REJECTION))
                        .status())
                .isEqualTo(200);
        var proposal = response.substring("/api/v1/proposals/".length(), response.lastIndexOf('/'));
        return Map.of(
                "AnnualReport",
                "report-" + city.debate().assembly().cycle(),
                "MunicipalResponse",
                "response-" + proposal,
                "Commitment",
                commitment);
    }

    private Map<String, String> ofThePlan() {
        var token = api().token("monitoring_office");
        for (var title : List.of("Uno", "Due"))
            api().post(token, "/api/v1/pac/actions/4.2.1/set-milestone", """
                    {"title": "%s", "due_on": "2199-01-01"}""".formatted(title));
        api().post(token, "/api/v1/pac/indicators", """
                {"indicator_id": "foto", "title": "Foto", "unit": "t", "better": "UP", "method": "", "sources": []}""");
        var baseline = api().post(token, "/api/v1/pac/indicators/foto/set-baseline", """
                {"year": 2005, "value": {"amount": 10, "unit": "t"}, "source": "Foto"}""");
        assertThat(baseline.status()).as(baseline.raw().body()).isEqualTo(200);
        return Map.of("PacAction", "action-4.2.1", "Indicator", "indicator-foto");
    }

    /** With a vote and a replaced one, so that the snapshot has all of the frozen roll and of the votes to keep. */
    private String openBallot() {
        var debate = Debate.begin(api(), "foto", 2);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.votes(ballot, "YES", "NO");
        debate.votes(ballot, "BLANK");
        return Debate.id(ballot);
    }

    /** With members who came, of whom one left, so that the snapshot has all of attendance to keep. */
    private String closedSession(String token) {
        var path = api().post(token, "/api/v1/sessions", """
                {"cycle_id": "2024", "kind": "PLENARY", "title": "Foto", "starts_at": "2026-03-01T09:00:00Z",
                 "place": "Sala", "ordinal": 9, "sources": []}""").header("Location");
        api().post(token, path + "/convene", """
                {"agenda": [{"number": "1", "title": "Voto", "kind": "VOTE", "proposal_id": "%s"},
                            {"title": "Varie", "kind": "DISCUSSION"}]}""".formatted(TestMembers.ADA));
        var both = "{\"members\": [\"" + TestMembers.BRUNO + "\", \"" + TestMembers.ADA + "\"]}";
        api().post(token, path + "/check-in", both);
        api().post(token, path + "/check-out", "{\"members\": [\"" + TestMembers.ADA + "\"]}");
        api().post(token, path + "/open", "");
        api().post(token, path + "/close", "");
        var recorded = api().post(token, path + "/record-minutes", "{\"language\": \"it\", \"text\": \"Foto.\"}");
        assertThat(recorded.json().path("version").asLong()).isEqualTo(7);
        return recorded.text("id");
    }

    @Test
    default void what_is_stored_is_readable_json_under_a_name_of_ours() {
        var id = api().drafted(api().tokenOf("local-facilitator", "member"), "Sotto la lente");
        var row = jdbc().queryForMap("select * from domain_event where stream = ?", id);
        assertThat(row.get("payload_type")).isEqualTo("ProposalDrafted");
        assertThat(row.get("revision")).isEqualTo("1");
        assertThat(row.get("stream_type")).isEqualTo("Proposal");
        assertThat(text(row.get("payload"))).contains("\"title\":\"Sotto la lente\"");
        var metadata = text(row.get("metadata"));
        assertThat(metadata).contains("\"actor\":\"local-facilitator\"").contains("\"roles\":\"member\"");
        assertThat(metadata).doesNotContain("127.0.0.1").doesNotContain("authenticatedActor");
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, StandardCharsets.UTF_8);
    }

    @Test
    default void every_event_names_who_asked_for_it() {
        List<String> names = new ArrayList<>();
        jdbc().query("select distinct metadata from domain_event", row -> {
            names.add(new String(row.getBytes(1), StandardCharsets.UTF_8));
        });
        assertThat(names).allMatch(metadata -> metadata.contains("\"actor\"") && metadata.contains("\"roles\""));
    }
}
