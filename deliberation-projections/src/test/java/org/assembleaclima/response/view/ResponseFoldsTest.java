package org.assembleaclima.response.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.response.Advice;
import org.assembleaclima.response.AnswerKind;
import org.assembleaclima.response.MunicipalAnswer;
import org.assembleaclima.response.PointAnswer;
import org.assembleaclima.response.ResponseClock;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.assembleaclima.response.ResponseId;
import org.assembleaclima.response.Verdict;
import org.assembleaclima.response.view.ResponseEntry.DueExtension;
import org.assembleaclima.response.view.ResponseEntry.ReviewDate;
import org.assembleaclima.response.view.ResponseEntry.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The views of answers as the functions they are. */
class ResponseFoldsTest {

    private static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-0000000000e1");
    private static final ResponseId RESPONSE = new ResponseId(PROPOSAL);
    private static final CycleId CYCLE = CycleId.of("2024");
    private static final Instant NOON = Instant.parse("2025-03-11T11:00:00Z");
    private static final LocalDate DECEMBER_10 = LocalDate.of(2024, 12, 10);
    private static final LocalDate MARCH_10 = LocalDate.of(2025, 3, 10);
    private static final LocalDate MARCH_11 = LocalDate.of(2025, 3, 11);
    private static final LocalDate JUNE_10 = LocalDate.of(2025, 6, 10);
    private static final BlockId B1 = BlockId.of("b1");
    private static final BlockId B2 = BlockId.of("b2");

    private static final ResponseRequested REQUESTED = new ResponseRequested(
            RESPONSE,
            PROPOSAL,
            CYCLE,
            1,
            4,
            TextHash.of("ab".repeat(32)),
            List.of(B1, B2),
            List.of(ActionCode.of("2.1.3")),
            new Protocol("PG 1/2024", DECEMBER_10),
            RuleSetId.of("regole"),
            2,
            MARCH_10,
            List.of(3),
            NOON);
    private static final DueDateExtended EXTENDED =
            new DueDateExtended(RESPONSE, PROPOSAL, MARCH_10, MARCH_10, JUNE_10, "Bilancio.", NOON);
    private static final OpinionGiven OPINION =
            new OpinionGiven(RESPONSE, PROPOSAL, 1, "Area Verde", Advice.FAVOURABLE, "Sì.", MARCH_10, NOON);
    private static final MunicipalAnswer ANSWER = new MunicipalAnswer(
            List.of(
                    new PointAnswer(Optional.of(B1), Verdict.ACCEPTED, "", Optional.empty()),
                    new PointAnswer(Optional.of(B2), Verdict.DEFERRED, "Dopo.", Optional.of(JUNE_10))),
            List.of(new PlannedCommitment(
                    CommitmentId.of("00000000-0000-0000-0000-0000000000f1"),
                    "Piantare",
                    "Area Verde",
                    List.of(ActionCode.of("2.1.3")),
                    List.of(new PlannedMilestone("Cento", JUNE_10, List.of())))),
            List.of());
    private static final MunicipalAnswer REJECTION = new MunicipalAnswer(
            List.of(new PointAnswer(Optional.empty(), Verdict.REJECTED, "No.", Optional.empty())),
            List.of(),
            List.of());
    private static final FormalAct ACT =
            new FormalAct(ActKind.EXECUTIVE_RESOLUTION, "1/2025", MARCH_11, Optional.empty());
    private static final AnswerDrafted DRAFTED = drafted(1, AnswerKind.ORIGINAL, Optional.empty(), ANSWER);
    private static final AnswerAdopted ADOPTED = new AnswerAdopted(RESPONSE, PROPOSAL, 1, 1, "Giunta", ACT, NOON);
    private static final AnswerPublished PUBLISHED =
            published(1, AnswerKind.ORIGINAL, Optional.empty(), ANSWER, List.of(JUNE_10));
    private static final AnswerAdopted SECOND_ADOPTED =
            new AnswerAdopted(RESPONSE, PROPOSAL, 2, 1, "Giunta", ACT, NOON);
    private static final AnswerPublished SECOND =
            published(2, AnswerKind.SUPERSESSION, Optional.of("Fondi."), REJECTION, List.of());
    private static final ReviewHeld HELD = new ReviewHeld(RESPONSE, PROPOSAL, 1, JUNE_10, JUNE_10, "Bene.", NOON);

    private static AnswerDrafted drafted(
            int version, AnswerKind kind, Optional<String> reason, MunicipalAnswer answer) {
        return new AnswerDrafted(RESPONSE, PROPOSAL, version, 1, kind, reason, answer, "office-1", NOON);
    }

    private static AnswerPublished published(
            int version, AnswerKind kind, Optional<String> reason, MunicipalAnswer answer, List<LocalDate> reviews) {
        return new AnswerPublished(
                RESPONSE,
                PROPOSAL,
                CYCLE,
                1,
                version,
                2,
                kind,
                reason,
                answer,
                "Giunta",
                ACT,
                List.of("office-1", "office-2"),
                reviews,
                MARCH_11,
                NOON);
    }

    private static Recorded nth(long version) {
        return new Recorded(version + 100, RESPONSE.toString(), version, "any", NOON, "x", List.of("city_office"));
    }

    /** The row of one key after these events, each of which has the version of its place; null when none touches it. */
    private static <R extends Row> @Nullable R row(View<ResponseEvent, R> view, String key, ResponseEvent... events) {
        R row = null;
        for (int i = 0; i < events.length; i++)
            if (view.keysOf(events[i], nth(i + 1)).contains(key)) row = view.evolve(key, row, events[i], nth(i + 1));
        return row;
    }

    private static ResponseEntry entry(ResponseEvent... events) {
        return row(new ResponseRegister(), PROPOSAL.toString(), events);
    }

    private static @Nullable AnswerVersion version(int number, ResponseEvent... events) {
        return row(new AnswerVersions(), AnswerVersions.key(PROPOSAL, number), events);
    }

    private static @Nullable AnswerDraft draft(ResponseEvent... events) {
        return row(new AnswerDrafts(), PROPOSAL.toString(), events);
    }

    @Test
    void a_request_starts_with_what_was_transmitted() {
        var entry = entry(REQUESTED);
        assertThat(entry.state()).isEqualTo(State.REQUESTED);
        assertThat(entry.textVersion()).isEqualTo(4);
        assertThat(entry.originalDueOn()).isEqualTo(MARCH_10);
        assertThat(entry.dueOn()).isEqualTo(MARCH_10);
        assertThat(entry.reviews()).isEmpty();
    }

    @Test
    void an_extension_keeps_the_original_date() {
        var entry = entry(REQUESTED, EXTENDED);
        assertThat(entry.originalDueOn()).isEqualTo(MARCH_10);
        assertThat(entry.dueOn()).isEqualTo(JUNE_10);
        assertThat(entry.extensions()).containsExactly(new DueExtension(MARCH_10, JUNE_10, "Bilancio.", NOON));
    }

    @Test
    void the_clock_is_read_from_the_row_and_a_day() {
        assertThat(entry(REQUESTED).clockOn(MARCH_10).overdue()).isFalse();
        assertThat(entry(REQUESTED).clockOn(MARCH_11).overdue()).isTrue();
        assertThat(entry(REQUESTED, EXTENDED).clockOn(MARCH_11).overdue()).isFalse();
        assertThat(entry(REQUESTED, DRAFTED, ADOPTED, PUBLISHED).clockOn(JUNE_10))
                .isEqualTo(new ResponseClock(false, 1, Optional.of(91)));
    }

    @Test
    void it_goes_through_its_states_and_stays_published() {
        assertThat(entry(REQUESTED, OPINION).state()).isEqualTo(State.OPINION);
        assertThat(entry(REQUESTED, DRAFTED, ADOPTED).state()).isEqualTo(State.ADOPTED);
        assertThat(entry(REQUESTED, DRAFTED, ADOPTED).adoptedVersion()).isEqualTo(1);
        assertThat(entry(REQUESTED, DRAFTED, ADOPTED, OPINION).state()).isEqualTo(State.ADOPTED);
        var published = entry(REQUESTED, DRAFTED, ADOPTED, PUBLISHED);
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.adoptedVersion()).isNull();
        var next = entry(REQUESTED, DRAFTED, ADOPTED, PUBLISHED, OPINION, DRAFTED, SECOND_ADOPTED);
        assertThat(next.state()).isEqualTo(State.PUBLISHED);
        assertThat(next.adoptedVersion()).isEqualTo(2);
        assertThat(next.opinions()).isEqualTo(1);
    }

    @Test
    void a_draft_changes_nothing_in_the_register() {
        assertThat(entry(REQUESTED, DRAFTED)).isEqualTo(entry(REQUESTED));
    }

    @Test
    void the_latest_verdicts_hold_and_the_first_publication_counts() {
        var first = entry(REQUESTED, DRAFTED, ADOPTED, PUBLISHED);
        assertThat(first.verdicts())
                .containsExactly(new PointVerdict(B1, Verdict.ACCEPTED), new PointVerdict(B2, Verdict.DEFERRED));
        assertThat(first.reviews()).containsExactly(new ReviewDate(1, JUNE_10, null));
        var second = entry(REQUESTED, DRAFTED, ADOPTED, PUBLISHED, HELD, DRAFTED, SECOND_ADOPTED, SECOND);
        assertThat(second.versions()).isEqualTo(2);
        assertThat(second.verdicts()).containsExactly(new PointVerdict(null, Verdict.REJECTED));
        assertThat(second.publishedOn()).isEqualTo(MARCH_11);
        assertThat(second.reviews()).containsExactly(new ReviewDate(1, JUNE_10, JUNE_10));
        assertThat(second.version()).isEqualTo(8);
    }

    @Test
    void responses_are_listed_in_the_order_they_are_due() {
        var register = new ResponseRegister();
        assertThat(register.sortKey("", entry(REQUESTED))).isLessThan(register.sortKey("", entry(REQUESTED, EXTENDED)));
    }

    @Test
    void a_version_says_the_answer_whole() {
        var version = version(1, REQUESTED, DRAFTED, ADOPTED, PUBLISHED);
        assertThat(version.points())
                .containsExactly(
                        new AnsweredPoint(B1, Verdict.ACCEPTED, "", null),
                        new AnsweredPoint(B2, Verdict.DEFERRED, "Dopo.", JUNE_10));
        assertThat(version.plan()).isEqualTo(ANSWER.plan());
        assertThat(version.act()).isEqualTo(new AdoptingAct(ActKind.EXECUTIVE_RESOLUTION, "1/2025", MARCH_11, null));
        assertThat(version.draft()).isEqualTo(2);
        assertThat(version.drafters()).containsExactly("office-1", "office-2");
        assertThat(version.replacedBy()).isNull();
    }

    @Test
    void a_later_version_marks_the_one_before_and_changes_nothing_else_of_it() {
        var before = version(1, PUBLISHED);
        assertThat(version(1, PUBLISHED, SECOND)).isEqualTo(before.replaced(2, 2));
        assertThat(version(2, PUBLISHED, SECOND).reason()).isEqualTo("Fondi.");
        assertThat(version(2, PUBLISHED, SECOND).replacedBy()).isNull();
    }

    @Test
    void nothing_is_a_version_before_it_is_published() {
        assertThat(version(1, REQUESTED, DRAFTED, ADOPTED)).isNull();
    }

    @Test
    void a_draft_is_followed_until_it_is_published_and_replaced_by_the_next_one() {
        assertThat(draft(REQUESTED, OPINION, EXTENDED)).isNull();
        assertThat(draft(REQUESTED, DRAFTED).state()).isEqualTo(AnswerDraft.State.DRAFTED);
        var adopted = draft(REQUESTED, DRAFTED, ADOPTED);
        assertThat(adopted.state()).isEqualTo(AnswerDraft.State.ADOPTED);
        assertThat(adopted.authority()).isEqualTo("Giunta");
        assertThat(draft(REQUESTED, DRAFTED, ADOPTED, PUBLISHED).state()).isEqualTo(AnswerDraft.State.PUBLISHED);
        var next = draft(
                REQUESTED,
                DRAFTED,
                ADOPTED,
                PUBLISHED,
                drafted(2, AnswerKind.CORRECTION, Optional.of("Refuso."), REJECTION));
        assertThat(next.state()).isEqualTo(AnswerDraft.State.DRAFTED);
        assertThat(next.answerVersion()).isEqualTo(2);
        assertThat(next.authority()).isNull();
        assertThat(next.act()).isNull();
    }

    @Test
    void opinions_and_reviews_are_rows_of_their_own() {
        var opinion = row(new Opinions(), PROPOSAL + "/1", REQUESTED, OPINION);
        assertThat(opinion)
                .isEqualTo(new OpinionEntry(PROPOSAL, 2, 1, "Area Verde", Advice.FAVOURABLE, "Sì.", MARCH_10, NOON));
        var review = row(new Reviews(), PROPOSAL + "/1", REQUESTED, HELD);
        assertThat(review).isEqualTo(new ReviewEntry(PROPOSAL, 2, 1, JUNE_10, JUNE_10, "Bene."));
    }
}
