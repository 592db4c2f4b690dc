package org.assembleaclima.membership.view;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyEvent.AccountRelinked;
import org.assembleaclima.membership.AssemblyEvent.MemberReinstated;
import org.assembleaclima.membership.AssemblyEvent.MemberRemoved;
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
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.MemberState;
import org.assembleaclima.membership.NumberedSeat;
import org.assembleaclima.membership.Onboarding;
import org.assembleaclima.membership.Reservist;
import org.jspecify.annotations.Nullable;

/** Every membership by cycle: the members by their numbers, then the reserve in the drawn order. */
public final class MemberRegister implements View<AssemblyEvent, MemberEntry> {

    @Override
    public String name() {
        return "member";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends AssemblyEvent>> families() {
        return Set.of(AssemblyEvent.class);
    }

    @Override
    public Class<MemberEntry> rowType() {
        return MemberEntry.class;
    }

    /** The key of one membership: one person may be a member in several cycles. */
    public static String key(CycleId cycleId, MemberId memberId) {
        return cycleId.value() + "/" + memberId;
    }

    @Override
    public Set<String> keysOf(AssemblyEvent event, Recorded recorded) {
        return members(event)
                .map(memberId -> key(event.assemblyId().cycle(), memberId))
                .collect(Collectors.toSet());
    }

    private static Stream<MemberId> members(AssemblyEvent event) {
        return switch (event) {
            case PanelImported imported ->
                Stream.concat(
                        imported.members().stream().map(NumberedSeat::memberId),
                        imported.reserve().stream().map(Reservist::memberId));
            case PanelWithdrawn withdrawn -> Stream.concat(withdrawn.members().stream(), withdrawn.reserve().stream());
            case PactsSigned signed -> signed.members().stream().map(Onboarding::memberId);
            case MembersActivated activated -> activated.memberIds().stream();
            case MemberSuspended suspended -> Stream.of(suspended.memberId());
            case MemberReinstated reinstated -> Stream.of(reinstated.memberId());
            case MemberResigned resigned -> Stream.of(resigned.memberId());
            case MemberRemoved removed -> Stream.of(removed.memberId());
            case MemberReplaced replaced -> Stream.of(replaced.vacantMemberId(), replaced.memberId());
            case ReserveDeclined declined -> Stream.of(declined.memberId());
            case AccountRelinked ignored -> Stream.of(); // accounts and persons are not shown
            case PersonRecorded ignored -> Stream.of();
            case PersonErased ignored -> Stream.of();
        };
    }

    @Override
    public MemberEntry evolve(String key, @Nullable MemberEntry row, AssemblyEvent event, Recorded recorded) {
        if (event instanceof PanelImported imported) return drawn(key, imported, recorded.version());
        var entry = requireNonNull(row);
        var version = recorded.version();
        return switch (event) {
            case PanelImported ignored -> entry; // handled above: there is no row yet
            case PanelWithdrawn withdrawn -> entry.withdrawn(withdrawn.withdrawnOn(), version);
            case PactsSigned signed -> entry.onboarded(signedOn(signed, entry.memberId()), version);
            case MembersActivated ignored -> entry.in(MemberState.ACTIVE, version);
            case MemberSuspended ignored -> entry.in(MemberState.SUSPENDED, version);
            case MemberReinstated ignored -> entry.in(MemberState.ACTIVE, version);
            case MemberResigned resigned -> entry.gone(MemberState.RESIGNED, resigned.resignedOn(), version);
            case MemberRemoved removed -> entry.gone(MemberState.REMOVED, removed.removedOn(), version);
            case MemberReplaced replaced ->
                entry.memberId().equals(replaced.memberId())
                        ? entry.seated(replaced, version)
                        : entry.replacedBy(replaced.memberId(), version);
            case ReserveDeclined ignored -> entry.in(MemberState.DECLINED, version);
            case AccountRelinked ignored -> entry;
            case PersonRecorded ignored -> entry;
            case PersonErased ignored -> entry;
        };
    }

    private static MemberEntry drawn(String key, PanelImported imported, long version) {
        var cycleId = imported.assemblyId().cycle();
        var memberId = MemberId.of(key.substring(key.indexOf('/') + 1));
        return imported.members().stream()
                .filter(seat -> seat.memberId().equals(memberId))
                .map(seat -> MemberEntry.drawn(cycleId, seat, version))
                .findFirst()
                .or(() -> imported.reserve().stream()
                        .filter(reservist -> reservist.memberId().equals(memberId))
                        .map(reservist -> MemberEntry.inReserve(cycleId, reservist, version))
                        .findFirst())
                .orElseThrow();
    }

    private static LocalDate signedOn(PactsSigned signed, MemberId memberId) {
        return signed.members().stream()
                .filter(onboarding -> onboarding.memberId().equals(memberId))
                .map(Onboarding::signedOn)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String sortKey(String key, MemberEntry row) {
        var place = row.number() != null
                ? "m" + Padded.number(row.number(), 6)
                : "r" + Padded.number(requireNonNull(row.reserveOrder()), 6);
        return row.cycleId().value() + " " + place;
    }

    @Override
    public List<Filter<MemberEntry>> filters() {
        return List.of(
                new Filter<>("cycle", row -> row.cycleId().value()),
                new Filter<>("state", row -> row.state().name()),
                new Filter<>("member", row -> row.memberId().toString()));
    }
}
