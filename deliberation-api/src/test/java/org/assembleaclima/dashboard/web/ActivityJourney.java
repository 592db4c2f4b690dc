package org.assembleaclima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.testing.Api;
import org.junit.jupiter.api.Test;

/** How much happened, over HTTP. */
interface ActivityJourney {

    Api api();

    ViewReader<HistoryEntry> history();

    private Map<String, Long> counts(String query) {
        return api().get("/api/v1/dashboard/activity" + query).items().stream()
                .collect(Collectors.groupingBy(
                        item -> item.path("type").asString(),
                        Collectors.summingLong(item -> item.path("count").asLong())));
    }

    @Test
    default void counts_what_the_histories_say_at_any_moment() {
        api().drafted(api().token("facilitator"), "Attività");
        var position = history().reaches();
        var now = api().get("/status").text("at"); // other tests may have moved the clock by years
        var to = YearMonth.parse(now.substring(0, 7)).plusMonths(1);
        for (var at : List.of(position, position / 2, 1L))
            assertThat(counts("?from=" + to.minusMonths(119) + "&to=" + to + "&at_position=" + at))
                    .isEqualTo(history().all(Map.of(), at).stream()
                            .collect(Collectors.groupingBy(HistoryEntry::type, Collectors.counting())));
    }

    @Test
    default void tells_of_the_year_up_to_the_moment_unless_it_is_asked_for_other_months() {
        var year = api().get("/api/v1/dashboard/activity").json();
        assertThat(year.path("to").asString()).startsWith("20");
        assertThat(YearMonth.parse(year.path("from").asString()).plusMonths(11))
                .hasToString(year.path("to").asString());
        var past = api().get("/api/v1/dashboard/activity?from=1999-11&to=2000-02");
        assertThat(past.items()).isEmpty();
        assertThat(past.json().path("from").asString()).isEqualTo("1999-11");
        assertThat(past.header("Deliberation-Position")).isNotEmpty();
    }

    @Test
    default void months_that_are_none_or_too_many_are_refused() {
        assertThat(api().get("/api/v1/dashboard/activity?from=2017-01&to=2026-12")
                        .status())
                .isEqualTo(200);
        for (var wrong : List.of(
                "from=2017-01&to=2027-01",
                "from=2024-02&to=2024-01",
                "from=2024-13",
                "from=2024",
                "to=x",
                "from=2999-01"))
            assertThat(api().get("/api/v1/dashboard/activity?" + wrong).code())
                    .as(wrong)
                    .isEqualTo("INVALID_PARAMETER");
    }
}
