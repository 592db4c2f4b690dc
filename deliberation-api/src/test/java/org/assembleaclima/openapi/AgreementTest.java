package org.assembleaclima.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assembleaclima.command.Commands;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.openapi.Contract.Operation;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Listener;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.OnH2;
import org.assembleaclima.testing.TestLog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the server sends and takes is what the contract says. */
@OnH2
record AgreementTest(
        @Autowired Api api,
        @Autowired Commands commands,
        @Autowired MovableClock clock,
        @Autowired Projector projector,
        @Autowired JdbcTemplate jdbc) {

    private static final JsonMapper JSON = new JsonMapper();

    private Agreement agreement() {
        return new Agreement(new Contract(api.get("/openapi").json()));
    }

    @Test
    void every_read_answers_as_the_contract_says() {
        var agreement = agreement();
        var contract = agreement.contract();
        var names = new HashMap<>(new Samples(api, commands, clock).names());
        names.put("replay_number", replayed());
        new TestLog(jdbc, projector).checkpoint();
        for (var operation : contract.operations())
            if (!operation.isCommand()
                    && !contract.streams(operation) // that of a stream never ends: below
                    && !operation
                            .id()
                            .equals("listProgress")) // there is one only while a list is being made: MakingLists
            agreement.holds(operation, read(operation, address(contract, operation, names)), 200);
    }

    @Test
    void each_message_of_a_stream_is_what_the_contract_says() {
        var contract = agreement().contract();
        var operation = contract.operation("changes");
        assertThat(contract.streams(operation)).isTrue();
        var answer = contract.answers(operation).get(200);
        try (var listener = Listener.to(api, "?after=0")) {
            assertThat(answer.path("headers").propertyNames())
                    .contains("Cache-Control")
                    .allSatisfy(header -> assertThat(listener.header(header)).isNotEmpty());
            for (int i = 0; i < 20; i++)
                assertThat(new Shape(contract)
                                .differences(
                                        operation.id(),
                                        answer.at("/content/text~1event-stream/schema"),
                                        listener.next().change()))
                        .isEmpty();
        }
    }

    @Test
    void a_stream_is_refused_as_the_contract_says() {
        var agreement = agreement();
        var operation = agreement.contract().operation("changes");
        agreement.holds(operation, api.get("/api/v1/changes?after=x"), 400);
        agreement.holds(operation, api.get("/api/v1/changes", "Accept", "image/png"), 406);
    }

    /** The number of a replay that has ended. */
    private String replayed() {
        var replay =
                api.post(api.token("operator"), "/api/v1/audit/replays", "").header("Location");
        Awaitility.await(replay).atMost(Duration.ofMinutes(2)).until(() -> !api.get(
                        replay, "Authorization", "Bearer " + api.token("operator"))
                .text("state")
                .equals("RUNNING"));
        return replay.substring(replay.lastIndexOf('/') + 1);
    }

    private Answer read(Operation operation, String address) {
        return operation.node().has("security")
                ? api.get(
                        address,
                        "Authorization",
                        "Bearer " + api.token("secretariat", "auditor", "member", "city_office"))
                : api.get(address);
    }

    @Test
    void a_read_that_is_not_for_everybody_is_refused_as_the_contract_says() {
        var agreement = agreement();
        var operation = agreement.contract().operation("person");
        var path = "/api/v1/members/00000000-0000-0000-0000-000000000009/person";
        agreement.holds(operation, api.get(path), 401);
        agreement.holds(operation, api.get(path, "Authorization", "Bearer " + api.token("member")), 403);
        agreement.holds(operation, api.get(path, "Authorization", "Bearer " + api.token("dpo")), 404);
        agreement.holds(
                operation, api.get(path.replace("0009", "x"), "Authorization", "Bearer " + api.token("dpo")), 400);
    }

    private static String address(Contract contract, Operation operation, Map<String, String> names) {
        var address = new StringBuilder(operation.path());
        contract.parameters(operation)
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(parameter -> parameter.path("name").asString())
                .forEach(name -> {
                    assertThat(names)
                            .as("%s needs a %s in Samples", operation, name)
                            .containsKey(name);
                    var place = address.indexOf("{" + name + "}");
                    if (place >= 0) address.replace(place, place + name.length() + 2, names.get(name));
                    else
                        address.append(address.indexOf("?") < 0 ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(names.get(name));
                });
        return address.toString();
    }

    @Test
    void every_command_answers_as_the_contract_says() {
        var agreement = agreement();
        var contract = agreement.contract();
        var untried = new TreeSet<String>();
        contract.operations().stream()
                .filter(Operation::isCommand)
                .map(Operation::id)
                .forEach(untried::add);
        for (var command : new Samples(api, commands, clock).commands()) {
            var operation = contract.operation(command.operation());
            var success =
                    contract.answers(operation).keySet().stream().findFirst().orElseThrow();
            agreement.holds(operation, send(command, command.body()), success);
            untried.remove(command.operation());
        }
        untried.removeAll(Set.of("beginReplay", "cancelReplay")); // above
        assertThat(untried).as("commands without a sample in Samples").isEmpty();
    }

    @Test
    void a_replay_is_begun_and_ended_as_the_contract_says() throws SQLException {
        var agreement = agreement();
        var contract = agreement.contract();
        var operator = api.token("operator");
        var path = "/api/v1/audit/replays";
        try (var connection = jdbc.getDataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select position from projector where id = 1 for update"); // so that it waits
            var begun = api.post(operator, path, "");
            agreement.holds(contract.operation("beginReplay"), begun, 202);
            agreement.holds(contract.operation("beginReplay"), api.post(operator, path, ""), 409);
            var cancel = begun.header("Location") + "/cancel";
            agreement.holds(contract.operation("cancelReplay"), api.post(operator, cancel, ""), 200);
            connection.rollback();
        }
        agreement.holds(contract.operation("cancelReplay"), api.post(operator, path + "/999999/cancel", ""), 404);
        agreement.holds(contract.operation("beginReplay"), api.post(api.token("member"), path, ""), 403);
    }

    @Test
    void an_export_is_refused_as_the_contract_says() {
        var agreement = agreement();
        var operation = agreement.contract().operation("exportEvents");
        var size = new TestLog(jdbc, projector).checkpoint();
        var path = "/api/v1/events/export?to=" + size;
        agreement.holds(operation, api.get(path, "If-None-Match", "\"e" + size + "\""), 304);
        agreement.holds(operation, api.get(path, "Range", "bytes=999999999-"), 416);
        agreement.holds(operation, api.get("/api/v1/events/export?to=999999999"), 404);
        agreement.holds(operation, api.get("/api/v1/events/export?to=x"), 400);
        agreement.holds(operation, api.get(path, "Accept", "image/png"), 406);
    }

    @Test
    void a_body_without_a_required_field_or_with_an_unknown_one_is_refused() {
        var agreement = agreement();
        var contract = agreement.contract();
        for (var command : new Samples(api, commands, clock).commands()) {
            if (command.body().isEmpty() || command.sendsAFile()) continue;
            var operation = contract.operation(command.operation());
            var body = JSON.readTree(command.body());
            var schema = operation.node().at("/requestBody/content/application~1json/schema");
            for (var broken : new BrokenBodies(contract).of(body, schema)) {
                var answer = send(command, broken);
                assertThat(answer.code())
                        .as("%s %s", operation, broken)
                        .isIn("FIELD_OUT_OF_BOUNDS", "WRONG_VALUE", "UNKNOWN_FIELD");
                agreement.holds(operation, answer, answer.status());
            }
        }
    }

    private Answer send(Samples.Command command, String body) {
        return api.post(api.token(command.role()), command.path(), body, command.headers());
    }
}
