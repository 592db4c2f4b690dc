package org.assembleaclima.response.web;

import static org.assembleaclima.testing.Answering.REJECTION;
import static org.assembleaclima.testing.Answering.acceptance;
import static org.assembleaclima.testing.Answering.later;
import static org.assembleaclima.testing.Answering.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.View;
import org.assembleaclima.testing.Answering;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** From an approved proposal over its transmission to the municipality's answer, over HTTP through all five stops. */
interface AnswerJourney {

    Api api();

    MovableClock clock();

    Projector projector();

    List<View<?, ?>> views();

    private Answering answering(String name) {
        return Answering.begin(api(), clock(), name);
    }

    private Answer asOf(String path, Instant instant) {
        return api().get(path + "?as_of=" + instant);
    }

    @Test
    default void a_report_is_frozen_transmitted_and_starts_the_clock_of_every_answer() {
        var city = answering("trasmissione");
        var first = city.approved();
        var second = city.approved();
        city.freeze();
        city.debate().as("secretariat", city.report() + "/preview", """
                {"held_on": "%s", "place": "Palazzo Marino", "sources": []}""".formatted(city.today()));
        var sent = city.debate()
                .as("secretariat", city.report() + "/transmit", city.transmission(1))
                .json()
                .path("version")
                .asLong();
        var report = api().get(city.report() + "?min_version=" + sent).json();
        assertThat(report.path("state").asString()).isEqualTo("TRANSMITTED");
        assertThat(report.path("proposals").size()).isEqualTo(2);
        assertThat(report.path("previews").size()).isEqualTo(1);
        assertThat(report.path("transmission").path("due_on").asString())
                .isEqualTo(city.today().plusMonths(3).toString());
        for (var proposal : List.of(first, second)) {
            assertThat(api().get(proposal).text("state")).isEqualTo("TRANSMITTED");
            var response = api().get(proposal + "/response").json();
            assertThat(response.path("state").asString()).isEqualTo("REQUESTED");
            assertThat(response.path("due_on").asString())
                    .isEqualTo(city.today().plusMonths(3).toString());
            assertThat(api().get(proposal + "/story?limit=200")
                            .items()
                            .getLast()
                            .path("type")
                            .asString())
                    .isEqualTo("ProposalTransmitted");
        }
        assertThat(api().get(city.report() + "/history").items().stream()
                        .map(step -> step.path("type").asString()))
                .containsExactly("ReportFrozen", "ReportPreviewed", "ReportTransmitted");
    }

    @Test
    default void what_is_approved_later_goes_into_the_next_edition() {
        var city = answering("edizioni");
        city.approved();
        city.transmitted(1);
        assertThat(api().post(api().token("secretariat"), city.report() + "/freeze", "")
                        .code())
                .isEqualTo("NOTHING_TO_REPORT");
        var late = city.approved();
        city.transmitted(2);
        api().get(late + "/response?min_version=1");
        var editions = api().get(city.report() + "/editions").items();
        assertThat(editions)
                .extracting(edition -> edition.path("proposals").size())
                .containsExactly(1, 1);
        assertThat(api().get(city.report()).json()).isEqualTo(editions.getLast());
        assertThat(api().get(city.report() + "/editions/1").json()).isEqualTo(editions.getFirst());
        assertThat(api().get(city.report() + "/editions/3").status()).isEqualTo(404);
    }

    @Test
    default void a_transmission_that_is_refused_leaves_no_trace() {
        var city = answering("tutto-o-niente");
        var proposal = city.approved();
        city.freeze();
        var path = city.report() + "/transmit";
        var secretariat = api().token("secretariat");
        assertThat(api().post(secretariat, path, city.transmission(2)).code()).isEqualTo("EDITION_NOT_THE_NEWEST");
        assertThat(api().post(secretariat, path, city.transmission(1).replace("PG 1234/2026", ""))
                        .code())
                .isEqualTo("PROTOCOL_WITHOUT_NUMBER");
        assertThat(api().post(
                                secretariat,
                                path,
                                city.transmission(1).replace("}, \"addr", "}, \"due_on\": \"2199-01-01\", \"addr"))
                        .code())
                .isEqualTo("DUE_DATE_AGAINST_THE_RULES");
        assertThat(api().get(proposal).text("state")).isEqualTo("APPROVED");
        assertThat(api().get(proposal + "/response").status()).isEqualTo(404);
    }

    @Test
    default void an_answer_is_drafted_by_one_and_adopted_by_another_and_published_with_its_commitments() {
        var city = answering("accolta");
        var response = city.awaited();
        city.debate().as("city_office", response + "/give-opinion", """
                {"office": "Area Verde", "advice": "FAVOURABLE", "text": "Si può fare.", "given_on": "%s"}""".formatted(city.today()));
        assertThat(city.draft(response, acceptance(city.today().plusYears(1))).status())
                .isEqualTo(200);
        var both = api().tokenOf("local-city_office", "city_office", "city_authority");
        assertThat(api().post(both, response + "/adopt", city.adoption(1)).code())
                .isEqualTo("ADOPTED_BY_THE_DRAFTER");
        city.debate().as("city_authority", response + "/adopt", city.adoption(1));
        city.debate().await(response, "state", "ADOPTED");
        city.published(response);

        var read = api().get(response).json();
        assertThat(read.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(read.path("verdicts").path(0).path("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(read.path("days_to_answer").asInt(-1)).isZero();
        assertThat(read.path("reviews").path(1).path("due_on").asString())
                .isEqualTo(city.today().plusMonths(12).toString());
        var version = api().get(response + "/versions/1").json();
        assertThat(version.path("act").path("number").asString()).isEqualTo("1234/2026");
        assertThat(version.path("plan").path(0).path("milestones").size()).isEqualTo(1);
        assertThat(api().get(response + "/opinions").items()).hasSize(1);
    }

    @Test
    default void a_draft_is_read_by_few_and_seen_by_nobody_else() {
        var city = answering("bozza");
        var response = city.awaited();
        api().get(response + "?min_version=1");
        var before = api().get(response).raw();
        var drafted = city.draft(response, rejection("Parola segreta."))
                .json()
                .path("version")
                .asLong();
        var draft = response + "/draft?min_version=" + drafted;
        var own = api().get(draft, "Authorization", "Bearer " + api().token("city_authority"));
        assertThat(own.text("draft")).isEqualTo("1");
        assertThat(own.header("Cache-Control")).contains("no-store");
        assertThat(api().get(draft, "Authorization", "Bearer " + api().token("member"))
                        .code())
                .isEqualTo("PERMISSION_MISSING");

        var after = api().get(response).raw();
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
        assertThat(api().get(response + "?min_version=" + drafted).status()).isEqualTo(503);
        var proposal = response.replace("/response", "");
        for (var path : List.of(
                response, response + "/history", response + "/versions", proposal + "/story", "/api/v1/responses"))
            assertThat(api().get(path + "?limit=200").raw().body())
                    .as(path)
                    .doesNotContain("AnswerDrafted")
                    .doesNotContain("segreta");

        city.debate().as("city_authority", response + "/adopt", city.adoption(1));
        city.debate().await(response, "state", "ADOPTED");
        assertThat(api().get(response + "?min_version=" + drafted).status())
                .as("overtaken by a public event")
                .isEqualTo(200);
    }

    @Test
    default void every_version_is_read_for_ever() {
        var city = answering("versioni");
        var response = city.awaited();
        city.answered(response, REJECTION);
        var then = clock().instant();
        clock().forward(Duration.ofMinutes(1));
        city.answered(response, later("SUPERSESSION", rejection("Altro motivo.")));

        var first = api().get(response + "/versions/1").json();
        assertThat(first.at("/points/0/reasons").asString()).isEqualTo("Non ci sono risorse.");
        assertThat(first.path("replaced_by").asInt()).isEqualTo(2);
        assertThat(api().get(response + "/versions/2")
                        .json()
                        .at("/points/0/reasons")
                        .asString())
                .isEqualTo("Altro motivo.");
        assertThat(api().get(response + "/versions").items()).hasSize(2);
        assertThat(asOf(response + "/versions/1", then).json().has("replaced_by"))
                .isFalse();
        assertThat(asOf(response + "/versions/2", then).status()).isEqualTo(404);
        assertThat(asOf(response, then).json().path("versions").asInt()).isEqualTo(1);
        assertThat(api().get(response).json().path("versions").asInt()).isEqualTo(2);
    }

    @Test
    default void a_later_version_rests_on_no_commitment_that_was_dropped() {
        var city = answering("abbandonato");
        var response = city.awaited();
        city.answered(response, acceptance(city.today().plusYears(1)));
        var plan = api().get(response + "/versions/1").json().path("plan");
        var commitment = plan.path(0).path("commitment_id").asString();
        var again = later("CORRECTION", """
                {"kind": "ORIGINAL", "points": [{"verdict": "ACCEPTED", "reasons": ""}], "plan": [],
                 "continued": ["%s"]}""".formatted(commitment));
        assertThat(city.draft(response, again).status()).isEqualTo(200);
        city.debate().as("city_authority", "/api/v1/commitments/" + commitment + "/drop", """
                {"reason": "Fondi.", "act": {"kind": "EXECUTIVE_RESOLUTION", "number": "7/2026", "date": "%s"}}""".formatted(city.today()));
        var authority = api().token("city_authority");
        assertThat(api().post(authority, response + "/adopt", city.adoption(1)).code())
                .isEqualTo("COMMITMENT_DROPPED_CONTINUED");
        assertThat(city.draft(response, again).code()).isEqualTo("COMMITMENT_DROPPED_CONTINUED");
    }

    @Test
    default void an_answer_is_overdue_from_the_day_after_it_was_due() {
        var city = answering("ritardo");
        var response = city.awaited();
        api().get(response + "?min_version=1");
        var path = response + "?at_position=" + api().get(response).header("Deliberation-Position");
        var due = LocalDate.parse(api().get(response).text("due_on"));
        to(due, 23);
        assertThat(api().get(response).json().path("overdue").asBoolean()).isFalse();
        var inTime = clock().instant();
        var etag = api().get(response).header("ETag");
        clock().forward(Duration.ofHours(1));
        var late = api().get(response);
        assertThat(late.json().path("overdue").asBoolean()).isTrue();
        assertThat(late.json().path("days_late").asInt()).isEqualTo(1);
        assertThat(late.header("ETag")).isNotEqualTo(etag);
        assertThat(asOf(response, inTime).json().path("overdue").asBoolean()).isFalse();
        assertThat(api().get(path).json().path("overdue").asBoolean()).isFalse();
        var listed = api().get("/api/v1/responses?state=REQUESTED&cycle_id="
                        + city.debate().assembly().cycle())
                .items();
        assertThat(listed)
                .singleElement()
                .satisfies(row -> assertThat(row.path("overdue").asBoolean()).isTrue());
        assertThat(api().post(api().token("secretariat"), response + "/extend", """
                {"due_on": "%s", "reason": "Bilancio."}""".formatted(due.plusMonths(1)))
                        .code())
                .isEqualTo("DUE_DATE_PASSED");
        city.answered(response, REJECTION);
        var answered = api().get(response).json();
        assertThat(answered.path("overdue").asBoolean()).isFalse();
        assertThat(answered.path("days_late").asInt()).isEqualTo(1);
    }

    @Test
    default void the_pages_of_one_list_share_the_day_of_the_first() {
        var city = answering("pagine");
        city.approved();
        city.approved();
        city.transmitted(1);
        var list =
                "/api/v1/responses?limit=1&cycle_id=" + city.debate().assembly().cycle();
        city.debate().await(city.report(), "state", "TRANSMITTED");
        var due = city.today().plusMonths(3);
        to(due, 12);
        var then = clock().instant();
        var first = api().get(list + "&as_of=" + then);
        assertThat(first.items())
                .singleElement()
                .satisfies(row -> assertThat(row.path("overdue").asBoolean()).isFalse());
        var next = list + "&cursor=" + first.text("next_cursor");
        to(due.plusDays(1), 12);
        for (var page : List.of(next, next + "&as_of=" + then)) {
            var second = api().get(page);
            assertThat(second.items()).as(page).singleElement().satisfies(row -> assertThat(
                            row.path("overdue").asBoolean(true))
                    .isFalse());
        }
        assertThat(api().get(next + "&as_of=" + clock().instant()).code()).isEqualTo("INVALID_CURSOR");
    }

    private void to(LocalDate day, int hour) {
        var then = day.atTime(hour, 0).atZone(clock().getZone()).toInstant();
        clock().forward(Duration.between(clock().instant(), then));
    }

    @Test
    default void an_extension_keeps_the_original_date() {
        var city = answering("proroga");
        var response = city.awaited();
        var due = city.today().plusMonths(3);
        var extended = city.debate()
                .as("secretariat", response + "/extend", """
                {"due_on": "%s", "reason": "Bilancio."}""".formatted(due.plusDays(1)))
                .json()
                .path("version")
                .asLong();
        var read = api().get(response + "?min_version=" + extended).json();
        assertThat(read.path("original_due_on").asString()).isEqualTo(due.toString());
        assertThat(read.path("due_on").asString()).isEqualTo(due.plusDays(1).toString());
        assertThat(read.path("extensions").size()).isEqualTo(1);
    }

    @Test
    default void a_review_is_held_after_the_publication() {
        var city = answering("verifica");
        var response = city.awaited();
        var review = """
                {"review": 1, "held_on": "%s", "findings": "A buon punto."}""".formatted(city.today());
        assertThat(api().post(api().token("monitoring_office"), response + "/hold-review", review)
                        .code())
                .isEqualTo("ANSWER_NOT_PUBLISHED");
        city.answered(response, REJECTION);
        var held = city.debate()
                .as("monitoring_office", response + "/hold-review", review)
                .json()
                .path("version")
                .asLong();
        assertThat(api().get(response + "?min_version=" + held)
                        .json()
                        .at("/reviews/0/held_on")
                        .asString())
                .isEqualTo(city.today().toString());
        assertThat(api().get(response + "/reviews")
                        .items()
                        .getFirst()
                        .path("findings")
                        .asString())
                .isEqualTo("A buon punto.");
    }

    @Test
    default void wrong_input_is_refused_with_its_code() {
        var city = answering("errori");
        var never = city.debate().tabled() + "/response";
        assertThat(city.draft(never, REJECTION).code()).isEqualTo("PROPOSAL_NOT_TRANSMITTED");
        assertThat(city.draft(never, REJECTION).status()).isEqualTo(404);
        var response = city.awaited();
        assertThat(city.draft(response, rejection("")).code()).isEqualTo("VERDICT_WITHOUT_REASONS");
        assertThat(city.draft(response, rejection("\u00a0\u200b")).code()).isEqualTo("FIELD_OUT_OF_BOUNDS");
        assertThat(city.draft(response, rejection("x").replace("REJECTED", "ACCEPTED"))
                        .code())
                .isEqualTo("PLAN_MISSING");
        assertThat(city.draft(response, acceptance(city.today().minusDays(1))).code())
                .isEqualTo("MILESTONE_IN_THE_PAST");
        assertThat(city.draft(response, acceptance(city.today()).replace("2.1.3", "9.9.9"))
                        .code())
                .isEqualTo("PLANNED_ACTION_UNKNOWN");
        var unmeasured = acceptance(city.today()).replace("\"indicators\": []", "\"indicators\": [\"mai-definito\"]");
        assertThat(city.draft(response, unmeasured).code()).isEqualTo("PLANNED_INDICATOR_UNKNOWN");
        assertThat(city.draft(response, later("CORRECTION", REJECTION)).code()).isEqualTo("NOTHING_TO_CORRECT");
        city.draft(response, REJECTION);
        var authority = api().token("city_authority");
        assertThat(api().post(authority, response + "/adopt", city.adoption(1).replace("1234/2026", ""))
                        .code())
                .isEqualTo("FIELD_OUT_OF_BOUNDS");
        assertThat(api().post(authority, response + "/adopt", city.adoption(1).replaceAll(", \"date\": \"[^\"]*\"", ""))
                        .code())
                .isEqualTo("FIELD_OUT_OF_BOUNDS");
        assertThat(api().post(authority, response + "/adopt", city.adoption(2)).status())
                .isEqualTo(412);
        assertThat(api().post(authority, response + "/publish", "").code()).isEqualTo("ANSWER_NOT_ADOPTED");
        var freeze = "/api/v1/cycles/mai-visto/report/freeze";
        assertThat(api().post(api().token("secretariat"), freeze, "").code()).isEqualTo("REPORT_OF_NO_CYCLE");
    }

    @Test
    default void a_replay_gives_the_same_rows() {
        var city = answering("replica-risposta");
        var response = city.awaited();
        city.answered(response, REJECTION);
        city.answered(response, later("CORRECTION", rejection("Refuso.")));
        for (var view : views()) {
            if (!view.getClass().getPackageName().matches(".*\\.(report|response)\\.view")) continue;
            var digests = projector().rebuild(view.name());
            assertThat(digests.getLast()).as(view.name()).isEqualTo(digests.getFirst());
            assertThat(projector().digestOfRows(view.name())).as(view.name()).isEqualTo(digests.getFirst());
        }
    }
}
