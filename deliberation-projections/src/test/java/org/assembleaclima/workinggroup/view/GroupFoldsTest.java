package org.assembleaclima.workinggroup.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.FacilitatorAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMemberLeft;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMembersJoined;
import org.assembleaclima.workinggroup.WorkingGroupEvent.RapporteurAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.junit.jupiter.api.Test;

/** The register of working groups as the function it is. */
class GroupFoldsTest {

    private static final Instant NOON = Instant.parse("2024-03-01T11:00:00Z");
    private static final WorkingGroupId GROUP = WorkingGroupId.of("00000000-0000-0000-0000-00000000000a");
    private static final MemberId ONE = MemberId.of("00000000-0000-0000-0000-000000000001");
    private static final MemberId TWO = MemberId.of("00000000-0000-0000-0000-000000000002");

    private static WorkingGroupEntry after(WorkingGroupEvent... events) {
        var register = new WorkingGroupRegister();
        var row = register.evolve(
                GROUP.toString(),
                null,
                new WorkingGroupConstituted(GROUP, CycleId.of("2024"), "Verde", List.of(), NOON),
                nth(1));
        for (int i = 0; i < events.length; i++) row = register.evolve(GROUP.toString(), row, events[i], nth(i + 2));
        return row;
    }

    private static Recorded nth(long version) {
        return new Recorded(version, GROUP.toString(), version, "any", NOON, "office", List.of());
    }

    @Test
    void a_group_gets_members_actions_and_leaders() {
        var row = after(
                new GroupMembersJoined(GROUP, List.of(ONE), NOON),
                new GroupMembersJoined(GROUP, List.of(TWO), NOON),
                new ActionsAssigned(GROUP, List.of(ActionCode.of("2.1.3")), NOON),
                new FacilitatorAppointed(GROUP, "f-1", NOON),
                new RapporteurAppointed(GROUP, TWO, NOON));

        assertThat(row.memberIds()).containsExactly(ONE, TWO);
        assertThat(row.pacActions()).containsExactly(ActionCode.of("2.1.3"));
        assertThat(row.facilitator()).isEqualTo("f-1");
        assertThat(row.rapporteurId()).isEqualTo(TWO);
        assertThat(row.version()).isEqualTo(6);
    }

    @Test
    void a_rapporteur_who_leaves_is_rapporteur_no_more_and_another_who_leaves_changes_nothing_about_that() {
        var joined = new GroupMembersJoined(GROUP, List.of(ONE, TWO), NOON);
        var reporting = new RapporteurAppointed(GROUP, ONE, NOON);

        var one = after(joined, reporting, new GroupMemberLeft(GROUP, ONE, "r", NOON));
        assertThat(one.rapporteurId()).isNull();
        assertThat(one.memberIds()).containsExactly(TWO);
        assertThat(after(joined, reporting, new GroupMemberLeft(GROUP, TWO, "r", NOON))
                        .rapporteurId())
                .isEqualTo(ONE);
    }
}
