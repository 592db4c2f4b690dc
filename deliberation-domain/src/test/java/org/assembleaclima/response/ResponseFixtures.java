package org.assembleaclima.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.CycleRuleSet;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.Rules;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.EndedActions;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.KnownIndicators;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.response.ResponseCommand.AdoptAnswer;
import org.assembleaclima.response.ResponseCommand.DraftAnswer;
import org.assembleaclima.response.ResponseCommand.RequestResponse;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.assembleaclima.security.AskedBy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/**
 * The response to one proposal of two blocks, transmitted on 10 December 2024 and due on 10 March 2025, seen at noon of
 * 10 March. The plan has the actions 2.1.3 and 2.1.10, and 2.1.11,
 * which a revision has ended.
 */
final class ResponseFixtures {

    static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    static final Instant NOON = Instant.parse("2025-03-10T11:00:00Z");
    static final Instant DECEMBER_10_NOON = Instant.parse("2024-12-10T11:00:00Z");
    static final LocalDate DECEMBER_9 = LocalDate.of(2024, 12, 9);
    static final LocalDate DECEMBER_10 = LocalDate.of(2024, 12, 10);
    static final LocalDate MARCH_9 = LocalDate.of(2025, 3, 9);
    static final LocalDate MARCH_10 = LocalDate.of(2025, 3, 10);
    static final LocalDate MARCH_11 = LocalDate.of(2025, 3, 11);
    static final LocalDate JUNE_10 = LocalDate.of(2025, 6, 10);
    static final LocalDate MARCH_10_2026 = LocalDate.of(2026, 3, 10);

    static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-0000000000e1");
    static final ResponseId RESPONSE = new ResponseId(PROPOSAL);
    static final CycleId CYCLE_2024 = CycleId.of("2024");
    static final RuleSetId RULE_SET = RuleSetId.of("milano-a-regime");
    static final TextHash TEXT_HASH = TextHash.of("ab".repeat(32));
    static final Protocol PROTOCOL = new Protocol("PG 0812345/2024", DECEMBER_10);
    static final BlockId B1 = BlockId.of("b1");
    static final BlockId B2 = BlockId.of("b2");
    static final BlockId B9 = BlockId.of("b9");
    static final ActionCode ACTION_3 = ActionCode.of("2.1.3");
    static final ActionCode ACTION_10 = ActionCode.of("2.1.10");
    static final ActionCode ENDED_ACTION = ActionCode.of("2.1.11");
    static final ActionCode NO_ACTION = ActionCode.of("9.9.9");

    static final IndicatorId TREES = IndicatorId.of("trees-planted");

    static final String DRAFTER = "office-1";
    static final String COLLEAGUE = "office-2";
    static final String AUTHORITY = "authority-1";
    static final String EXECUTIVE = "Giunta comunale";
    static final String REASONS = "Non ci sono risorse.";
    static final Optional<LocalDate> NEVER = Optional.empty();

    static final CommitmentId PLANTING = commitmentId(1);
    static final CommitmentId WATERING = commitmentId(2);
    static final FormalAct ACT = act("1234/2025", MARCH_10);

    static final MunicipalAnswer REJECTION = answer(List.of(whole(Verdict.REJECTED, REASONS)));
    static final MunicipalAnswer ACCEPTANCE = answer(List.of(whole(Verdict.ACCEPTED, "")), planned(PLANTING, JUNE_10));

    static final ResponseRequested REQUESTED = requested(List.of(3, 12));
    static final DueDateExtended EXTENDED = new DueDateExtended(
            RESPONSE, PROPOSAL, MARCH_10, MARCH_10, JUNE_10, "Bilancio non ancora approvato.", NOON);
    static final OpinionGiven OPINION = opinion(1, MARCH_10);
    static final AnswerDrafted REJECTING = drafted(1, 1, AnswerKind.ORIGINAL, REJECTION, DRAFTER);
    static final AnswerAdopted ADOPTED = adopted(1, 1);
    static final AnswerPublished REJECTED =
            published(1, AnswerKind.ORIGINAL, REJECTION, List.of(JUNE_10, MARCH_10_2026));
    static final AnswerDrafted ACCEPTING = drafted(1, 1, AnswerKind.ORIGINAL, ACCEPTANCE, DRAFTER);
    static final AnswerPublished ACCEPTED =
            published(1, AnswerKind.ORIGINAL, ACCEPTANCE, List.of(JUNE_10, MARCH_10_2026));

    private ResponseFixtures() {}

    /** A note of what was taken on, and which commitments are over. */
    static final class World implements Undertakings, StandingCommitments {

        /** One for each call. */
        final List<Undertaking> done = new ArrayList<>();

        private Optional<RefusalReason> refuses = Optional.empty();
        private Set<CommitmentId> over = Set.of();

        World refusing(RefusalReason reason) {
            refuses = Optional.of(reason);
            return this;
        }

        World afterTheEndOf(CommitmentId... commitments) {
            over = Set.of(commitments);
            return this;
        }

        @Override
        public boolean stands(CommitmentId commitmentId) {
            return !over.contains(commitmentId);
        }

        @Override
        public void commit(ProposalId proposalId, CycleId cycleId, int answerVersion, List<PlannedCommitment> plan) {
            if (refuses.isPresent()) throw refuses.get().refused();
            done.add(new Undertaking(proposalId, cycleId, answerVersion, plan));
        }
    }

    record Undertaking(ProposalId proposalId, CycleId cycleId, int answerVersion, List<PlannedCommitment> plan) {}

    static FixtureConfiguration<MunicipalResponse> aResponse() {
        return aResponse(new World(), NOON);
    }

    static FixtureConfiguration<MunicipalResponse> aResponse(World world) {
        return aResponse(world, NOON);
    }

    static FixtureConfiguration<MunicipalResponse> aResponseOn(LocalDate day) {
        return aResponse(new World(), day.atTime(23, 59).atZone(MILAN).toInstant());
    }

    private static FixtureConfiguration<MunicipalResponse> aResponse(World world, Instant now) {
        return new AggregateTestFixture<>(MunicipalResponse.class)
                .registerInjectableResource(Clock.fixed(now, MILAN))
                .registerInjectableResource(world)
                .registerInjectableResource((PacActions) Set.of(ACTION_3, ACTION_10, ENDED_ACTION)::contains)
                .registerInjectableResource((EndedActions)
                        code -> Optional.of(DeclaredStatus.SUPERSEDED).filter(end -> code.equals(ENDED_ACTION)))
                .registerInjectableResource(new KnownIndicators(Set.of(TREES)));
    }

    static Map<String, String> by(String actor) {
        return Map.of(AskedBy.ACTOR, actor);
    }

    static CommitmentId commitmentId(int number) {
        return CommitmentId.of(String.format(Locale.ROOT, "00000000-0000-0000-0000-0000000000f%d", number));
    }

    static FormalAct act(String number, LocalDate date) {
        return new FormalAct(ActKind.EXECUTIVE_RESOLUTION, number, date, Optional.empty());
    }

    static PointAnswer whole(Verdict verdict, String reasons) {
        return new PointAnswer(Optional.empty(), verdict, reasons, NEVER);
    }

    static PointAnswer on(BlockId point, Verdict verdict, String reasons) {
        return new PointAnswer(Optional.of(point), verdict, reasons, NEVER);
    }

    static PlannedCommitment planned(CommitmentId id, LocalDate... dueOn) {
        var milestones = List.of(dueOn).stream()
                .map(day -> new PlannedMilestone("Alberi piantati", day, List.of()))
                .toList();
        return new PlannedCommitment(id, "Piantare gli alberi", "Area Verde", List.of(ACTION_3), milestones);
    }

    static MunicipalAnswer answer(List<PointAnswer> points, PlannedCommitment... plan) {
        return new MunicipalAnswer(points, List.of(plan), List.of());
    }

    static DraftAnswer draft(MunicipalAnswer answer) {
        return new DraftAnswer(RESPONSE, AnswerKind.ORIGINAL, Optional.empty(), answer);
    }

    static DraftAnswer draft(AnswerKind kind, String reason, MunicipalAnswer answer) {
        return new DraftAnswer(RESPONSE, kind, Optional.of(reason), answer);
    }

    static AdoptAnswer adopt(int draft, FormalAct act) {
        return new AdoptAnswer(RESPONSE, draft, EXECUTIVE, act);
    }

    static RequestResponse request() {
        var rules = new Rules(
                "A regime",
                16,
                90,
                List.of(90),
                12,
                new Majority(2, 3, false, MajorityBase.YES_PLUS_NO),
                BallotRules.UNSTATED,
                new ResponseRules(Optional.of(3), Optional.empty(), List.of(3, 12)),
                List.of());
        return new RequestResponse(
                RESPONSE,
                CYCLE_2024,
                1,
                4,
                TEXT_HASH,
                List.of(B1, B2),
                List.of(ACTION_3),
                PROTOCOL,
                new CycleRuleSet(RULE_SET, 2, rules),
                MARCH_10);
    }

    static ResponseRequested requested(List<Integer> reviewMonths) {
        return requested(reviewMonths, DECEMBER_10_NOON);
    }

    static ResponseRequested requested(List<Integer> reviewMonths, Instant at) {
        return new ResponseRequested(
                RESPONSE,
                PROPOSAL,
                CYCLE_2024,
                1,
                4,
                TEXT_HASH,
                List.of(B1, B2),
                List.of(ACTION_3),
                PROTOCOL,
                RULE_SET,
                2,
                MARCH_10,
                reviewMonths,
                at);
    }

    static OpinionGiven opinion(int number, LocalDate givenOn) {
        return new OpinionGiven(
                RESPONSE, PROPOSAL, number, "Area Verde", Advice.FAVOURABLE, "Si può fare.", givenOn, NOON);
    }

    static AnswerDrafted drafted(int version, int draft, AnswerKind kind, MunicipalAnswer answer, String actor) {
        return new AnswerDrafted(RESPONSE, PROPOSAL, version, draft, kind, reason(kind), answer, actor, NOON);
    }

    private static Optional<String> reason(AnswerKind kind) {
        return kind == AnswerKind.ORIGINAL ? Optional.empty() : Optional.of("Trovate le risorse.");
    }

    static AnswerAdopted adopted(int version, int draft) {
        return new AnswerAdopted(RESPONSE, PROPOSAL, version, draft, EXECUTIVE, ACT, NOON);
    }

    static AnswerPublished published(int version, AnswerKind kind, MunicipalAnswer answer, List<LocalDate> reviews) {
        return published(version, 1, kind, answer, List.of(DRAFTER), reviews);
    }

    static AnswerPublished published(
            int version,
            int draft,
            AnswerKind kind,
            MunicipalAnswer answer,
            List<String> drafters,
            List<LocalDate> reviews) {
        return new AnswerPublished(
                RESPONSE,
                PROPOSAL,
                CYCLE_2024,
                1,
                version,
                draft,
                kind,
                reason(kind),
                answer,
                EXECUTIVE,
                ACT,
                drafters,
                reviews,
                MARCH_10,
                NOON);
    }

    static ReviewHeld held(int review, LocalDate dueOn, LocalDate heldOn) {
        return new ReviewHeld(RESPONSE, PROPOSAL, review, dueOn, heldOn, "A buon punto.", NOON);
    }

    /** The response after {@code events}, put away and read again. */
    static MunicipalResponse snapshotAfter(ResponseEvent... events) {
        var response = new MunicipalResponse();
        for (var event : events) response.on(event);
        return Snapshots.restored(response);
    }
}
