package org.assembleaclima.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.RuleSetId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to the assembly of one cycle. Stored for ever: see docs/events.md. */
public sealed interface AssemblyEvent extends DomainEvent {

    AssemblyId assemblyId();

    /** @param ruleSetVersion of the rules that say how many seats and how long a term (R1.1) */
    @Revision("1")
    record PanelImported(
            AssemblyId assemblyId,
            List<NumberedSeat> members,
            List<Reservist> reserve,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            List<String> sources,
            Instant importedAt)
            implements AssemblyEvent {}

    /**
     * The draw of these cohorts was annulled. They can be enrolled anew; no number and no place in the drawn order is given twice.
     *
     * @param members whoever had a seat of theirs or had left one vacant, by number
     * @param reserve who was drawn with them and still waited, in the drawn order
     * @param withdrawnOn the day it took effect: the day it was said here
     */
    @Revision("1")
    record PanelWithdrawn(
            AssemblyId assemblyId,
            List<Integer> cohorts,
            List<MemberId> members,
            List<MemberId> reserve,
            String reason,
            List<String> sources,
            LocalDate withdrawnOn,
            Instant withdrawnAt)
            implements AssemblyEvent {}

    @Revision("1")
    record PactsSigned(AssemblyId assemblyId, List<Onboarding> members, String pact, Instant onboardedAt)
            implements AssemblyEvent {}

    @Revision("1")
    record MembersActivated(AssemblyId assemblyId, List<MemberId> memberIds, Instant activatedAt)
            implements AssemblyEvent {}

    @Revision("1")
    record MemberSuspended(AssemblyId assemblyId, MemberId memberId, String reason, Instant suspendedAt)
            implements AssemblyEvent {}

    @Revision("1")
    record MemberReinstated(AssemblyId assemblyId, MemberId memberId, String reason, Instant reinstatedAt)
            implements AssemblyEvent {}

    /**
     * @param resignedOn the day it took effect
     * @param resignedAt when it was said here
     */
    @Revision("1")
    record MemberResigned(
            AssemblyId assemblyId, MemberId memberId, String reason, LocalDate resignedOn, Instant resignedAt)
            implements AssemblyEvent {}

    /** @param removedOn the day it took effect: the day it was said here */
    @Revision("1")
    record MemberRemoved(
            AssemblyId assemblyId, MemberId memberId, String reason, LocalDate removedOn, Instant removedAt)
            implements AssemblyEvent {}

    /**
     * @param memberId the reservist who was next
     * @param stratum of the seat, not of the reservist
     * @param endsOn the seat's last day, included
     * @param passedOver how many who come earlier in the drawn order are of another stratum; of a seat that a draw gave, how
     *     many of that draw's reserve come earlier
     * @param deviation of a seat that a draw gave: how many people too few or too many that draw has then, over all quotas;
     *     empty for any other
     */
    @Revision("2") // 1 knew no draws, and had no deviation
    record MemberReplaced(
            AssemblyId assemblyId,
            MemberId vacantMemberId,
            MemberId memberId,
            int number,
            int cohort,
            Stratum stratum,
            LocalDate startsOn,
            LocalDate endsOn,
            SuccessionRule rule,
            int passedOver,
            Optional<Long> deviation,
            Instant replacedAt)
            implements AssemblyEvent {}

    @Revision("1")
    record ReserveDeclined(AssemblyId assemblyId, MemberId memberId, Instant declinedAt) implements AssemblyEvent {}

    @Revision("1")
    record AccountRelinked(AssemblyId assemblyId, MemberId memberId, String account, Instant relinkedAt)
            implements AssemblyEvent {}

    /** That somebody wrote down who the member is; not who. */
    @Revision("1")
    record PersonRecorded(AssemblyId assemblyId, MemberId memberId, Instant recordedAt) implements AssemblyEvent {}

    @Revision("1")
    record PersonErased(AssemblyId assemblyId, MemberId memberId, Instant erasedAt) implements AssemblyEvent {}
}
