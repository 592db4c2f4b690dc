package org.assembleaclima.lineage.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assembleaclima.ballot.BallotEvent.BallotSuspended;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.assembleaclima.pac.ActionId;
import org.assembleaclima.pac.AreaCode;
import org.assembleaclima.pac.Description;
import org.assembleaclima.pac.Direction;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.LinkKind;
import org.assembleaclima.pac.ObjectiveCode;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.AreaAdded;
import org.assembleaclima.pac.PlanEvent.ObjectiveAdded;
import org.assembleaclima.pac.PlanId;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.ReportingPeriod;
import org.assembleaclima.pac.RevisionKind;
import org.assembleaclima.pac.TitleStatus;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.Consequences;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.ProposalText;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.assembleaclima.report.ReportHash;
import org.assembleaclima.report.ReportId;
import org.assembleaclima.report.ReportedProposal;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseId;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.junit.jupiter.api.Test;

/** What led to what, as the function it is. */
class LineageFoldsTest {

    private static final Instant NOON = Instant.parse("2024-03-01T11:00:00Z");
    private static final LocalDate MARCH_1 = LocalDate.parse("2024-03-01");
    private static final PlanId PAC = PlanId.PAC;
    private static final Description NOTHING = new Description("", "", List.of(), List.of());
    private static final CycleId CYCLE = CycleId.of("2024");
    private static final WorkingGroupId GROUP = WorkingGroupId.of("00000000-0000-0000-0000-000000000001");
    private static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-000000000002");
    private static final ProposalId OTHER = ProposalId.of("00000000-0000-0000-0000-000000000003");
    private static final AmendmentId AMENDMENT = AmendmentId.of("00000000-0000-0000-0000-000000000004");
    private static final AmendmentId SUB_AMENDMENT = AmendmentId.of("00000000-0000-0000-0000-000000000005");
    private static final BallotId BALLOT = BallotId.of("00000000-0000-0000-0000-000000000006");
    private static final CommitmentId COMMITMENT = CommitmentId.of("00000000-0000-0000-0000-000000000007");
    private static final MemberId MEMBER = MemberId.of("00000000-0000-0000-0000-000000000008");
    private static final IndicatorId TREES = IndicatorId.of("trees");
    private static final ActionCode ACTION = ActionCode.of("2.1.3");
    private static final TextHash HASH = TextHash.of("0".repeat(64));
    private static final Protocol PROTOCOL = new Protocol("PG 1", MARCH_1);
    private static final ProposalText TEXT = new ProposalText("it", "Alberi", List.of());
    private static final ReportingPeriod YEAR = ReportingPeriod.of("2024");

    private static final LineageEdges EDGES = new LineageEdges();

    private static Recorded nth(long position) {
        return new Recorded(position, "stream", position, "Type" + position, NOON, "office", List.of());
    }

    private static Map<String, LineageEdge> after(DomainEvent... events) {
        var rows = new LinkedHashMap<String, LineageEdge>();
        for (int i = 0; i < events.length; i++) {
            var recorded = nth(i + 1);
            for (var key : new TreeSet<>(EDGES.keysOf(events[i], recorded)))
                rows.put(key, EDGES.evolve(key, rows.get(key), events[i], recorded));
        }
        return rows;
    }

    private static Set<String> links(DomainEvent event) {
        return EDGES.keysOf(event, nth(1));
    }

    @Test
    void the_plan_leads_to_its_actions() {
        assertThat(links(new AreaAdded(PAC, AreaCode.of("2"), "A", TitleStatus.VERIFIED, NOTHING, NOON)))
                .containsExactly("plan/pac>area/2");
        assertThat(links(new ObjectiveAdded(PAC, ObjectiveCode.of("2.1"), "O", TitleStatus.VERIFIED, NOTHING, NOON)))
                .containsExactly("area/2>objective/2.1");
        assertThat(links(new ActionAdded(PAC, ACTION, "A", TitleStatus.VERIFIED, NOTHING, NOON)))
                .containsExactly("objective/2.1>action/2.1.3");
    }

    @Test
    void a_group_comes_of_its_cycle_and_of_every_action_it_was_ever_assigned() {
        assertThat(links(new WorkingGroupConstituted(GROUP, CYCLE, "Verde", List.of(), NOON)))
                .containsExactly("cycle/2024>group/" + GROUP);
        var rows = after(
                new ActionsAssigned(GROUP, List.of(ACTION), NOON),
                new ActionsAssigned(GROUP, List.of(ActionCode.of("2.1.4")), NOON));
        assertThat(rows.keySet()).containsExactly("action/2.1.3>group/" + GROUP, "action/2.1.4>group/" + GROUP);
        assertThat(rows.values()).allMatch(edge -> edge.endedAt() == null);
    }

    @Test
    void a_draft_comes_of_its_group_and_of_the_actions_it_names() {
        assertThat(links(new ProposalDrafted(PROPOSAL, CYCLE, GROUP, TEXT, List.of(ACTION), NOON)))
                .containsExactlyInAnyOrder(
                        "action/2.1.3>proposal/" + PROPOSAL,
                        "group/" + GROUP + ">proposal/" + PROPOSAL,
                        "proposal/" + PROPOSAL + ">proposal-version/" + PROPOSAL + "/1");
        assertThat(links(new ProposalMerged(PROPOSAL, OTHER, "Uguali.", List.of(), NOON)))
                .containsExactly("proposal/" + PROPOSAL + ">proposal/" + OTHER);
    }

    @Test
    void a_version_comes_of_the_one_before_and_a_translation_of_what_it_translates() {
        var version = "proposal-version/" + PROPOSAL + "/";
        assertThat(links(new ProposalRevised(PROPOSAL, 2, TEXT, List.of(), NOON)))
                .containsExactly(version + "1>" + version + "2");
        assertThat(links(new ProposalTranslated(PROPOSAL, 4, 2, TEXT, NOON)))
                .containsExactly(version + "2>" + version + "4");
        assertThat(links(new AmendmentsIntegrated(
                        PROPOSAL, List.of(AMENDMENT, SUB_AMENDMENT), 5, TEXT, HASH, List.of(ACTION), NOON)))
                .containsExactlyInAnyOrder(
                        "action/2.1.3>proposal/" + PROPOSAL,
                        version + "4>" + version + "5",
                        "amendment/" + AMENDMENT + ">" + version + "5",
                        "amendment/" + SUB_AMENDMENT + ">" + version + "5");
    }

    @Test
    void an_amendment_comes_of_a_version_and_of_what_it_amends_and_goes_to_its_ballot_and_back() {
        assertThat(links(new AmendmentSubmitted(
                        PROPOSAL, SUB_AMENDMENT, 2, "it", 1, Optional.of(AMENDMENT), MEMBER, List.of(), "", NOON)))
                .containsExactlyInAnyOrder(
                        "proposal-version/" + PROPOSAL + "/1>amendment/" + SUB_AMENDMENT,
                        "amendment/" + AMENDMENT + ">amendment/" + SUB_AMENDMENT);
        assertThat(links(new AmendmentPutToVote(PROPOSAL, List.of(AMENDMENT), BALLOT, 1, HASH, NOON)))
                .containsExactly("amendment/" + AMENDMENT + ">ballot/" + BALLOT);
        assertThat(links(new AmendmentAdopted(
                        PROPOSAL, List.of(AMENDMENT), BALLOT, new Consequences(List.of(), List.of(), List.of()), NOON)))
                .containsExactly("ballot/" + BALLOT + ">amendment/" + AMENDMENT);
    }

    @Test
    void a_transmission_comes_of_the_ballot_of_its_own_proposal_only() {
        assertThat(links(new ProposalPutToVote(PROPOSAL, BALLOT, 3, HASH, NOON)))
                .containsExactly("proposal-version/" + PROPOSAL + "/3>ballot/" + BALLOT);
        var another = BallotId.of("00000000-0000-0000-0000-000000000009");
        var reported = List.of(
                new ReportedProposal(PROPOSAL, GROUP, 3, HASH, BALLOT),
                new ReportedProposal(OTHER, GROUP, 1, HASH, another));
        assertThat(links(new ReportTransmitted(
                        new ReportId(CYCLE),
                        CYCLE,
                        1,
                        reported,
                        ReportHash.of("0".repeat(64)),
                        PROTOCOL,
                        "Giunta",
                        RuleSetId.of("milano"),
                        1,
                        MARCH_1,
                        NOON)))
                .containsExactlyInAnyOrder(
                        "ballot/" + BALLOT + ">transmission/2024/1/" + PROPOSAL,
                        "ballot/" + another + ">transmission/2024/1/" + OTHER);
    }

    @Test
    void a_response_comes_of_a_transmission() {
        assertThat(links(new ResponseRequested(
                        new ResponseId(PROPOSAL),
                        PROPOSAL,
                        CYCLE,
                        1,
                        3,
                        HASH,
                        List.of(),
                        List.of(ACTION),
                        PROTOCOL,
                        RuleSetId.of("milano"),
                        1,
                        MARCH_1,
                        List.of(),
                        NOON)))
                .containsExactly("transmission/2024/1/" + PROPOSAL + ">response/" + PROPOSAL);
    }

    @Test
    void a_commitment_comes_of_a_version_of_the_answer_and_leads_to_milestones_and_what_measures_them() {
        assertThat(links(new CommitmentMade(
                        COMMITMENT,
                        PROPOSAL,
                        CycleId.of("2024"),
                        2,
                        "Piantare",
                        "Verde",
                        List.of(ACTION),
                        List.of(
                                new PlannedMilestone("Uno", MARCH_1, List.of(TREES)),
                                new PlannedMilestone("Due", MARCH_1, List.of())),
                        NOON)))
                .containsExactlyInAnyOrder(
                        "response-version/" + PROPOSAL + "/2>commitment/" + COMMITMENT,
                        "action/2.1.3>commitment/" + COMMITMENT,
                        "commitment/" + COMMITMENT + ">milestone/" + COMMITMENT + "/1",
                        "milestone/" + COMMITMENT + "/1>indicator/trees",
                        "commitment/" + COMMITMENT + ">milestone/" + COMMITMENT + "/2");
    }

    @Test
    void a_value_comes_of_its_indicator_and_a_correction_of_what_it_corrects() {
        assertThat(links(new IndicatorDefined(
                        TREES, "Alberi", "n", Direction.UP, Optional.of(ACTION), "", List.of(), NOON)))
                .containsExactly("action/2.1.3>indicator/trees");
        assertThat(links(new IndicatorDefined(
                        TREES, "Alberi", "n", Direction.UP, Optional.empty(), "", List.of(), NOON)))
                .containsExactly("plan/pac>indicator/trees");
        var ten = new Quantity(BigDecimal.TEN, "n");
        assertThat(links(new ValueMeasured(TREES, YEAR, ten, "Censimento", Optional.empty(), NOON)))
                .containsExactly("indicator/trees>value/trees/2024");
        assertThat(links(new ValueCorrected(TREES, YEAR, 1, ten, ten, "Censimento", "Refuso.", NOON)))
                .containsExactly("value/trees/2024>value/trees/2024/1");
        assertThat(links(new ValueCorrected(TREES, YEAR, 2, ten, ten, "Censimento", "Refuso.", NOON)))
                .containsExactly("value/trees/2024/1>value/trees/2024/2");
    }

    @Test
    void an_action_leads_to_its_successors() {
        assertThat(links(new ActionSuperseded(
                        new ActionId(ACTION),
                        RevisionKind.SPLIT,
                        List.of(ActionCode.of("2.1.4"), ActionCode.of("2.1.5")),
                        "Divisa.",
                        new FormalAct(ActKind.OTHER, "1", MARCH_1, Optional.empty()),
                        NOON)))
                .containsExactlyInAnyOrder("action/2.1.3>action/2.1.4", "action/2.1.3>action/2.1.5");
    }

    private static ActionLinked linked(LinkKind kind, UUID target) {
        return new ActionLinked(new ActionId(ACTION), kind, target, "Riguarda.", NOON);
    }

    private static ActionUnlinked unlinked(LinkKind kind, UUID target) {
        return new ActionUnlinked(new ActionId(ACTION), kind, target, "No.", NOON);
    }

    @Test
    void what_is_linked_by_hand_is_found_until_it_is_unlinked_and_again_when_it_is_linked_again() {
        assertThat(links(linked(LinkKind.RESPONSE, PROPOSAL.value())))
                .containsExactly("action/2.1.3>response/" + PROPOSAL + "#");
        assertThat(links(linked(LinkKind.COMMITMENT, COMMITMENT.value())))
                .containsExactly("action/2.1.3>commitment/" + COMMITMENT + "#");

        var link = linked(LinkKind.PROPOSAL, PROPOSAL.value());
        var end = unlinked(LinkKind.PROPOSAL, PROPOSAL.value());
        var row = after(link, end).get("action/2.1.3>proposal/" + PROPOSAL + "#");
        assertThat(row.position()).isEqualTo(1);
        assertThat(row.endedAt()).isEqualTo(2);
        assertThat(EDGES.filters())
                .allSatisfy(filter -> assertThat(filter.value().of(row)).isNull());

        var again = after(link, end, link).get("action/2.1.3>proposal/" + PROPOSAL + "#");
        assertThat(again.position()).isEqualTo(3);
        assertThat(again.endedAt()).isNull();
        assertThat(EDGES.filters())
                .extracting(filter -> filter.value().of(again))
                .containsExactly("action/2.1.3", "proposal/" + PROPOSAL);
    }

    @Test
    void taking_back_a_link_takes_nothing_from_what_follows_by_itself() {
        var rows = after(
                new ProposalDrafted(PROPOSAL, CYCLE, GROUP, TEXT, List.of(ACTION), NOON),
                linked(LinkKind.PROPOSAL, PROPOSAL.value()),
                unlinked(LinkKind.PROPOSAL, PROPOSAL.value()));
        assertThat(rows.get("action/2.1.3>proposal/" + PROPOSAL).endedAt()).isNull();
    }

    @Test
    void the_first_event_that_says_so_is_told() {
        var edge = after(
                        new ProposalDrafted(PROPOSAL, CYCLE, GROUP, TEXT, List.of(ACTION), NOON),
                        new ProposalRevised(PROPOSAL, 2, TEXT, List.of(ACTION), NOON))
                .get("action/2.1.3>proposal/" + PROPOSAL);
        assertThat(edge)
                .isEqualTo(
                        new LineageEdge("action/2.1.3", "proposal/" + PROPOSAL, "Type1", "stream", 1, 1, NOON, null));
    }

    @Test
    void other_events_lead_nowhere() {
        assertThat(links(new BallotSuspended(BALLOT, "Pausa.", NOON))).isEmpty();
    }

    @Test
    void a_bare_id_may_name_one_thing_of_each_kind_and_a_name_names_itself() {
        assertThat(Node.namedBy("2.1.3"))
                .contains("action/2.1.3", "indicator/2.1.3")
                .hasSize(11);
        assertThat(Node.namedBy("ABCD")).contains("ballot/abcd");
        assertThat(Node.namedBy("value/trees/2024-Q3")).containsExactly("value/trees/2024-Q3");
        assertThat(Node.kind("value/trees/2024-Q3")).isEqualTo("value");
    }

    @Test
    void no_key_is_longer_than_a_key_may_be() {
        var longest = Node.value(IndicatorId.of("a".repeat(60)), ReportingPeriod.of("2024-09-30"), 1_000_000);
        assertThat(Link.of(longest, longest).key().length()).isLessThan(200);
        assertThat(Link.of(
                                Node.transmission(CycleId.of("a".repeat(20)), 100, PROPOSAL),
                                Node.milestone(COMMITMENT, 1_000_000))
                        .key()
                        .length())
                .isLessThan(200);
    }
}
