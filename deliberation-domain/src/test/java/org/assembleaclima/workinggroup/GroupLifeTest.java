package org.assembleaclima.workinggroup;

import static org.assembleaclima.common.Refusals.refusalAt;
import static org.assembleaclima.cycle.CycleFixtures.CYCLE_2024;
import static org.assembleaclima.cycle.CycleFixtures.JANUARY_20;
import static org.assembleaclima.cycle.CycleFixtures.JANUARY_20_NOON;
import static org.assembleaclima.cycle.CycleFixtures.MILAN;
import static org.assembleaclima.cycle.CycleFixtures.RULE_SET;
import static org.assembleaclima.membership.MembershipRefusal.ACCOUNT_NOT_OPAQUE;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_REPEATED;
import static org.assembleaclima.membership.MembershipRefusal.MEMBER_UNKNOWN;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.ALREADY_IN_GROUP;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.FACILITATOR_UNCHANGED;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.GROUP_ACTIONS_UNCHANGED;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.GROUP_ACTION_UNKNOWN;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.MEMBER_NOT_READY;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.NOT_IN_GROUP;
import static org.assembleaclima.workinggroup.WorkingGroupRefusal.RAPPORTEUR_UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.membership.Assemblies;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyEvent.MembersActivated;
import org.assembleaclima.membership.AssemblyEvent.PactsSigned;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Onboarding;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointFacilitator;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointRapporteur;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AssignActions;
import org.assembleaclima.workinggroup.WorkingGroupCommand.JoinGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.LeaveGroup;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.FacilitatorAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMemberLeft;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMembersJoined;
import org.assembleaclima.workinggroup.WorkingGroupEvent.RapporteurAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A group of a cycle with an active member, one who has signed the pact, one who has not, and a reservist. */
class GroupLifeTest {

    private static final WorkingGroupId GROUP = WorkingGroupId.of("00000000-0000-0000-0000-000000000001");
    private static final WorkingGroupConstituted CONSTITUTED =
            new WorkingGroupConstituted(GROUP, CYCLE_2024, "Green", List.of(), JANUARY_20_NOON);

    private static final MemberId ACTIVE = member(1);
    private static final MemberId ONBOARDED = member(2);
    private static final MemberId SELECTED = member(3);
    private static final MemberId RESERVE = member(4);
    private static final String FACILITATOR = "facilitator-1";
    private static final ActionCode ACTION_2_1_3 = ActionCode.of("2.1.3");
    private static final ActionCode ACTION_2_1_10 = ActionCode.of("2.1.10");

    private static final AssemblyRoll ROLL = AssemblyRoll.of(assembly());

    private FixtureConfiguration<WorkingGroup> fixture;

    private static MemberId member(int number) {
        return MemberId.of("00000000-0000-0000-0000-00000000000" + number);
    }

    private static Stream<AssemblyEvent> assembly() {
        var id = new AssemblyId(CYCLE_2024);
        var stratum = Stratum.of("A1");
        var seats = Stream.of(1, 2, 3)
                .map(n -> new NumberedSeat(
                        member(n),
                        n,
                        1,
                        stratum,
                        JANUARY_20,
                        JANUARY_20.plusYears(1).minusDays(1)))
                .toList();
        var pacts = Stream.of(1, 2)
                .map(n -> new Onboarding(member(n), "account-" + n, JANUARY_20))
                .toList();
        return Stream.of(
                new PanelImported(
                        id,
                        seats,
                        List.of(new Reservist(RESERVE, 1, stratum)),
                        RULE_SET,
                        1,
                        List.of(),
                        JANUARY_20_NOON),
                new PactsSigned(id, pacts, "", JANUARY_20_NOON),
                new MembersActivated(id, List.of(ACTIVE), JANUARY_20_NOON));
    }

    private static GroupMembersJoined joined(MemberId... members) {
        return new GroupMembersJoined(GROUP, List.of(members), JANUARY_20_NOON);
    }

    private static GroupMemberLeft left(MemberId member) {
        return new GroupMemberLeft(GROUP, member, "Moved to another group.", JANUARY_20_NOON);
    }

    private static FacilitatorAppointed led(String account) {
        return new FacilitatorAppointed(GROUP, account, JANUARY_20_NOON);
    }

    private static RapporteurAppointed reporting(MemberId member) {
        return new RapporteurAppointed(GROUP, member, JANUARY_20_NOON);
    }

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(WorkingGroup.class)
                .registerInjectableResource(Clock.fixed(JANUARY_20_NOON, MILAN))
                .registerInjectableResource(
                        (Assemblies) cycle -> cycle.equals(CYCLE_2024) ? ROLL : AssemblyRoll.of(Stream.empty()))
                .registerInjectableResource((PacActions) Set.of(ACTION_2_1_3, ACTION_2_1_10)::contains);
    }

    private void refuses(WorkingGroupCommand command, RefusalReason reason, String place) {
        fixture.given(CONSTITUTED, joined(ACTIVE), led(FACILITATOR), reporting(ACTIVE))
                .when(command)
                .expectNoEvents()
                .expectException(refusalAt(reason, place));
    }

    @Nested
    class Joining {

        @Test
        void records_members_who_are_active_or_have_signed_the_pact() {
            fixture.given(CONSTITUTED)
                    .when(new JoinGroup(GROUP, List.of(ACTIVE, ONBOARDED)))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(joined(ACTIVE, ONBOARDED));
        }

        @Test
        void takes_back_who_has_left() {
            fixture.given(CONSTITUTED, joined(ACTIVE), left(ACTIVE))
                    .when(new JoinGroup(GROUP, List.of(ACTIVE)))
                    .expectEvents(joined(ACTIVE));
        }

        @Test
        void refuses_whoever_has_not_signed_the_pact() {
            refuses(new JoinGroup(GROUP, List.of(ONBOARDED, SELECTED)), MEMBER_NOT_READY, "/member_ids/1");
        }

        @Test
        void refuses_whom_the_assembly_of_the_cycle_does_not_know() {
            refuses(new JoinGroup(GROUP, List.of(RESERVE)), MEMBER_UNKNOWN, "/member_ids/0");
            refuses(new JoinGroup(GROUP, List.of(member(9))), MEMBER_UNKNOWN, "/member_ids/0");
        }

        @Test
        void refuses_whoever_is_in_the_group_or_named_twice() {
            refuses(new JoinGroup(GROUP, List.of(ACTIVE)), ALREADY_IN_GROUP, "/member_ids/0");
            refuses(new JoinGroup(GROUP, List.of(ONBOARDED, ONBOARDED)), MEMBER_REPEATED, "/member_ids/1");
        }

        @Test
        void refuses_whoever_is_in_the_group_after_a_snapshot() {
            var group = new WorkingGroup();
            group.on(CONSTITUTED);
            group.on(joined(ACTIVE));

            fixture.given(Snapshots.restored(group))
                    .when(new JoinGroup(GROUP, List.of(ACTIVE)))
                    .expectNoEvents()
                    .expectException(refusalAt(ALREADY_IN_GROUP, "/member_ids/0"));
        }
    }

    @Nested
    class Leaving {

        @Test
        void records_who_left_and_why() {
            fixture.given(CONSTITUTED, joined(ACTIVE))
                    .when(new LeaveGroup(GROUP, ACTIVE, "Moved to another group."))
                    .expectEvents(left(ACTIVE));
        }

        @Test
        void refuses_whoever_is_not_in_the_group() {
            refuses(new LeaveGroup(GROUP, ONBOARDED, "r"), NOT_IN_GROUP, "/member_id");
        }
    }

    @Nested
    class Leading {

        @Test
        void records_another_facilitator() {
            fixture.given(CONSTITUTED, led("somebody-else"))
                    .when(new AppointFacilitator(GROUP, FACILITATOR))
                    .expectEvents(led(FACILITATOR));
        }

        @Test
        void refuses_the_same_facilitator_and_one_who_is_named() {
            refuses(new AppointFacilitator(GROUP, FACILITATOR), FACILITATOR_UNCHANGED, "");
            refuses(new AppointFacilitator(GROUP, "ada@example.org"), ACCOUNT_NOT_OPAQUE, "/account");
        }

        @Test
        void records_a_rapporteur_of_the_group() {
            fixture.given(CONSTITUTED, joined(ACTIVE))
                    .when(new AppointRapporteur(GROUP, ACTIVE))
                    .expectEvents(reporting(ACTIVE));
        }

        @Test
        void records_a_rapporteur_again_who_had_left_the_group() {
            fixture.given(CONSTITUTED, joined(ACTIVE), reporting(ACTIVE), left(ACTIVE), joined(ACTIVE))
                    .when(new AppointRapporteur(GROUP, ACTIVE))
                    .expectEvents(reporting(ACTIVE));
        }

        @Test
        void refuses_the_same_rapporteur_and_one_of_another_group() {
            refuses(new AppointRapporteur(GROUP, ACTIVE), RAPPORTEUR_UNCHANGED, "");
            refuses(new AppointRapporteur(GROUP, ONBOARDED), NOT_IN_GROUP, "/member_id");
        }
    }

    @Nested
    class Working {

        @Test
        void records_its_actions_in_the_order_of_the_plan() {
            fixture.given(CONSTITUTED)
                    .when(new AssignActions(GROUP, Set.of(ACTION_2_1_10, ACTION_2_1_3)))
                    .expectEvents(new ActionsAssigned(GROUP, List.of(ACTION_2_1_3, ACTION_2_1_10), JANUARY_20_NOON));
        }

        @Test
        void refuses_an_action_the_plan_does_not_have() {
            refuses(new AssignActions(GROUP, Set.of(ActionCode.of("9.9.9"))), GROUP_ACTION_UNKNOWN, "/pac_actions");
        }

        @Test
        void refuses_the_actions_it_has() {
            refuses(new AssignActions(GROUP, Set.of()), GROUP_ACTIONS_UNCHANGED, "");
        }
    }

    @Nested
    class Writing {

        private static boolean mayDraft(String account, LocalDate day, WorkingGroupEvent... events) {
            return GroupRoll.of(Stream.of(events)).mayDraft(account, ROLL, day);
        }

        @Test
        void lets_the_facilitator_and_the_active_members_write() {
            assertThat(mayDraft(FACILITATOR, JANUARY_20, CONSTITUTED, led(FACILITATOR)))
                    .isTrue();
            assertThat(mayDraft("account-1", JANUARY_20, CONSTITUTED, joined(ACTIVE)))
                    .isTrue();
        }

        @Test
        void lets_nobody_else_write() {
            assertThat(mayDraft("account-1", JANUARY_20, CONSTITUTED)).isFalse();
            assertThat(mayDraft("account-1", JANUARY_20, CONSTITUTED, joined(ACTIVE), left(ACTIVE)))
                    .isFalse();
            assertThat(mayDraft("account-2", JANUARY_20, CONSTITUTED, joined(ACTIVE, ONBOARDED)))
                    .as("has signed the pact, is not active")
                    .isFalse();
            assertThat(mayDraft("account-1", JANUARY_20.minusDays(1), CONSTITUTED, joined(ACTIVE)))
                    .as("before the term")
                    .isFalse();
            assertThat(mayDraft(FACILITATOR, JANUARY_20, CONSTITUTED, led(FACILITATOR), led("another")))
                    .isFalse();
        }
    }
}
