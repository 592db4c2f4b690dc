package org.assembleaclima.ballot.web;

import static org.assembleaclima.testing.Debate.delete;
import static org.assembleaclima.testing.Debate.id;
import static org.assembleaclima.testing.Debate.replace;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.View;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;
import org.assembleaclima.testing.MovableClock;
import org.assembleaclima.testing.TestViews;
import org.junit.jupiter.api.Test;

/** A proposal from tabling over amendments to its final vote, over HTTP through all five stops. */
interface DeliberationJourney {

    Api api();

    MovableClock clock();

    Projector projector();

    List<View<?, ?>> views();

    private Debate debate(String name, int members) {
        return Debate.begin(api(), name, members);
    }

    @Test
    default void amendments_are_voted_in_their_order_and_make_the_text() {
        var debate = debate("emendamenti", 3);
        var proposal = debate.amending();
        var adding = debate.admitted(
                proposal,
                "{\"op\": \"INSERT_AFTER\", \"after\": \"b3\", \"kind\": \"PARAGRAPH\", \"text\": \"Poi si vede.\"}");
        var modifying = debate.admitted(proposal, replace("b2", "estate", "settimana"));
        var suppressing = debate.admitted(proposal, delete("b2", "Li annaffia ogni estate."));
        debate.as("chair", proposal + "/close-amending", "");
        debate.await(proposal, "state", "AMENDMENTS_CLOSED");
        assertThat(debate.order(proposal)).containsExactly(3, 2, 1);
        var first =
                api().get(proposal + "/amendment-table").json().path("lines").path(0);
        assertThat(first.path("lapsing").path(0).asString()).isEqualTo(id(modifying));

        var tooEarly = debate.configuredOn(adding, "NAMED_ELECTRONIC");
        assertThat(api().post(api().token("chair"), tooEarly + "/open", "{}").code())
                .isEqualTo("AMENDMENT_NOT_NEXT");

        debate.decided(debate.configuredOn(suppressing, "NAMED_ELECTRONIC"), "YES", "YES", "NO");
        debate.await(suppressing, "state", "INTEGRATED");
        assertThat(api().get(modifying).text("lapse_cause")).isEqualTo("DELETION");
        debate.decided(tooEarly, "NO", "NO", "NO");
        debate.await(adding, "state", "REJECTED");
        debate.as("chair", proposal + "/consolidate", "");
        debate.decided(debate.configured(proposal, "NAMED_ELECTRONIC"), "YES", "YES", "YES");
        debate.await(proposal, "state", "APPROVED");

        var read = api().get(proposal).json();
        assertThat(read.path("text").path("blocks").size()).isEqualTo(2);
        assertThat(read.path("text_version").asInt()).isEqualTo(2);
        assertThat(api().get(proposal + "/story?limit=200").items().stream()
                        .map(step -> step.path("type").asString()))
                .containsSubsequence(
                        "ProposalDrafted",
                        "AmendmentSubmitted",
                        "BallotOpened",
                        "BallotCertified",
                        "AmendmentAdopted",
                        "AmendmentsIntegrated",
                        "ProposalConsolidated",
                        "ProposalApproved");
    }

    @Test
    default void nothing_of_a_vote_is_seen_before_the_ballot_closes() {
        var debate = debate("segreto", 3);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.await(ballot, "state", "OPEN");
        var before = api().get(ballot).raw();
        debate.votes(ballot, "YES", "NO");
        var auditor = api().token("auditor");
        var after = api().get(ballot).raw();
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
        assertThat(api().get(ballot + "/history").items()).hasSize(2);
        assertThat(api().get(ballot + "/roll").items()).hasSize(3).allSatisfy(line -> assertThat(line.has("receipt"))
                .isFalse());
        var votes = api().get(ballot + "/votes", "Authorization", "Bearer " + auditor);
        assertThat(votes.code()).isEqualTo("VOTES_SEALED");
        // the version of a vote is told to nobody, whether there are as many or not
        assertThat(api().get(ballot + "?min_version=4").status()).isEqualTo(503);
        assertThat(api().get(ballot + "?min_version=9").status()).isEqualTo(503);

        var closed =
                debate.as("chair", ballot + "/close", "").json().path("version").asLong();
        var result = api().get(ballot + "?min_version=" + closed).json().path("result");
        assertThat(result.path("tally").path("silent").asInt()).isEqualTo(1);
        assertThat(result.path("others").size()).isEqualTo(4);
        var opened = api().get(ballot + "/votes", "Authorization", "Bearer " + auditor);
        assertThat(opened.items().stream().filter(line -> line.has("vote"))).hasSize(2);
        assertThat(opened.header("Cache-Control")).contains("no-store");
    }

    @Test
    default void a_member_finds_the_receipt_of_a_vote_on_the_roll() {
        var debate = debate("ricevute", 2);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.vote(ballot, 1, "NO");
        var receipt = debate.vote(ballot, 1, "YES").text("receipt");
        var closed =
                debate.as("chair", ballot + "/close", "").json().path("version").asLong();
        api().get(ballot + "?min_version=" + closed);
        assertThat(api().get(ballot + "/roll")
                        .items()
                        .getFirst()
                        .path("receipt")
                        .asString())
                .isEqualTo(receipt);
        var own = api().get("/api/v1/votes/mine", "Authorization", "Bearer " + debate.member(1));
        assertThat(own.items()).hasSize(1);
        assertThat(own.items().getFirst().path("vote").path("choice").asString())
                .isEqualTo("YES");
        assertThat(own.items().getFirst().path("vote").path("votes").asInt()).isEqualTo(2);
        assertThat(api().get(ballot)
                        .json()
                        .path("result")
                        .path("tally")
                        .path("yes")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    default void a_vote_with_the_token_of_another_member_is_refused() {
        var debate = debate("altrui", 2);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        var answer = debate.asMember(
                2, ballot + "/vote", "{\"member_id\": \"" + debate.assembly().member(1) + "\", \"choice\": \"YES\"}");
        assertThat(answer.code()).isEqualTo("VOTE_OF_ANOTHER_MEMBER");
        assertThat(debate.asMember(1, ballot + "/vote", """
                {"member_id": "%s", "choice": "MAYBE"}""".formatted(
                                        debate.assembly().member(1)))
                        .code())
                .isEqualTo("WRONG_VALUE");
        debate.as("chair", ballot + "/close", "");
        assertThat(debate.vote(ballot, 1, "YES").code()).isEqualTo("BALLOT_NOT_OPEN");
    }

    @Test
    default void one_ballot_has_the_floor_and_what_is_refused_leaves_no_trace() {
        var debate = debate("parola", 2);
        var first = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        var proposal = debate.consolidated();
        var second = debate.configured(proposal, "NAMED_ELECTRONIC");
        assertThat(api().post(api().token("chair"), second + "/open", "{}").code())
                .isEqualTo("FLOOR_TAKEN");
        debate.as("chair", first + "/close", "");
        var unfrozen = debate.configured(debate.tabled(), "NAMED_ELECTRONIC");
        var refused = api().post(api().token("chair"), unfrozen + "/open", "{}");
        assertThat(refused.code()).isEqualTo("PROPOSAL_NOT_TABLED");
        // the floor it took in the same transaction is free again
        debate.as("chair", second + "/open", "{}");
        debate.await(proposal, "state", "BALLOT");
    }

    @Test
    default void a_ballot_closes_at_its_deadline_by_itself() {
        var debate = debate("scadenza", 2);
        var ballot = debate.configured(debate.consolidated(), "NAMED_ELECTRONIC");
        var end = clock().instant().plus(Duration.ofMinutes(5));
        debate.as("chair", ballot + "/open", "{\"closes_at\": \"" + end + "\"}");
        debate.votes(ballot, "YES");
        clock().forward(Duration.ofMinutes(5));
        assertThat(debate.vote(ballot, 2, "NO").code()).isEqualTo("BALLOT_NOT_OPEN");
        debate.await(ballot, "state", "TALLIED");
        var closing = api().get(ballot).json().path("closing");
        assertThat(closing.path("cause").asString()).isEqualTo("DEADLINE");
        assertThat(closing.path("closed_by").asString()).isEqualTo("system");
    }

    @Test
    default void who_closed_a_ballot_does_not_certify_it() {
        var debate = debate("certifica", 2);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        debate.votes(ballot, "YES", "YES");
        debate.as("chair", ballot + "/close", "");
        assertThat(api().post(api().token("chair"), ballot + "/certify", "").code())
                .isEqualTo("CERTIFIED_BY_THE_SAME_PERSON");
    }

    @Test
    default void an_annulled_vote_can_be_held_again() {
        var debate = debate("annullata", 2);
        var proposal = debate.consolidated();
        var annulled = debate.opened(proposal, "HAND_COUNT");
        debate.as("chair", annulled + "/annul", "{\"reason\": \"Microfono rotto.\"}");
        debate.await(annulled, "state", "ANNULLED"); // else the proposal may be read as it was before the ballot
        debate.await(proposal, "state", "CONSOLIDATED");
        var votes = api().get(annulled + "/votes", "Authorization", "Bearer " + api().token("auditor"));
        assertThat(votes.code()).as("it never closed").isEqualTo("VOTES_SEALED");
        debate.decided(debate.configured(proposal, "NAMED_ELECTRONIC"), "YES", "NO");
        debate.await(proposal, "state", "NOT_APPROVED");
        assertThat(api().get("/api/v1/ballots?proposal_id=" + id(proposal)).items().stream()
                        .map(ballot -> ballot.path("state").asString()))
                .containsExactlyInAnyOrder("ANNULLED", "CERTIFIED");
    }

    @Test
    default void who_held_a_ballot_does_not_annul_its_result() {
        var debate = debate("annulla", 2);
        var ballot = debate.opened(debate.consolidated(), "NAMED_ELECTRONIC");
        var reason = "{\"reason\": \"Non mi piace.\"}";
        // the floor is given back by whoever conducts, so nothing has changed
        assertThat(api().post(api().token("secretariat"), ballot + "/annul", reason)
                        .status())
                .isEqualTo(403);
        debate.await(ballot, "state", "OPEN");
        debate.votes(ballot, "NO", "NO");
        debate.as("chair", ballot + "/close", "");
        assertThat(api().post(api().token("chair"), ballot + "/annul", reason).code())
                .isEqualTo("ANNULLED_BY_THE_SAME_PERSON");
        debate.as("secretariat", ballot + "/annul", reason);
        debate.await(ballot, "state", "ANNULLED");
    }

    @Test
    default void two_tellers_must_agree() {
        var debate = debate("mani", 3);
        var ballot = debate.opened(debate.consolidated(), "HAND_COUNT");
        assertThat(debate.vote(ballot, 1, "YES").code()).isEqualTo("VOTES_COUNTED_BY_HAND");
        debate.as("chair", ballot + "/close", "");
        var three = "{\"yes\": 2, \"no\": 1, \"abstain\": 0, \"blank\": 0, \"silent\": 0}";
        var other = "{\"yes\": 3, \"no\": 0, \"abstain\": 0, \"blank\": 0, \"silent\": 0}";
        var four = "{\"yes\": 3, \"no\": 1, \"abstain\": 0, \"blank\": 0, \"silent\": 0}";
        var path = ballot + "/enter-hand-count";
        assertThat(api().post(api().tokenOf("t1", "teller"), path, four).code())
                .isEqualTo("HAND_COUNT_DOES_NOT_ADD_UP");
        assertThat(api().post(api().tokenOf("t1", "teller"), path, three).status())
                .isEqualTo(200);
        assertThat(api().post(api().tokenOf("t2", "teller"), path, other).status())
                .isEqualTo(200);
        debate.await(ballot, "state", "CLOSED");
        assertThat(api().get(ballot).json().path("counts")).isEmpty();
        assertThat(api().get(ballot + "/history").raw().body()).doesNotContain("HandCountEntered");
        assertThat(api().post(api().tokenOf("t2", "teller"), path, three).status())
                .isEqualTo(200);
        debate.await(ballot, "state", "TALLIED");
        assertThat(api().get(ballot).json().path("counts"))
                .extracting(count -> count.path("entries").asInt())
                .containsExactly(1, 2);
    }

    @Test
    default void words_that_are_gone_are_refused_with_what_stands_there_now() {
        var debate = debate("stantio", 3);
        var proposal = debate.amending();
        var adopted = debate.admitted(proposal, replace("b1", "mille alberi", "cento siepi"));
        debate.as("facilitator", adopted + "/accept-as-friendly", "");
        var late = debate.asMember(2, proposal + "/amendments", """
                {"language": "it", "text_version": 1, "reasons": "", "operations": [%s]}""".formatted(replace("b1", "mille", "duemila")));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("QUOTED_WORDS_NOT_FOUND");
        assertThat(late.text("found")).isEqualTo("Il Comune pianta cento siepi.");
        assertThat(late.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/operations/0/quoted");
    }

    @Test
    default void the_overview_counts_what_there_is_at_any_moment() {
        var debate = debate("panorama", 2);
        var proposal = debate.consolidated();
        debate.decided(debate.configured(proposal, "NAMED_ELECTRONIC"), "YES", "YES");
        debate.await(proposal, "state", "APPROVED");
        var overview = api().get("/api/v1/cycles/" + debate.assembly().cycle() + "/overview");
        assertThat(overview.json().path("proposals").toString()).contains("{\"state\":\"APPROVED\",\"count\":1}");
        assertThat(overview.json().path("ballots").toString()).contains("{\"state\":\"CERTIFIED\",\"count\":1}");
        assertThat(overview.json().path("members").toString()).contains("{\"state\":\"ACTIVE\",\"count\":2}");
        assertThat(overview.json().path("working_groups").asInt()).isEqualTo(1);
        var drafted = api().get(proposal + "/history")
                .items()
                .getFirst()
                .path("position")
                .asLong();
        var then = api().get("/api/v1/cycles/" + debate.assembly().cycle() + "/overview?at_position=" + drafted);
        assertThat(then.json().path("proposals").toString()).contains("{\"state\":\"DRAFT\",\"count\":1}");
        assertThat(then.json().path("ballots").size()).isZero();
    }

    @Test
    default void a_replay_gives_the_same_rows_in_every_view() {
        var debate = debate("replica", 2);
        var proposal = debate.amending();
        debate.as(
                "facilitator", debate.admitted(proposal, replace("b1", "mille", "cento")) + "/accept-as-friendly", "");
        debate.as("chair", proposal + "/close-amending", "");
        debate.as("chair", proposal + "/consolidate", "");
        debate.decided(debate.configured(proposal, "NAMED_ELECTRONIC"), "YES", "YES");
        debate.await(proposal, "state", "APPROVED");
        for (var view : views()) {
            if (view instanceof TestViews.Fragile) continue; // made to fail
            var digests = projector().rebuild(view.name());
            assertThat(digests.getLast()).as(view.name()).isEqualTo(digests.getFirst());
            assertThat(projector().digestOfRows(view.name())).as(view.name()).isEqualTo(digests.getFirst());
        }
    }
}
