package org.assembleaclima.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.Listener;
import org.assembleaclima.testing.Listener.Heard;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The live feed over HTTP, while others write. */
interface LiveFeedJourney {

    Api api();

    ViewReader<HistoryEntry> history();

    /** Every event that is not sealed, in the one order, as {@code position type stream version}. */
    private List<String> recorded(long after, long upTo) {
        return history().all(Map.of(), upTo).stream()
                .filter(entry -> entry.position() > after && entry.position() <= upTo)
                .sorted(Comparator.comparingLong(HistoryEntry::position))
                .map(entry -> entry.position() + " " + entry.type() + " " + entry.stream() + " " + entry.version())
                .toList();
    }

    private static List<String> told(List<Heard> messages) {
        return messages.stream()
                .map(message -> message.id() + " " + message.type() + " "
                        + message.change().path("stream").asString() + " "
                        + message.change().path("version").asLong())
                .toList();
    }

    private String token() {
        return api().token("facilitator");
    }

    @Test
    default void tells_a_change_when_its_rows_can_be_read() {
        try (var listener = Listener.to(api(), "")) {
            assertThat(listener.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(listener.header("Cache-Control")).isEqualTo("no-store");
            assertThat(listener.header("X-Accel-Buffering")).isEqualTo("no");
            var id = api().post(token(), "/api/v1/proposals", api().draftOf("In diretta", "Uno."))
                    .text("id");
            var heard = Stream.generate(listener::next)
                    .filter(message ->
                            message.change().path("stream").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(api().get("/api/v1/proposals/" + id + "?at_position=" + heard.id())
                            .status())
                    .isEqualTo(200);
            assertThat(heard.type()).isEqualTo("ProposalDrafted");
            assertThat(heard.change().path("position").asLong()).isEqualTo(heard.id());
            assertThat(heard.change().path("version").asInt()).isEqualTo(1);
            assertThat(heard.change().path("recorded_at").asString()).endsWith("Z");
            assertThat(heard.change().path("touched").valueStream().map(Object::toString))
                    .contains("{\"view\":\"proposal\",\"key\":\"" + id + "\"}");
        }
    }

    @Test
    default void whoever_begins_at_the_beginning_hears_all_of_the_history() {
        var position = history().reaches();
        try (var listener = Listener.to(api(), "?after=0")) {
            var heard = listener.upTo(position).stream()
                    .filter(message -> message.id() <= position)
                    .toList();
            assertThat(told(heard)).isNotEmpty().isEqualTo(recorded(0, position));
        }
    }

    @Test
    default void a_client_that_is_cut_again_and_again_under_load_hears_each_change_once() throws Exception {
        var writing = new AtomicBoolean(true);
        var heard = new ArrayList<Heard>();
        long begun;
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) writers.submit(() -> write(writing));
            try (var first = Listener.to(api(), "")) {
                heard.add(first.next());
                begun = heard.getFirst().id() - 1;
            }
            for (int cut = 0; cut < 20; cut++) {
                try (var resumed = Listener.resumed(api(), heard.getLast().id())) {
                    for (int i = 0; i <= cut; i++) heard.add(resumed.next());
                }
            }
            writing.set(false);
        }
        var last = history().reaches();
        try (var resumed = Listener.resumed(api(), heard.getLast().id())) {
            if (heard.getLast().id() < last) heard.addAll(resumed.upTo(last));
        }
        assertThat(told(heard)).isEqualTo(recorded(begun, heard.getLast().id()));
    }

    private void write(AtomicBoolean writing) {
        var token = token();
        while (writing.get()) api().post(token, "/api/v1/proposals", api().draftOf("Sotto carico", "Uno."));
    }

    @Test
    default void whoever_takes_nothing_for_a_while_hinders_nobody_and_misses_nothing() {
        try (var slow = Listener.to(api(), "?after=0");
                var quick = Listener.to(api(), "")) {
            api().drafted(token(), "Con calma");
            var position = quick.next().id();
            var heard = slow.upTo(position);
            assertThat(told(heard)).isEqualTo(recorded(0, heard.getLast().id()));
        }
    }

    @Test
    default void nothing_is_told_of_a_vote() {
        var debate = Debate.begin(api(), "in-diretta", 3);
        try (var listener = Listener.to(api(), "")) {
            var ballot = debate.decided(
                    debate.configured(debate.consolidated(), "NAMED_ELECTRONIC"), "YES", "NO", "ABSTAIN");
            var heard = new ArrayList<Heard>();
            do heard.add(listener.next());
            while (!heard.getLast().type().equals("BallotCertified"));
            var own = heard.stream()
                    .filter(message ->
                            message.change().path("stream").asString().equals(Debate.id(ballot)))
                    .toList();
            assertThat(own)
                    .extracting(Heard::type)
                    .containsExactly(
                            "BallotConfigured", "BallotOpened", "BallotClosed", "BallotTallied", "BallotCertified");
            assertThat(own.toString())
                    .doesNotContain("ballot_roll")
                    .doesNotContain(debate.assembly().member(1));
        }
    }

    @Test
    default void a_client_that_heard_nothing_yet_knows_its_place() {
        try (var listener = Listener.to(api(), "")) {
            Awaitility.await().until(() -> listener.place() >= 0);
            assertThat(listener.place()).isLessThanOrEqualTo(history().reaches());
        }
    }

    @Test
    default void a_place_that_is_none_is_refused() {
        for (var wrong : List.of("x", "-1", "1.5", "99999999999999999999")) {
            assertThat(refusal("?after=" + wrong)).as(wrong).isEqualTo("400 INVALID_PARAMETER");
            assertThat(refusal("", "Last-Event-ID", wrong)).as(wrong).isEqualTo("400 INVALID_PARAMETER");
        }
        assertThat(refusal("?after=" + Long.MAX_VALUE)).isEqualTo("400 POSITION_NOT_REACHED");
        assertThat(refusal("", "Last-Event-ID", "999999999")).isEqualTo("400 POSITION_NOT_REACHED");
        assertThat(api().get("/api/v1/changes", "Accept", "application/json").code())
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(api().post(token(), "/api/v1/changes", "").code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    private String refusal(String query, String... headers) {
        try (var listener = Listener.to(api(), query, headers)) {
            assertThat(listener.status()).as("what is not refused has no end").isEqualTo(400);
        }
        var all = Stream.concat(Stream.of("Accept", "text/event-stream"), Stream.of(headers))
                .toArray(String[]::new);
        var answer = api().get("/api/v1/changes" + query, all);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        return answer.status() + " " + answer.code();
    }

    @Test
    default void the_header_of_a_browser_that_comes_back_counts_more_than_the_address() {
        var position = history().reaches();
        try (var listener = Listener.to(api(), "?after=0", "Last-Event-ID", Long.toString(position - 1))) {
            assertThat(listener.next().id()).isGreaterThanOrEqualTo(position - 1);
        }
    }

    @Test
    default void whoever_asks_for_the_headers_alone_gets_them_at_once() {
        var answer = api().send(api().request("/api/v1/changes")
                .method("HEAD", BodyPublishers.noBody())
                .build());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
    }
}
