package org.assembleaclima.membership.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyEvent.AccountRelinked;
import org.assembleaclima.membership.AssemblyEvent.MemberReinstated;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.MemberResigned;
import org.assembleaclima.membership.AssemblyEvent.MemberSuspended;
import org.assembleaclima.membership.AssemblyEvent.MembersActivated;
import org.assembleaclima.membership.AssemblyEvent.PactsSigned;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyEvent.PanelWithdrawn;
import org.assembleaclima.membership.AssemblyEvent.PersonErased;
import org.assembleaclima.membership.AssemblyEvent.PersonRecorded;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.MemberState;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Onboarding;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.membership.SuccessionRule;
import org.junit.jupiter.api.Test;

/** The register of members as the function it is. */
class MemberFoldsTest {

    private static final Instant NOON = Instant.parse("2024-03-01T11:00:00Z");
    private static final LocalDate START = LocalDate.of(2024, 1, 20);
    private static final LocalDate END = LocalDate.of(2025, 1, 19);
    private static final LocalDate GONE = LocalDate.of(2024, 3, 1);
    private static final CycleId CYCLE = CycleId.of("2024");
    private static final AssemblyId ASSEMBLY = new AssemblyId(CYCLE);
    private static final Stratum STRATUM = Stratum.of("S1");
    private static final MemberId SEATED = MemberId.of("00000000-0000-0000-0000-000000000001");
    private static final MemberId FIRST = MemberId.of("00000000-0000-0000-0000-000000000002");
    private static final MemberId SECOND = MemberId.of("00000000-0000-0000-0000-000000000003");

    private final MemberRegister register = new MemberRegister();
    private final Map<String, MemberEntry> rows = new HashMap<>();
    private long version;

    private void fold(AssemblyEvent event) {
        version++;
        var recorded = new Recorded(version, ASSEMBLY.toString(), version, "any", NOON, "office", List.of());
        for (var key : register.keysOf(event, recorded))
            rows.put(key, register.evolve(key, rows.get(key), event, recorded));
    }

    private MemberEntry row(MemberId memberId) {
        return rows.get(MemberRegister.key(CYCLE, memberId));
    }

    private void enrol() {
        fold(new PanelImported(
                ASSEMBLY,
                List.of(new NumberedSeat(SEATED, 1, 1, STRATUM, START, END)),
                List.of(new Reservist(FIRST, 1, STRATUM), new Reservist(SECOND, 2, STRATUM)),
                RuleSetId.of("milano-2024"),
                1,
                List.of(),
                NOON));
    }

    @Test
    void a_member_is_onboarded_activated_suspended_and_reinstated() {
        enrol();
        assertThat(row(SEATED).state()).isEqualTo(MemberState.SELECTED);
        fold(new PactsSigned(ASSEMBLY, List.of(new Onboarding(SEATED, "a-1", START)), "p", NOON));
        assertThat(row(SEATED).state()).isEqualTo(MemberState.ONBOARDED);
        assertThat(row(SEATED).pactSignedOn()).isEqualTo(START);
        fold(new MembersActivated(ASSEMBLY, List.of(SEATED), NOON));
        fold(new MemberSuspended(ASSEMBLY, SEATED, "r", NOON));
        assertThat(row(SEATED).state()).isEqualTo(MemberState.SUSPENDED);
        fold(new MemberReinstated(ASSEMBLY, SEATED, "r", NOON));
        assertThat(row(SEATED).state()).isEqualTo(MemberState.ACTIVE);
        assertThat(row(SEATED).version()).isEqualTo(5);
    }

    @Test
    void a_seat_goes_from_one_row_to_another() {
        enrol();
        fold(new MemberResigned(ASSEMBLY, SEATED, "r", GONE, NOON));
        fold(new MemberReplaced(
                ASSEMBLY,
                SEATED,
                FIRST,
                2,
                1,
                STRATUM,
                GONE,
                END,
                SuccessionRule.SAME_STRATUM,
                0,
                Optional.empty(),
                NOON));

        assertThat(row(SEATED))
                .extracting(MemberEntry::state, MemberEntry::leftOn, MemberEntry::replacedBy)
                .containsExactly(MemberState.RESIGNED, GONE, FIRST);
        assertThat(row(FIRST))
                .extracting(MemberEntry::state, MemberEntry::number, MemberEntry::startsOn, MemberEntry::replaces)
                .containsExactly(MemberState.SELECTED, 2, GONE, SEATED);
        assertThat(row(FIRST).reserveOrder()).isEqualTo(1);
    }

    @Test
    void whoever_declines_stays_in_the_register() {
        enrol();
        fold(new ReserveDeclined(ASSEMBLY, SECOND, NOON));
        assertThat(row(SECOND).state()).isEqualTo(MemberState.DECLINED);
        assertThat(row(FIRST).state()).isEqualTo(MemberState.RESERVE);
    }

    @Test
    void a_withdrawn_panel_stays_in_the_register_with_the_day_each_left() {
        enrol();
        fold(new MemberResigned(ASSEMBLY, SEATED, "r", GONE, NOON));
        fold(new PanelWithdrawn(
                ASSEMBLY, List.of(1), List.of(SEATED), List.of(FIRST), "r", List.of(), GONE.plusDays(2), NOON));

        assertThat(row(SEATED))
                .extracting(MemberEntry::state, MemberEntry::leftOn)
                .containsExactly(MemberState.WITHDRAWN, GONE);
        assertThat(row(FIRST))
                .extracting(MemberEntry::state, MemberEntry::leftOn, MemberEntry::reserveOrder)
                .containsExactly(MemberState.WITHDRAWN, GONE.plusDays(2), 1);
        assertThat(row(SECOND).state()).isEqualTo(MemberState.RESERVE);
    }

    @Test
    void accounts_and_persons_change_no_row() {
        enrol();
        var before = Map.copyOf(rows);
        fold(new AccountRelinked(ASSEMBLY, SEATED, "a-2", NOON));
        fold(new PersonRecorded(ASSEMBLY, SEATED, NOON));
        fold(new PersonErased(ASSEMBLY, SEATED, NOON));
        assertThat(rows).isEqualTo(before);
    }

    @Test
    void members_come_by_number_and_then_the_reserve_in_the_drawn_order() {
        enrol();
        var keys = rows.keySet().stream()
                .sorted((a, b) -> register.sortKey(a, rows.get(a)).compareTo(register.sortKey(b, rows.get(b))))
                .toList();
        assertThat(keys)
                .containsExactly(
                        MemberRegister.key(CYCLE, SEATED),
                        MemberRegister.key(CYCLE, FIRST),
                        MemberRegister.key(CYCLE, SECOND));
    }
}
