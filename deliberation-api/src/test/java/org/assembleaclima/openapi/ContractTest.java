package org.assembleaclima.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.openapi.Contract.Operation;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The contract is published with the code, and holds what the catalogue's checker looks for but does not always see. */
@OnH2
record ContractTest(@Autowired Api api) {

    private static final Set<String> BOUNDED_FORMATS = Set.of("uuid", "date", "date-time");

    private Contract contract() {
        return new Contract(api.get("/openapi").json());
    }

    @Test
    void the_published_contract_is_what_the_controllers_say() {
        new PublishedFile("openapi.yaml").says(api.get("/openapi.yaml").raw().body());
    }

    @Test
    void sees_reads_and_commands() {
        assertThat(contract().operations()).extracting(Operation::id).contains("status", "cycles", "draftProposal");
    }

    @Test
    void every_operation_says_what_it_is() {
        var operations = contract().operations();
        assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates().doesNotContain("");
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asString("")).isNotBlank();
            assertThat(operation.node().path("description").asString("")).isNotBlank();
            assertThat(operation.node().path("tags")).hasSize(1);
        });
    }

    @Test
    void every_tag_is_described() {
        var contract = contract();
        var described = contract.root()
                .path("tags")
                .valueStream()
                .filter(tag -> !tag.path("description").asString("").isBlank())
                .map(tag -> tag.path("name").asString())
                .toList();
        assertThat(contract.operations()).allSatisfy(operation -> assertThat(described)
                .contains(operation.node().at("/tags/0").asString()));
    }

    /** Reads that are not for everybody: see ReadMatrixTest. */
    private static final Set<String> FOR_SOME = Set.of(
            "person",
            "volunteer",
            "uncoverable",
            "listProgress",
            "ballotVotes",
            "myVotes",
            "answerDraft",
            "replay",
            "replays");

    @Test
    void commands_need_a_token_and_reads_do_not_but_those_that_are_not_for_everybody() {
        assertThat(contract().operations())
                .allSatisfy(operation -> assertThat(operation.node().has("security"))
                        .isEqualTo(operation.isCommand() || FOR_SOME.contains(operation.id())));
    }

    /** They send no command, and twice is refused. */
    private static final Set<String> WITHOUT_KEY = Set.of("recordPerson", "freezePool", "beginReplay", "cancelReplay");

    @Test
    void no_key_is_taken_with_the_name_of_somebody() {
        assertThat(contract().operations()).allSatisfy(operation -> assertThat(
                        operation.node().path("parameters").toString().contains("IdempotencyKey"))
                .isEqualTo(operation.isCommand() && !WITHOUT_KEY.contains(operation.id())));
    }

    @Test
    void every_answer_says_how_many_requests_are_left() {
        everyAnswer((status, answer) -> assertThat(headers(answer))
                .contains("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"));
    }

    @Test
    void whoever_is_asked_to_wait_is_told_how_long() {
        everyAnswer((status, answer) -> assertThat(headers(answer).contains("Retry-After"))
                .isEqualTo(status == 202 || status == 429 || status == 503));
    }

    @Test
    void every_error_is_a_problem() {
        everyAnswer((status, answer) -> {
            if (status >= 400)
                assertThat(answer.path("content").propertyNames()).containsExactly("application/problem+json");
        });
        var problem = contract().root().at("/components/schemas/Problem/required");
        assertThat(problem.valueStream().map(JsonNode::asString)).contains("type", "title", "status", "detail", "code");
    }

    @Test
    void what_is_made_can_be_found() {
        everyAnswer((status, answer) -> assertThat(headers(answer).contains("Location") || isToCome(status, answer))
                .isEqualTo(status == 201 || status == 202));
    }

    /** It needs no other address, only time. */
    private static boolean isToCome(int status, JsonNode answer) {
        return status == 202 && headers(answer).contains("Retry-After");
    }

    @Test
    void every_text_sent_is_bounded() {
        assertThat(contract().sentSchemas()).isNotEmpty().allSatisfy((where, schema) -> assertThat(isBounded(schema))
                .as(where)
                .isTrue());
    }

    private static boolean isBounded(JsonNode schema) {
        if (!schema.path("type").asString("").equals("string")) return true;
        var pattern = schema.path("pattern").asString("*");
        return schema.has("maxLength")
                || schema.has("enum")
                || BOUNDED_FORMATS.contains(schema.path("format").asString(""))
                || (!pattern.contains("*") && !pattern.contains("+"));
    }

    @Test
    void every_list_has_a_limit() {
        assertThat(contract().schemas()).allSatisfy((where, schema) -> assertThat(
                        !schema.has("items") || schema.has("maxItems"))
                .as("%s has no maxItems: bound the list in the body or say in ListLimits how long it gets", where)
                .isTrue());
    }

    @Test
    void every_object_has_the_fields_it_names_and_no_others() {
        assertThat(contract().schemas()).allSatisfy((where, schema) -> {
            if (!schema.path("type").asString("").equals("object")) return;
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(where)
                    .isFalse();
            assertThat(schema.path("properties").propertyNames())
                    .as(where)
                    .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
        });
    }

    @Test
    void does_not_tell_where_it_was_generated() {
        var servers = contract().root().path("servers").valueStream().map(server -> server.path("url")
                .asString());
        assertThat(servers).isEqualTo(List.of("http://127.0.0.1:8080"));
    }

    private void everyAnswer(AnswerCheck check) {
        var contract = contract();
        for (var operation : contract.operations())
            contract.answers(operation).forEach((status, answer) -> {
                try {
                    check.accept(status, answer);
                } catch (AssertionError e) {
                    throw new AssertionError(operation + " " + status + ": " + e.getMessage(), e);
                }
            });
    }

    private interface AnswerCheck {
        void accept(int status, JsonNode answer);
    }

    private static Set<String> headers(JsonNode answer) {
        return answer.path("headers").propertyNames().stream().collect(Collectors.toSet());
    }
}
