package org.assembleaclima.pac.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file of values is taken in whole or not at all; run on every database. */
interface ValueImport {

    String HEADER = "indicator,period,value,unit,source\n";

    Api api();

    JdbcTemplate jdbc();

    MovableClock clock();

    private String indicator(String word) {
        var name = word + "-" + clock().instant().toEpochMilli();
        var answer = api().post(api().token("monitoring_office"), "/api/v1/pac/indicators", """
                {"indicator_id": "%s", "title": "T", "unit": "t", "better": "DOWN", "method": "", "sources": []}""".formatted(name));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return name;
    }

    private Answer sent(String type, byte[] file, String... headers) {
        return api().send(api().request("/api/v1/pac/indicator-values/import", headers)
                .header("Authorization", "Bearer " + api().token("city_office"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file))
                .build());
    }

    private Answer sent(String file) {
        return sent("text/csv", file.getBytes(UTF_8));
    }

    private Answer taken(String file) {
        var answer = sent(file);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        var path = "/api/v1/pac/indicator-values/imports/" + answer.text("import_id") + "?min_version=1";
        for (int waits = 0; waits < 30 && api().get(path).status() == 503; waits++) {
            // each has waited two seconds: the views of many values take their time
        }
        return answer;
    }

    private long events() {
        return jdbc().queryForObject("select count(*) from domain_event", Long.class);
    }

    /** Refused as a whole, nothing recorded, and these are the lines told: number, pointer, code. */
    private void refused(String file, String code, String... lines) {
        var before = events();
        var answer = sent(file);
        assertThat(answer.code()).as(answer.raw().body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(told(answer)).containsExactly(lines);
        assertThat(events()).as("nothing was recorded").isEqualTo(before);
    }

    private static List<String> told(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(place -> place.path("line").asInt() + " "
                        + place.path("pointer").asString() + " "
                        + place.path("code").asString())
                .toList();
    }

    @Test
    default void a_file_of_two_indicators_is_recorded_and_can_be_traced() {
        var one = indicator("uno");
        var two = indicator("due");
        var answer = taken("\uFEFF"
                + (HEADER + one + ",2022,12.50,t,\"Verde, direzione \"\"A\"\"\"\n" + two + ",2023-Q1,-3,t,Verde\n\n"
                                + one + ",2023,11,t,Qualità\n")
                        .replace("\n", "\r\n"));
        assertThat(answer.json().path("values").asInt()).isEqualTo(3);
        assertThat(answer.json().path("indicators").asInt()).isEqualTo(2);

        var values = api().get("/api/v1/pac/indicators/" + one + "/values").items();
        assertThat(values).extracting(row -> row.path("amount").asString()).containsExactly("12.5", "11");
        assertThat(values)
                .extracting(row -> row.path("source").asString())
                .containsExactly("Verde, direzione \"A\"", "Qualità");
        assertThat(values).extracting(row -> row.path("import_id").asString()).containsOnly(answer.text("import_id"));
        assertThat(api().get("/api/v1/pac/indicators/" + one)
                        .json()
                        .path("values")
                        .asInt())
                .isEqualTo(2);
        var file = api().get("/api/v1/pac/indicator-values/imports/" + answer.text("import_id"));
        assertThat(file.text("file_hash")).matches("[0-9a-f]{64}");
        assertThat(api().get("/api/v1/pac/indicator-values/imports?limit=200").items())
                .extracting(row -> row.path("import_id").asString())
                .contains(answer.text("import_id"));
    }

    @Test
    default void every_line_that_is_wrong_is_named_and_none_is_recorded() {
        var name = indicator("righe");
        taken(HEADER + name + ",2020,1,t,Verde\n");
        refused(
                HEADER
                        + String.join(
                                "\n",
                                name + ",2021,1,t,Verde",
                                name + ",2020,1,t,Verde",
                                name + ",2021,2,t,Verde",
                                name + ",2022,1,kg,Verde",
                                name + ",2199,1,t,Verde",
                                "mai-definito,2021,1,t,Verde"),
                "VALUE_FILE_REFUSED",
                "3 /period VALUE_ALREADY_RECORDED",
                "4 /period VALUE_TWICE_AT_ONCE",
                "5 /unit UNIT_DIFFERS",
                "6 /period VALUE_IN_THE_FUTURE",
                "7 /indicator INDICATOR_UNKNOWN");
    }

    @Test
    default void what_is_not_of_the_form_is_named_line_by_line_too() {
        var name = indicator("forma");
        refused(
                HEADER
                        + String.join(
                                "\n",
                                name + ",2021,1.5,t,Verde",
                                name + ",2022,1,5,t,Verde",
                                name + ",2023,\"1,5\",t,Verde",
                                name + ";2020;1;t;Verde",
                                name + ",2019,1e3,t,Verde",
                                name + ",2018,1,t,=cmd()",
                                name + ",2017-5,1,t,Verde"),
                "VALUE_FILE_REFUSED",
                "3 /value DECIMAL_COMMA",
                "4 /value DECIMAL_COMMA",
                "5  LINE_NOT_OF_FIVE_VALUES",
                "6 /value VALUE_NOT_DECIMAL",
                "7 /source CELL_STARTS_A_FORMULA",
                "8 /period PERIOD_MALFORMED");
    }

    @Test
    default void the_number_of_a_line_is_that_of_an_editor() {
        var name = indicator("numeri");
        refused(
                HEADER + name + ",2021,1,t,\"Due\nrighe\"\n\n" + name + ",2022,x,t,Verde\n",
                "VALUE_FILE_REFUSED",
                "2 /source CELL_NOT_PLAIN_TEXT",
                "5 /value VALUE_NOT_DECIMAL");
    }

    @Test
    default void a_file_of_another_form_is_refused() {
        refused("indicator;period;value;unit;source\n", "VALUE_FILE_HEADER_WRONG", "1  VALUE_FILE_HEADER_WRONG");
        refused("\n", "VALUE_FILE_HEADER_WRONG", "1  VALUE_FILE_HEADER_WRONG");
        assertThat(sent("").code()).isEqualTo("MALFORMED_REQUEST");
        refused(HEADER, "VALUE_FILE_EMPTY");
        refused(HEADER + "a,2021,1,t,\"x\"y\n", "VALUE_FILE_NOT_CSV", "2  VALUE_FILE_NOT_CSV");
        var latin = sent("text/csv", (HEADER + "a,2021,1,t,Qualità\n").getBytes(ISO_8859_1));
        assertThat(latin.code()).isEqualTo("VALUE_FILE_ENCODING_WRONG");
        assertThat(latin.status()).isEqualTo(422);
    }

    @Test
    default void another_media_type_is_not_taken() {
        var file = (HEADER + "a,2021,1,t,V\n").getBytes(UTF_8);
        for (var type : List.of("application/json", "text/plain", "text/csv;charset=ISO-8859-1")) {
            var answer = sent(type, file);
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        }
        assertThat(sent("text/csv; charset=utf-8", file).code()).isEqualTo("VALUE_FILE_REFUSED");
    }

    @Test
    default void a_file_of_fifty_megabytes_is_not_read() {
        var before = events();
        var answer = sent("text/csv", new byte[50 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    default void the_first_hundred_wrong_lines_are_told_and_how_many_more_there_are() {
        var lines = IntStream.range(0, 120)
                .mapToObj(n -> "mai-definito," + (1950 + n % 70) + ",x" + n + ",t,V")
                .collect(Collectors.joining("\n"));
        var answer = sent(HEADER + lines);
        assertThat(told(answer)).hasSize(100).startsWith("2 /value VALUE_NOT_DECIMAL");
        assertThat(answer.json().path("more_errors").asInt()).isEqualTo(20);
        assertThat(answer.raw().body()).as("nothing is echoed").doesNotContain("x7", "mai-definito");
    }

    @Test
    default void a_file_sent_again_with_its_key_is_taken_once() {
        var name = indicator("chiave");
        var file = (HEADER + name + ",2021,1,t,Verde\n").getBytes(UTF_8);
        var key = "file-" + name;
        var first = sent("text/csv", file, "Idempotency-Key", key);
        var events = events();
        var second = sent("text/csv", file, "Idempotency-Key", key);

        assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(events()).isEqualTo(events);
        assertThat(sent("text/csv", file).code()).as("without its key").isEqualTo("VALUE_FILE_ALREADY_TAKEN");
    }

    @Test
    default void a_file_of_many_lines_is_taken_whole() {
        var names = List.of(indicator("molti"), indicator("molte"));
        var lines = IntStream.range(0, 3_000)
                .mapToObj(n ->
                        names.get(n % 2) + "," + LocalDate.of(2015, 1, 1).plusDays(n / 2) + "," + n + ",t,Centralina")
                .collect(Collectors.joining("\n"));
        var answer = taken(HEADER + lines);
        assertThat(answer.json().path("values").asInt()).isEqualTo(3_000);

        var next = taken(HEADER + names.getFirst() + ",2010,1,t,Verde\n");
        assertThat(next.json().path("values").asInt())
                .as("the indicator is read back, from its snapshot or its events")
                .isEqualTo(1);
        assertThat(api().get("/api/v1/pac/indicators/" + names.getFirst())
                        .json()
                        .path("values")
                        .asInt())
                .isEqualTo(1_501);
    }
}
