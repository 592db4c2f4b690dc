package org.assembleaclima.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.Cycles;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.proposal.DraftText.DraftBlock;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.proposal.ProposalCommand.ReviseProposal;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.assembleaclima.workinggroup.WorkingGroups;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** One proposal of the group Green in the cycle 2024, about actions of a plan that has three. */
final class ProposalFixtures {

    static final Instant MARCH_16_NOON = Instant.parse("2024-03-16T11:00:00Z");
    static final ZoneId MILAN = ZoneId.of("Europe/Rome");

    static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-000000000001");
    static final CycleId CYCLE_2024 = CycleId.of("2024");
    static final CycleId CYCLE_2025 = CycleId.of("2025");
    static final WorkingGroupId GREEN = WorkingGroupId.of("00000000-0000-0000-0000-00000000000a");
    static final WorkingGroupId NOBODYS_GROUP = WorkingGroupId.of("00000000-0000-0000-0000-00000000000f");

    static final ActionCode ACTION_2_1_3 = ActionCode.of("2.1.3");
    static final ActionCode ACTION_2_1_10 = ActionCode.of("2.1.10");
    static final ActionCode ACTION_5_1_4 = ActionCode.of("5.1.4");
    static final ActionCode ACTION_9_9_9 = ActionCode.of("9.9.9");

    /** Who writes for every group, and asks when a test names nobody. */
    static final String WRITER = "writer-1";

    static final String TREES = "More trees";

    private ProposalFixtures() {}

    /** Groups and the cycle each was constituted in. */
    static final ProposalId NEVER_DRAFTED = ProposalId.of("00000000-0000-0000-0000-0000000000ff");

    static final Proposals PROPOSALS =
            proposal -> proposal.equals(NEVER_DRAFTED) ? Optional.empty() : Optional.of(CYCLE_2024);

    static final Cycles CYCLES = cycle -> Set.of(CYCLE_2024, CYCLE_2025).contains(cycle);

    record ConstitutedGroups(Map<WorkingGroupId, CycleId> cycles) implements WorkingGroups {

        @Override
        public Optional<CycleId> cycleOf(WorkingGroupId workingGroupId) {
            return Optional.ofNullable(cycles.get(workingGroupId));
        }

        @Override
        public boolean mayDraft(WorkingGroupId group, String account, AssemblyRoll assembly, LocalDate day) {
            return cycles.containsKey(group)
                    && account.equals(WRITER)
                    && day.equals(LocalDate.ofInstant(MARCH_16_NOON, MILAN));
        }
    }

    /** A plan that has these actions and no others. */
    record PlanWith(Set<ActionCode> actions) implements PacActions {

        @Override
        public boolean isKnown(ActionCode code) {
            return actions.contains(code);
        }
    }

    static FixtureConfiguration<Proposal> aProposal() {
        return aProposal(MARCH_16_NOON, AssemblyRoll.of(Stream.empty()));
    }

    /** The fixture would read the stream again from its start, where a snapshot is no event. */
    static FixtureConfiguration<Proposal> aRestoredProposal() {
        var fixture = aProposal();
        fixture.setReportIllegalStateChange(false);
        return fixture;
    }

    static FixtureConfiguration<Proposal> aProposal(Instant now, AssemblyRoll members) {
        return new AggregateTestFixture<>(Proposal.class)
                .registerInjectableResource(Clock.fixed(now, MILAN))
                .registerInjectableResource(new ConstitutedGroups(Map.of(GREEN, CYCLE_2024)))
                .registerInjectableResource(
                        (Assemblies) cycle -> cycle.equals(CYCLE_2024) ? members : AssemblyRoll.of(Stream.empty()))
                .registerCommandDispatchInterceptor(
                        messages -> (index, command) -> command.getMetaData().containsKey("actor")
                                ? command
                                : command.andMetaData(Map.of("actor", WRITER)))
                .registerInjectableResource(PROPOSALS)
                .registerInjectableResource(CYCLES)
                .registerInjectableResource(new PlanWith(Set.of(ACTION_2_1_3, ACTION_2_1_10, ACTION_5_1_4)));
    }

    static DraftProposal draft(DraftText text, ActionCode... actions) {
        return new DraftProposal(PROPOSAL, CYCLE_2024, GREEN, text, Set.of(actions));
    }

    static ReviseProposal revise(long expectedVersion, DraftText text, ActionCode... actions) {
        return new ReviseProposal(PROPOSAL, expectedVersion, text, Set.of(actions));
    }

    static ProposalDrafted drafted(ProposalText text, ActionCode... actions) {
        return new ProposalDrafted(PROPOSAL, CYCLE_2024, GREEN, text, List.of(actions), MARCH_16_NOON);
    }

    static ProposalRevised revised(int textVersion, ProposalText text, ActionCode... actions) {
        return new ProposalRevised(PROPOSAL, textVersion, text, List.of(actions), MARCH_16_NOON);
    }

    /** About no action of the plan. */
    static ProposalTabled tabled(int textVersion, ProposalText text) {
        return tabled(textVersion, new AmendableText(text, List.of()));
    }

    static ProposalTabled tabled(int textVersion, AmendableText text) {
        return new ProposalTabled(PROPOSAL, textVersion, TextHash.of(text), MARCH_16_NOON);
    }

    /** The proposal after {@code events}, put away and read again. */
    static Proposal snapshotAfter(ProposalEvent... events) {
        var proposal = new Proposal();
        for (var event : events) proposal.on(event);
        return Snapshots.restored(proposal);
    }

    /** An Italian text about trees. */
    static DraftText handedIn(DraftBlock... blocks) {
        return new DraftText("it", TREES, List.of(blocks));
    }

    static ProposalText stored(Block... blocks) {
        return new ProposalText("it", TREES, List.of(blocks));
    }

    static DraftBlock added(String text) {
        return new DraftBlock(null, BlockKind.PARAGRAPH, text);
    }

    static DraftBlock kept(int number, String text) {
        return new DraftBlock(BlockId.numbered(number), BlockKind.PARAGRAPH, text);
    }

    static Block block(int number, String text) {
        return new Block(BlockId.numbered(number), BlockKind.PARAGRAPH, text);
    }

    /** The text just as somebody who changes nothing hands it in again. */
    static DraftText unchanged(ProposalText text) {
        return new DraftText(
                text.language(),
                text.title(),
                text.blocks().stream()
                        .map(block -> new DraftBlock(block.id(), block.kind(), block.text()))
                        .toList());
    }

    /** New blocks that make {@code characters} together with the title, none longer than a block may be. */
    static DraftText ofCharacters(int characters) {
        var left = characters - TREES.length();
        var full = Stream.generate(() -> added("x".repeat(10_000))).limit(left / 10_000);
        return new DraftText(
                "it",
                TREES,
                Stream.concat(full, Stream.of(added("x".repeat(left % 10_000)))).toList());
    }
}
