package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendmentFixtures.TEXT;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_10;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.CYCLE_2024;
import static org.assembleaclima.proposal.ProposalFixtures.MARCH_16_NOON;
import static org.assembleaclima.proposal.ProposalFixtures.PROPOSAL;
import static org.assembleaclima.proposal.ProposalFixtures.aProposal;
import static org.assembleaclima.proposal.ProposalFixtures.block;
import static org.assembleaclima.proposal.ProposalFixtures.drafted;
import static org.assembleaclima.proposal.ProposalFixtures.tabled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.AssemblyEvent.MemberSuspended;
import org.assembleaclima.membership.AssemblyEvent.MembersActivated;
import org.assembleaclima.membership.AssemblyEvent.PactsSigned;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Onboarding;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.assembleaclima.proposal.ProposalEvent.AmendingClosed;
import org.assembleaclima.proposal.ProposalEvent.AmendingOpened;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsSequenced;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** The text about trees, tabled and amended by members of the assembly of 2024. Amendments are known by number. */
final class AmendingFixtures {

    private static final LocalDate JANUARY_1 = LocalDate.of(2024, 1, 1);

    static final MemberId ADA = member(1);
    static final MemberId BRUNO = member(2);
    static final MemberId CARLA = member(3);
    static final MemberId DORA = member(4);
    static final MemberId EVA = member(5);

    /** Carla is suspended, Dora's term ended yesterday, Eva's ends today; the others are active all year. */
    static final AssemblyRoll MEMBERS = AssemblyRoll.of(Stream.of(
            new PanelImported(
                    new AssemblyId(CYCLE_2024),
                    List.of(seat(1, 31), seat(2, 31), seat(3, 31), seat(4, 15), seat(5, 16)),
                    List.of(),
                    RuleSetId.of("milano-2024"),
                    1,
                    List.of(),
                    MARCH_16_NOON),
            new PactsSigned(
                    new AssemblyId(CYCLE_2024),
                    List.of(
                            pact(ADA, "ada"),
                            pact(BRUNO, "bruno"),
                            pact(CARLA, "carla"),
                            pact(DORA, "dora"),
                            pact(EVA, "eva")),
                    "https://example.org/patto",
                    MARCH_16_NOON),
            new MembersActivated(new AssemblyId(CYCLE_2024), List.of(ADA, BRUNO, CARLA, DORA, EVA), MARCH_16_NOON),
            new MemberSuspended(new AssemblyId(CYCLE_2024), CARLA, "Absent.", MARCH_16_NOON)));

    static final BallotId BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000ba");
    static final BallotId OTHER_BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000bb");

    static final ProposalText ENGLISH =
            new ProposalText("en", "More trees", List.of(block(1, "Plant a wood."), block(2, "Water it.")));

    private AmendingFixtures() {}

    private static MemberId member(int number) {
        return new MemberId(new UUID(0, 0xa0 + number));
    }

    private static NumberedSeat seat(int number, int lastDayOfMarch) {
        var ends = LocalDate.of(2024, 3, lastDayOfMarch);
        return new NumberedSeat(member(number), number, 1, Stratum.of("A1"), JANUARY_1, ends);
    }

    private static Onboarding pact(MemberId member, String account) {
        return new Onboarding(member, account, JANUARY_1);
    }

    static AmendmentId amendment(int number) {
        return new AmendmentId(new UUID(0, number));
    }

    static List<AmendmentId> amendments(int... numbers) {
        return Arrays.stream(numbers).mapToObj(AmendingFixtures::amendment).toList();
    }

    static List<ProposalEvent> tabledAnd(ProposalEvent... more) {
        var events = new ArrayList<ProposalEvent>();
        events.add(drafted(TEXT.text(), ACTION_2_1_3, ACTION_2_1_10));
        events.add(tabled(1, TEXT));
        events.addAll(List.of(more));
        return events;
    }

    /** Tabled, its window open until the chair closes it, then {@code more}. */
    static List<ProposalEvent> amendingAnd(ProposalEvent... more) {
        var events = tabledAnd(opened());
        events.addAll(List.of(more));
        return events;
    }

    static TestExecutor<Proposal> after(ProposalEvent... more) {
        return given(amendingAnd(more));
    }

    static TestExecutor<Proposal> given(List<ProposalEvent> events) {
        return givenAt(MARCH_16_NOON, events);
    }

    static TestExecutor<Proposal> givenAt(Instant now, List<ProposalEvent> events) {
        return aProposal(now, MEMBERS).given(events);
    }

    static void refused(ResultValidator<Proposal> result, ProposalRefusal reason) {
        result.expectNoEvents().expectExceptionMessage(reason.name());
    }

    static Map<String, ?> by(String actor) {
        return Map.of("actor", actor);
    }

    static SubmitAmendment submit(int number, int textVersion, Operation... operations) {
        return submit(number, "it", textVersion, Optional.empty(), operations);
    }

    static SubmitAmendment submitSub(int number, int parent, Operation... operations) {
        return submit(number, "it", 1, Optional.of(amendment(parent)), operations);
    }

    static SubmitAmendment submit(
            int number, String language, int textVersion, Optional<AmendmentId> parent, Operation... operations) {
        var drafts = Arrays.stream(operations).map(AmendingFixtures::draft).toList();
        return new SubmitAmendment(PROPOSAL, amendment(number), language, textVersion, parent, drafts, "Because.");
    }

    static DraftOperation draft(Operation operation) {
        return operation instanceof Operation.InsertAfter insert
                ? new DraftOperation.Insertion(insert.after(), insert.kind(), insert.text())
                : new DraftOperation.Complete(operation);
    }

    static AmendingOpened opened() {
        return new AmendingOpened(PROPOSAL, Optional.empty(), MARCH_16_NOON);
    }

    static ProposalTranslated translated(int textVersion) {
        return new ProposalTranslated(PROPOSAL, textVersion, 1, ENGLISH, MARCH_16_NOON);
    }

    static AmendmentSubmitted submitted(int number, Operation... operations) {
        return submitted(number, "it", 1, Optional.empty(), operations);
    }

    static AmendmentSubmitted sub(int number, int parent, Operation... operations) {
        return submitted(number, "it", 1, Optional.of(amendment(parent)), operations);
    }

    static AmendmentSubmitted english(int number, Operation... operations) {
        return submitted(number, "en", 2, Optional.empty(), operations);
    }

    static AmendmentSubmitted submitted(
            int number, String language, int textVersion, Optional<AmendmentId> parent, Operation... operations) {
        return new AmendmentSubmitted(
                PROPOSAL,
                amendment(number),
                number,
                language,
                textVersion,
                parent,
                ADA,
                List.of(operations),
                "Because.",
                MARCH_16_NOON);
    }

    static AmendmentAdmitted admitted(int number) {
        return new AmendmentAdmitted(PROPOSAL, amendment(number), MARCH_16_NOON);
    }

    static AmendmentWithdrawn withdrawn(int number, Lapse... lapsed) {
        return new AmendmentWithdrawn(PROPOSAL, amendment(number), List.of(lapsed), MARCH_16_NOON);
    }

    static AmendingClosed closed() {
        return new AmendingClosed(PROPOSAL, MARCH_16_NOON);
    }

    /** In the computed order. */
    static AmendmentsSequenced sequenced(int... order) {
        return new AmendmentsSequenced(PROPOSAL, amendments(order), Optional.empty(), MARCH_16_NOON);
    }

    /** @param ifAdopted the text that would hold then */
    static AmendmentPutToVote putToVote(AmendableText ifAdopted, int... numbers) {
        return new AmendmentPutToVote(PROPOSAL, amendments(numbers), BALLOT, 1, TextHash.of(ifAdopted), MARCH_16_NOON);
    }

    static AmendmentAdopted adopted(Consequences consequences, int... numbers) {
        return new AmendmentAdopted(PROPOSAL, amendments(numbers), BALLOT, consequences, MARCH_16_NOON);
    }

    static AmendmentsIntegrated integrated(int textVersion, AmendableText text, int... numbers) {
        return new AmendmentsIntegrated(
                PROPOSAL,
                amendments(numbers),
                textVersion,
                text.text(),
                TextHash.of(text),
                text.pacActions(),
                MARCH_16_NOON);
    }

    static Lapse lapse(int number, LapseCause cause) {
        return new Lapse(amendment(number), cause);
    }

    static Consequences lapsing(Lapse... lapsed) {
        return new Consequences(List.of(lapsed), List.of(), List.of());
    }
}
