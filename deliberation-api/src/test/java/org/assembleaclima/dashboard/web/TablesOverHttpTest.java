package org.assembleaclima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One address, two representations: each with its own ETag. */
@OnH2
record TablesOverHttpTest(@Autowired Api api) {

    private static final String PLAN = "/api/v1/dashboard/plan?at_position=";

    private Answer csv(String path, String... headers) {
        var all = new ArrayList<>(List.of("Accept", "text/csv"));
        all.addAll(List.of(headers));
        return api.get(path, all.toArray(String[]::new));
    }

    @Test
    void a_table_is_not_taken_for_the_json_a_caller_has() {
        api.drafted(api.token("facilitator"), "Tabelle");
        var path = PLAN + api.get("/api/v1/dashboard/plan").header("Deliberation-Position");
        var json = api.get(path);
        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.raw().headers().allValues("Vary")).anyMatch(value -> value.contains("Accept"));

        var table = csv(path, "If-None-Match", json.header("ETag"));
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(table.raw().body()).startsWith("day,area_code,");
        assertThat(table.raw().headers().allValues("Vary")).anyMatch(value -> value.contains("Accept"));
        assertThat(table.header("ETag")).isNotEqualTo(json.header("ETag"));

        var same = csv(path, "If-None-Match", table.header("ETag"));
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.raw().headers().allValues("Vary")).anyMatch(value -> value.contains("Accept"));
        assertThat(api.get(path, "If-None-Match", table.header("ETag")).status())
                .isEqualTo(200);
        assertThat(api.get(path, "If-None-Match", json.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void a_series_of_no_month_has_every_column() {
        for (var path :
                List.of("/api/v1/dashboard/plan", "/api/v1/dashboard/responses", "/api/v1/cycles/2024/overview")) {
            var state = csv(path).raw().body();
            var series = csv(path + "/series?from=2200-01&to=2200-02").raw().body();
            assertThat(series).as(path).isEqualTo("month," + state.substring(0, state.indexOf("\r\n") + 2));
        }
        var json = api.get("/api/v1/dashboard/plan/series").json();
        assertThat(json.propertyNames()).containsExactly("items", "position");
    }

    @Test
    void there_is_no_series_of_what_there_is_not() {
        assertThat(api.get("/api/v1/cycles/nope/overview").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/cycles/nope/overview/series").status()).isEqualTo(404);
    }

    @Test
    void the_beginning_has_no_day_and_is_kept_by_no_cache() {
        assertThat(api.get(PLAN + 0).header("Cache-Control"))
                .contains("no-cache")
                .doesNotContain("max-age");
        assertThat(api.get(PLAN + 1).header("Cache-Control")).contains("max-age");
    }
}
