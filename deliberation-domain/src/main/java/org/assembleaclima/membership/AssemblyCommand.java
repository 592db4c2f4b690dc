package org.assembleaclima.membership;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.Command;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Everything that can be asked of the assembly of one cycle. Every reason is public for ever: 1 to 2000 characters that name
 * nobody and say nothing about anybody's health, beliefs or family. The facts behind it are kept outside this system.
 */
public sealed interface AssemblyCommand extends Command {

    @TargetAggregateIdentifier
    AssemblyId assemblyId();

    /**
     * Enrols one or more whole cohorts as they were drawn, each once.
     *
     * @param members in the order they get their numbers
     * @param sources where this was read: URLs or acts
     */
    @Requires(Permission.KEEP_MEMBERS)
    record ImportPanel(AssemblyId assemblyId, List<Seat> members, List<Reservist> reserve, List<String> sources)
            implements AssemblyCommand {}

    /**
     * Takes back the enrolment of whole cohorts whose draw was annulled, with what is left of its reserve. Sent by the draw.
     *
     * @param reserve whom that draw had named for the reserve; who waits no more is left where he is
     * @param sources where the annulment can be read
     */
    @Requires(Permission.ANNUL_DRAW)
    record WithdrawPanel(
            AssemblyId assemblyId, List<Integer> cohorts, List<MemberId> reserve, String reason, List<String> sources)
            implements AssemblyCommand {}

    /**
     * Records who has signed the participation pact (R2.2).
     *
     * @param members 1 to 5,000
     * @param pact which text was signed: a URL or the number and date of an act
     */
    @Requires(Permission.KEEP_MEMBERS)
    record OnboardMembers(AssemblyId assemblyId, List<Onboarding> members, String pact) implements AssemblyCommand {}

    /** @param memberIds 1 to 10,000, each of whom has signed the pact and whose term is not over */
    @Requires(Permission.KEEP_MEMBERS)
    record ActivateMembers(AssemblyId assemblyId, List<MemberId> memberIds) implements AssemblyCommand {}

    @Requires(Permission.KEEP_MEMBERS)
    record SuspendMember(AssemblyId assemblyId, MemberId memberId, String reason) implements AssemblyCommand {}

    @Requires(Permission.KEEP_MEMBERS)
    record ReinstateMember(AssemblyId assemblyId, MemberId memberId, String reason) implements AssemblyCommand {}

    /** Leaves the assembly today; a member says this for nobody but himself. */
    @Requires(Permission.LEAVE_ASSEMBLY)
    record ResignMember(AssemblyId assemblyId, MemberId memberId, String reason) implements AssemblyCommand {}

    /**
     * Records a resignation that was handed in on paper.
     *
     * @param resignedOn the day it takes effect, a day of the term and not after today; today where the term is to come
     */
    @Requires(Permission.KEEP_MEMBERS)
    record RecordResignation(AssemblyId assemblyId, MemberId memberId, String reason, LocalDate resignedOn)
            implements AssemblyCommand {}

    @Requires(Permission.KEEP_MEMBERS)
    record RemoveMember(AssemblyId assemblyId, MemberId memberId, String reason) implements AssemblyCommand {}

    /**
     * Fills a vacant seat; by whom, is not for the sender to say (R2.3).
     *
     * @param vacantMemberId who resigned from the seat or was removed
     */
    @Requires(Permission.KEEP_MEMBERS)
    record ReplaceMember(AssemblyId assemblyId, MemberId vacantMemberId) implements AssemblyCommand {}

    /** Records that a reservist does not want a seat, whichever may become free. */
    @Requires(Permission.KEEP_MEMBERS)
    record DeclineReserve(AssemblyId assemblyId, MemberId memberId) implements AssemblyCommand {}

    /**
     * @param account the opaque actor id under which this member's token comes from now on; never one that another member
     *     of this assembly has or had
     */
    @Requires(Permission.KEEP_MEMBERS)
    record RelinkAccount(AssemblyId assemblyId, MemberId memberId, String account) implements AssemblyCommand {}

    /** Writes who a member is, which goes into no event. */
    @Requires(Permission.KEEP_PERSONS)
    record RecordPerson(AssemblyId assemblyId, MemberId memberId, Person person) implements AssemblyCommand {}

    /** Forgets who a member is (R8.3). */
    @Requires(Permission.ERASE_PERSONS)
    record ErasePerson(AssemblyId assemblyId, MemberId memberId) implements AssemblyCommand {}
}
