package org.assembleaclima.ballot.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.ballot.BallotEvent;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.BallotConfigured;
import org.assembleaclima.ballot.BallotEvent.BallotContested;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotResumed;
import org.assembleaclima.ballot.BallotEvent.BallotSuspended;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.ballot.BallotMode;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.ClosedBy;
import org.assembleaclima.ballot.HandCount;
import org.assembleaclima.ballot.Receipt;
import org.assembleaclima.ballot.Result;
import org.assembleaclima.ballot.RollEntry;
import org.assembleaclima.ballot.RollHash;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.ballot.Subject;
import org.assembleaclima.ballot.Tally;
import org.assembleaclima.ballot.TellerCount;
import org.assembleaclima.ballot.view.BallotEntry.Annulment;
import org.assembleaclima.ballot.view.BallotEntry.Certification;
import org.assembleaclima.ballot.view.BallotEntry.Closing;
import org.assembleaclima.ballot.view.BallotEntry.Contest;
import org.assembleaclima.ballot.view.BallotEntry.Opening;
import org.assembleaclima.ballot.view.BallotEntry.State;
import org.assembleaclima.ballot.view.BallotSeat.Vote;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.Quorum;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The views of ballots as the functions they are. */
class BallotFoldsTest {

    private static final BallotId BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000c1");
    private static final SessionId SESSION = SessionId.of("00000000-0000-0000-0000-0000000000d1");
    private static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-0000000000e1");
    private static final AmendmentId AMENDMENT = AmendmentId.of("00000000-0000-0000-0000-0000000000f1");
    private static final Subject SUBJECT = new Subject(PROPOSAL, Optional.of(AMENDMENT));
    private static final MemberId ADA = MemberId.of("00000000-0000-0000-0000-0000000000a1");
    private static final MemberId BRUNO = MemberId.of("00000000-0000-0000-0000-0000000000b2");
    private static final MemberId STRANGER = MemberId.of("00000000-0000-0000-0000-0000000000ff");
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Salt SALT = Salt.of("00112233445566778899aabbccddeeff");
    private static final Salt OTHER_SALT = Salt.of("ffeeddccbbaa99887766554433221100");

    private static final Majority TWO_THIRDS = new Majority(2, 3, false, MajorityBase.VALID);
    private static final BallotRules RULES = new BallotRules(new Quorum(1, 2), true, Optional.empty());
    private static final TextHash TEXT_HASH = TextHash.of("ab".repeat(32));
    private static final List<RollEntry> ROLL =
            List.of(new RollEntry(ADA, 3, "account-a"), new RollEntry(BRUNO, 12, "account-b"));

    private static final BallotConfigured CONFIGURED =
            new BallotConfigured(BALLOT, SESSION, CycleId.of("2024"), SUBJECT, BallotMode.NAMED_ELECTRONIC, NINE);
    private static final BallotOpened OPENED = opened(Optional.of(NOON));
    private static final BallotSuspended SUSPENDED = new BallotSuspended(BALLOT, "Noise", TEN);
    private static final VoteCast ADAS_NO = new VoteCast(BALLOT, ADA, Choice.NO, SALT, TEN);
    private static final VoteReplaced ADAS_YES = new VoteReplaced(BALLOT, ADA, Choice.YES, OTHER_SALT, NOON);
    private static final BallotClosed CLOSED = new BallotClosed(BALLOT, ClosedBy.CHAIR, "chair", NOON);
    private static final Result RESULT = Result.of(TWO_THIRDS, new Tally(1, 0, 0, 0, 1, 3));
    private static final Result OTHER_RESULT = Result.of(TWO_THIRDS, new Tally(0, 1, 0, 0, 1, 3));
    private static final BallotTallied TALLIED = new BallotTallied(BALLOT, SUBJECT, RESULT, List.of(), NOON);
    private static final BallotContested CONTESTED = new BallotContested(BALLOT, ADA, "I said no", NOON);
    private static final BallotRecounted RECOUNTED =
            new BallotRecounted(BALLOT, SUBJECT, RESULT, OTHER_RESULT, List.of(), "chair", NOON);
    private static final BallotCertified CERTIFIED = new BallotCertified(BALLOT, SUBJECT, false, "certifier", NOON);
    private static final BallotAnnulled ANNULLED =
            new BallotAnnulled(BALLOT, SUBJECT, true, "Mistake", "certifier", NOON);

    private static BallotOpened opened(Optional<Instant> closesAt) {
        return new BallotOpened(
                BALLOT,
                SESSION,
                CycleId.of("2024"),
                SUBJECT,
                BallotMode.NAMED_ELECTRONIC,
                7,
                TEXT_HASH,
                RuleSetId.of("milano-a-regime"),
                2,
                TWO_THIRDS,
                RULES,
                ROLL,
                RollHash.of(ROLL),
                3,
                closesAt,
                "chair",
                TEN);
    }

    private static Recorded nth(long version) {
        return new Recorded(version + 100, BALLOT.toString(), version, "any", NINE, "x", List.of("chair"));
    }

    /** The row of one key after these events, each of which has the version of its place. */
    private static <R extends Row> @Nullable R row(View<BallotEvent, R> view, String key, BallotEvent... events) {
        R row = null;
        for (int i = 0; i < events.length; i++)
            if (view.keysOf(events[i], nth(i + 1)).contains(key)) row = view.evolve(key, row, events[i], nth(i + 1));
        return row;
    }

    private static BallotEntry entry(BallotEvent... events) {
        return row(new BallotRegister(), BALLOT.toString(), events);
    }

    private static @Nullable BallotSeat seat(MemberId member, BallotEvent... events) {
        return row(new BallotRoll(), BALLOT + "/" + member, events);
    }

    private static BallotEvent[] then(BallotEvent[] first, BallotEvent... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(BallotEvent[]::new);
    }

    private static BallotEvent[] of(BallotEvent... events) {
        return events;
    }

    @Nested
    class Register {

        private static final HandCount COUNT = new HandCount(1, 0, 0, 0, 1);
        private static final HandCount OTHER_COUNT = new HandCount(0, 1, 0, 0, 1);

        private static HandCountEntered counted(String teller, HandCount count) {
            return new HandCountEntered(BALLOT, teller, count, Optional.empty(), NOON);
        }

        @Test
        void tells_what_was_configured() {
            assertThat(entry(CONFIGURED))
                    .isEqualTo(new BallotEntry(
                            BALLOT,
                            1,
                            SESSION,
                            CycleId.of("2024"),
                            PROPOSAL,
                            AMENDMENT,
                            BallotMode.NAMED_ELECTRONIC,
                            State.CONFIGURED,
                            NINE,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            null,
                            null));
        }

        @Test
        void names_no_amendment_where_the_proposal_is_voted() {
            var configured = new BallotConfigured(
                    BALLOT,
                    SESSION,
                    CycleId.of("2024"),
                    new Subject(PROPOSAL, Optional.empty()),
                    BallotMode.HAND_COUNT,
                    NINE);
            assertThat(entry(configured).amendmentId()).isNull();
            assertThat(entry(configured).mode()).isEqualTo(BallotMode.HAND_COUNT);
        }

        @Test
        void tells_what_was_frozen() {
            var entry = entry(CONFIGURED, OPENED);
            assertThat(entry.opening())
                    .isEqualTo(new Opening(
                            7,
                            TEXT_HASH,
                            RuleSetId.of("milano-a-regime"),
                            2,
                            TWO_THIRDS,
                            RULES,
                            RollHash.of(ROLL),
                            2,
                            3,
                            "chair",
                            TEN));
            assertThat(entry.closesAt()).isEqualTo(NOON);
            assertThat(entry.state()).isEqualTo(State.OPEN);
            assertThat(entry(CONFIGURED, opened(Optional.empty())).closesAt()).isNull();
        }

        @Test
        void is_touched_by_no_vote() {
            var view = new BallotRegister();
            var before = entry(CONFIGURED, OPENED);
            for (var vote : List.of(ADAS_NO, ADAS_YES)) {
                assertThat(view.keysOf(vote, nth(3))).isEmpty();
                assertThat(view.evolve(BALLOT.toString(), before, vote, nth(3))).isSameAs(before);
            }
            assertThat(entry(CONFIGURED, OPENED, ADAS_NO, ADAS_YES)).isEqualTo(before);
        }

        @Test
        void tells_no_figure_before_it_has_closed() {
            for (var open : List.of(
                    entry(CONFIGURED, OPENED, ADAS_NO),
                    entry(CONFIGURED, OPENED, ADAS_NO, SUSPENDED),
                    entry(CONFIGURED, OPENED, ADAS_NO, SUSPENDED, new BallotResumed(BALLOT, Optional.empty(), TEN)))) {
                assertThat(open.result()).isNull();
                assertThat(open.counts()).isEmpty();
                assertThat(open.votesMayBeRead()).isFalse();
            }
        }

        @Test
        void follows_suspension_and_the_new_deadline() {
            var later = NOON.plusSeconds(60);
            assertThat(entry(CONFIGURED, OPENED, SUSPENDED).state()).isEqualTo(State.SUSPENDED);
            var resumed = entry(CONFIGURED, OPENED, SUSPENDED, new BallotResumed(BALLOT, Optional.of(later), TEN));
            assertThat(resumed.state()).isEqualTo(State.OPEN);
            assertThat(resumed.closesAt()).isEqualTo(later);
            assertThat(resumed.opening()).isEqualTo(entry(CONFIGURED, OPENED).opening());
            assertThat(resumed.version()).isEqualTo(4);
            assertThat(entry(CONFIGURED, OPENED, SUSPENDED, new BallotResumed(BALLOT, Optional.empty(), TEN))
                            .closesAt())
                    .isNull();
        }

        @Test
        void tells_who_closed_it_and_the_result() {
            var closed = entry(CONFIGURED, OPENED, ADAS_NO, CLOSED);
            assertThat(closed.state()).isEqualTo(State.CLOSED);
            assertThat(closed.closing()).isEqualTo(new Closing(ClosedBy.CHAIR, "chair", NOON));
            assertThat(closed.result()).isNull();
            var tallied = entry(CONFIGURED, OPENED, ADAS_NO, CLOSED, TALLIED);
            assertThat(tallied.state()).isEqualTo(State.TALLIED);
            assertThat(tallied.result()).isEqualTo(RESULT);
            assertThat(tallied.version()).isEqualTo(5);
        }

        @Test
        void is_touched_by_no_figures_of_a_teller() {
            var view = new BallotRegister();
            var before = entry(CONFIGURED, OPENED, CLOSED);
            var entered = counted("one", COUNT);
            assertThat(view.keysOf(entered, nth(4))).isEmpty();
            assertThat(view.evolve(BALLOT.toString(), before, entered, nth(4))).isSameAs(before);
            assertThat(entry(CONFIGURED, OPENED, CLOSED, entered)).isEqualTo(before);
        }

        @Test
        void tells_the_figures_of_each_teller_once_two_agree() {
            var two = new TellerCount("two", COUNT, 1, NOON);
            var one = new TellerCount("one", COUNT, 2, NOON);
            var tallied = new BallotTallied(BALLOT, SUBJECT, RESULT, List.of(two, one), NOON);
            assertThat(entry(CONFIGURED, OPENED, CLOSED, tallied).counts()).containsExactly(two, one);
            assertThat(entry(CONFIGURED, OPENED, CLOSED, tallied, CONTESTED).counts())
                    .isEmpty();
            var again = new TellerCount("one", OTHER_COUNT, 1, NOON);
            var recounted =
                    new BallotRecounted(BALLOT, SUBJECT, RESULT, OTHER_RESULT, List.of(again, two), "one", NOON);
            assertThat(entry(CONFIGURED, OPENED, CLOSED, tallied, CONTESTED, recounted)
                            .counts())
                    .containsExactly(again, two);
        }

        @Test
        void keeps_the_contested_result_beside_the_new_one() {
            var contested = entry(CONFIGURED, OPENED, CLOSED, TALLIED, CONTESTED);
            assertThat(contested.state()).isEqualTo(State.CONTESTED);
            assertThat(contested.result()).isEqualTo(RESULT);
            assertThat(contested.contest()).isEqualTo(new Contest(ADA, "I said no", NOON, null));
            var recounted = entry(CONFIGURED, OPENED, CLOSED, TALLIED, CONTESTED, RECOUNTED);
            assertThat(recounted.state()).isEqualTo(State.TALLIED);
            assertThat(recounted.result()).isEqualTo(OTHER_RESULT);
            assertThat(recounted.contest()).isEqualTo(new Contest(ADA, "I said no", NOON, RESULT)); // R5.4
        }

        @Test
        void tells_how_it_ended_and_forgets_nothing() {
            var counted = of(CONFIGURED, OPENED, CLOSED, TALLIED);
            var certified = entry(then(counted, CERTIFIED));
            assertThat(certified.state()).isEqualTo(State.CERTIFIED);
            assertThat(certified.certification()).isEqualTo(new Certification(false, "certifier", NOON));
            assertThat(certified.annulment()).isNull();
            var annulled = entry(then(counted, ANNULLED));
            assertThat(annulled.state()).isEqualTo(State.ANNULLED);
            assertThat(annulled.annulment()).isEqualTo(new Annulment("Mistake", "certifier", NOON));
            assertThat(annulled.certification()).isNull();
            for (var ended : List.of(certified, annulled)) {
                assertThat(ended.result()).isEqualTo(RESULT); // R5.4
                assertThat(ended.opening()).isEqualTo(entry(counted).opening());
                assertThat(ended.closing()).isEqualTo(entry(counted).closing());
                assertThat(ended.version()).isEqualTo(5);
            }
        }

        @Test
        void unseals_votes_once_the_voting_has_closed_whatever_follows() {
            assertThat(entry(CONFIGURED, OPENED, CLOSED).votesMayBeRead()).isTrue();
            assertThat(entry(CONFIGURED, OPENED, CLOSED, ANNULLED).votesMayBeRead())
                    .isTrue();
            assertThat(entry(CONFIGURED, OPENED, ANNULLED).votesMayBeRead())
                    .as("annulled before it closed")
                    .isFalse();
        }

        @Test
        void is_listed_in_the_order_of_configuring_and_filtered() {
            var view = new BallotRegister();
            var row = entry(CONFIGURED, OPENED);
            assertThat(view.sortKey(BALLOT.toString(), row)).isEqualTo("2026-03-01T09:00:00Z");
            assertThat(view.filters())
                    .extracting(View.Filter::name)
                    .containsExactly("cycle", "session", "proposal", "state");
            assertThat(view.filters().stream().map(filter -> filter.value().of(row)))
                    .containsExactly("2024", SESSION.toString(), PROPOSAL.toString(), "OPEN");
        }
    }

    @Nested
    class Roll {

        @Test
        void has_a_row_for_everybody_on_it_and_for_nobody_else() {
            var view = new BallotRoll();
            assertThat(view.keysOf(OPENED, nth(2))).containsExactlyInAnyOrder(BALLOT + "/" + ADA, BALLOT + "/" + BRUNO);
            assertThat(seat(ADA, CONFIGURED, OPENED)).isEqualTo(new BallotSeat(BALLOT, 2, ADA, 3, "account-a", null));
            assertThat(seat(BRUNO, CONFIGURED, OPENED))
                    .isEqualTo(new BallotSeat(BALLOT, 2, BRUNO, 12, "account-b", null));
            assertThat(seat(STRANGER, CONFIGURED, OPENED)).isNull();
        }

        @Test
        void has_the_vote_with_its_receipt_in_the_voters_row_only() {
            assertThat(seat(ADA, CONFIGURED, OPENED, ADAS_NO))
                    .isEqualTo(new BallotSeat(
                            BALLOT,
                            3,
                            ADA,
                            3,
                            "account-a",
                            new Vote(Choice.NO, SALT, Receipt.of(BALLOT, ADA, Choice.NO, SALT), TEN, 1)));
            assertThat(seat(BRUNO, CONFIGURED, OPENED, ADAS_NO)).isEqualTo(seat(BRUNO, CONFIGURED, OPENED));
        }

        @Test
        void has_the_last_vote_and_how_often_it_was_changed() {
            assertThat(seat(ADA, CONFIGURED, OPENED, ADAS_NO, ADAS_YES))
                    .isEqualTo(new BallotSeat(
                            BALLOT,
                            4,
                            ADA,
                            3,
                            "account-a",
                            new Vote(
                                    Choice.YES, OTHER_SALT, Receipt.of(BALLOT, ADA, Choice.YES, OTHER_SALT), NOON, 2)));
            assertThat(seat(ADA, CONFIGURED, OPENED, ADAS_NO, ADAS_YES, ADAS_YES)
                            .vote()
                            .votes())
                    .isEqualTo(3);
        }

        @Test
        void is_touched_by_nothing_but_opening_and_votes() {
            var view = new BallotRoll();
            var row = seat(ADA, CONFIGURED, OPENED);
            for (var event :
                    List.of(CONFIGURED, SUSPENDED, CLOSED, TALLIED, CONTESTED, RECOUNTED, CERTIFIED, ANNULLED)) {
                assertThat(view.keysOf(event, nth(9))).isEmpty();
                assertThat(view.evolve(BALLOT + "/" + ADA, row, event, nth(9))).isSameAs(row);
            }
        }

        @Test
        void is_listed_by_number_and_filtered() {
            var view = new BallotRoll();
            var ada = seat(ADA, CONFIGURED, OPENED);
            var bruno = seat(BRUNO, CONFIGURED, OPENED);
            assertThat(view.sortKey("", ada)).isEqualTo(BALLOT + "/000000003").isLessThan(view.sortKey("", bruno));
            assertThat(view.filters()).extracting(View.Filter::name).containsExactly("ballot", "account");
            assertThat(view.filters().stream().map(filter -> filter.value().of(ada)))
                    .containsExactly(BALLOT.toString(), "account-a");
        }
    }

    @Test
    void told_twice_the_same_history_leads_to_the_same_rows() {
        var history =
                of(CONFIGURED, OPENED, ADAS_NO, SUSPENDED, ADAS_YES, CLOSED, TALLIED, CONTESTED, RECOUNTED, CERTIFIED);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 2; i++) rows.addAll(List.of(entry(history), seat(ADA, history), seat(BRUNO, history)));

        assertThat(rows.subList(0, 3)).isEqualTo(rows.subList(3, 6));
    }

    @Test
    void views_say_what_they_are() {
        var register = new BallotRegister();
        var roll = new BallotRoll();
        assertThat(List.of(register.name(), roll.name())).containsExactly("ballot", "ballot_roll");
        assertThat(register.families()).containsExactly(BallotEvent.class);
        assertThat(roll.families()).containsExactly(BallotEvent.class);
        assertThat(register.rowType()).isEqualTo(BallotEntry.class);
        assertThat(roll.rowType()).isEqualTo(BallotSeat.class);
    }
}
