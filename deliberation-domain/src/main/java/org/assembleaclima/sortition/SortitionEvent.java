package org.assembleaclima.sortition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.membership.MemberId;
import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to one draw of lots. Stored for ever: see docs/events.md. Holds ids of volunteers and sums;
 * no row.
 */
public sealed interface SortitionEvent extends DomainEvent {

    SortitionId sortitionId();

    CycleId cycleId();

    /**
     * @param cohorts the cycle's cohorts it fills, ascending, from 1
     * @param seats of these cohorts together: the size of a panel
     * @param panels how many panels are numbered
     * @param alternates at most so many for each panel
     * @param excludes cycles whose members are not drawn again
     * @param ruleSetVersion of the rules that say how many seats (R1.1)
     */
    @Revision("1")
    record SortitionConfigured(
            SortitionId sortitionId,
            CycleId cycleId,
            List<Integer> cohorts,
            int seats,
            List<QuotaLine> quotas,
            int panels,
            int alternates,
            List<CycleId> excludes,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            String configuredBy,
            Instant configuredAt)
            implements SortitionEvent {

        public SortitionConfigured {
            cohorts = List.copyOf(cohorts);
            quotas = List.copyOf(quotas);
            excludes = List.copyOf(excludes);
        }
    }

    @Revision("1")
    record QuotasRevised(
            SortitionId sortitionId, CycleId cycleId, List<QuotaLine> quotas, String revisedBy, Instant revisedAt)
            implements SortitionEvent {

        public QuotasRevised {
            quotas = List.copyOf(quotas);
        }
    }

    @Revision("1")
    record InvitationsRecorded(
            SortitionId sortitionId, CycleId cycleId, Invitations invitations, String recordedBy, Instant recordedAt)
            implements SortitionEvent {}

    /**
     * From here on nobody can change the pool unseen (R2.4).
     *
     * @param root of the tree of RFC 6962 over the salted rows, in the order of the ids
     * @param volunteers how many
     * @param counts how many of them each quota counts, in the order of the quotas
     * @param quotasHash of panel size and quotas
     */
    @Revision("1")
    record PoolFrozen(
            SortitionId sortitionId,
            CycleId cycleId,
            DrawHash root,
            int volunteers,
            List<Integer> counts,
            DrawHash quotasHash,
            String frozenBy,
            Instant frozenAt)
            implements SortitionEvent {

        public PoolFrozen {
            counts = List.copyOf(counts);
        }
    }

    @Revision("1")
    record SourcesCommitted(
            SortitionId sortitionId,
            CycleId cycleId,
            CommittedSource numbering,
            CommittedSource draw,
            String committedBy,
            Instant committedAt)
            implements SortitionEvent {}

    @Revision("1")
    record ListRequested(SortitionId sortitionId, CycleId cycleId, String requestedBy, Instant requestedAt)
            implements SortitionEvent {}

    /**
     * Of the panels only who is on them: how many of each panel have a feature, of a thousand panels, would tell everybody's.
     *
     * @param listHash of the lines, each ended by a line feed
     * @param list lines of a {@link PanelList}
     * @param levels ascending by chance
     * @param uncoverable how many no panel can hold
     * @param software name and version of what made the list
     */
    @Revision("1")
    record ListComputed(
            SortitionId sortitionId,
            CycleId cycleId,
            DrawHash listHash,
            List<String> list,
            List<ChanceLevel> levels,
            int uncoverable,
            String software,
            Instant computedAt)
            implements SortitionEvent {

        public ListComputed {
            list = List.copyOf(list);
            levels = List.copyOf(levels);
        }
    }

    /** @param explanation of quotas alone; may be empty */
    @Revision("1")
    record ListAbandoned(
            SortitionId sortitionId, CycleId cycleId, ListFailure failure, String explanation, Instant abandonedAt)
            implements SortitionEvent {}

    /**
     * This list counts, before anybody can know the numbers of its panels (R2.4).
     *
     * @param sources where the hash was published: URLs or acts
     */
    @Revision("1")
    record ListPublished(
            SortitionId sortitionId,
            CycleId cycleId,
            DrawHash listHash,
            List<String> sources,
            String publishedBy,
            Instant publishedAt)
            implements SortitionEvent {

        public ListPublished {
            sources = List.copyOf(sources);
        }
    }

    /**
     * @param source as it was committed
     * @param value its bytes in hex, as the evidence gives them
     */
    @Revision("1")
    record SourceRecorded(
            SortitionId sortitionId,
            CycleId cycleId,
            SourceUse use,
            CommittedSource source,
            SourceEvidence evidence,
            String value,
            String recordedBy,
            Instant recordedAt)
            implements SortitionEvent {}

    /**
     * @param digits as drawn, the highest first, with leading zeros
     * @param place where they were drawn in public
     */
    @Revision("1")
    record UrnsRecorded(
            SortitionId sortitionId,
            CycleId cycleId,
            String digits,
            String place,
            String recordedBy,
            Instant recordedAt)
            implements SortitionEvent {}

    /**
     * @param number of the panel that was drawn, from 0
     * @param line where the list has it, from 1
     * @param group1IsA what the coin said: whether group A of the line is group 1
     * @param group1 ids ascending
     * @param group2 ids ascending
     * @param alternates in the order in which they are asked
     * @param totals how many of the members each quota counts, in the order of the quotas
     */
    @Revision("1")
    record PanelDrawn(
            SortitionId sortitionId,
            CycleId cycleId,
            int number,
            int line,
            boolean group1IsA,
            List<VolunteerId> group1,
            List<VolunteerId> group2,
            List<VolunteerId> alternates,
            List<Integer> totals,
            String drawnBy,
            Instant drawnAt)
            implements SortitionEvent {

        public PanelDrawn {
            group1 = List.copyOf(group1);
            group2 = List.copyOf(group2);
            alternates = List.copyOf(alternates);
            totals = List.copyOf(totals);
        }
    }

    @Revision("1")
    record PanelEnrolled(
            SortitionId sortitionId,
            CycleId cycleId,
            List<EnrolledSeat> seats,
            List<EnrolledAlternate> reserve,
            String enrolledBy,
            Instant enrolledAt)
            implements SortitionEvent {

        public PanelEnrolled {
            seats = List.copyOf(seats);
            reserve = List.copyOf(reserve);
        }

        /** Of the cycle, from 1: every seat of these is one this draw gave. */
        public Set<Integer> cohorts() {
            return seats.stream().map(EnrolledSeat::cohort).collect(Collectors.toUnmodifiableSet());
        }

        /** Who this volunteer became, on a seat or in the reserve. */
        Optional<MemberId> memberOf(VolunteerId volunteerId) {
            return Stream.concat(
                            seats.stream()
                                    .filter(seat -> seat.volunteerId().equals(volunteerId))
                                    .map(EnrolledSeat::memberId),
                            reserve.stream()
                                    .filter(place -> place.volunteerId().equals(volunteerId))
                                    .map(EnrolledAlternate::memberId))
                    .findFirst();
        }

        List<MemberId> reserveMembers() {
            return reserve.stream().map(EnrolledAlternate::memberId).toList();
        }
    }

    @Revision("1")
    record SortitionAnnulled(
            SortitionId sortitionId, CycleId cycleId, String reason, String annulledBy, Instant annulledAt)
            implements SortitionEvent {}

    /** Every row was forgotten with it. */
    @Revision("1")
    record SortitionClosed(SortitionId sortitionId, CycleId cycleId, String closedBy, Instant closedAt)
            implements SortitionEvent {}

    /** That a volunteer's row and salt were forgotten; not what they said. */
    @Revision("1")
    record VolunteerErased(SortitionId sortitionId, CycleId cycleId, VolunteerId volunteerId, Instant erasedAt)
            implements SortitionEvent {}
}
