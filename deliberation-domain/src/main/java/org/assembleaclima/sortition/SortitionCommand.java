package org.assembleaclima.sortition;

import java.time.LocalDate;
import java.util.List;
import org.assembleaclima.common.Command;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one draw of lots. Every text is public for ever and names nobody. */
public sealed interface SortitionCommand extends Command {

    @TargetAggregateIdentifier
    SortitionId sortitionId();

    /**
     * Says what is drawn.
     *
     * @param cohorts the cycle's cohorts it fills, ascending, from 1: one, or two of which each gets one group
     * @param quotas 1 to 500
     * @param panels how many panels are numbered, 10 to 2,000
     * @param alternates at most so many for each panel, from 0 to 100
     * @param excludes cycles whose members are not drawn again
     */
    @Requires(Permission.PREPARE_DRAW)
    record ConfigureSortition(
            SortitionId sortitionId,
            CycleId cycleId,
            List<Integer> cohorts,
            List<QuotaLine> quotas,
            int panels,
            int alternates,
            List<CycleId> excludes)
            implements SortitionCommand {}

    /** @param quotas 1 to 500, in place of those before */
    @Requires(Permission.PREPARE_DRAW)
    record ReviseQuotas(SortitionId sortitionId, List<QuotaLine> quotas) implements SortitionCommand {}

    @Requires(Permission.PREPARE_DRAW)
    record RecordInvitations(SortitionId sortitionId, Invitations invitations) implements SortitionCommand {}

    /** @param volunteers in the order of the file */
    @Requires(Permission.KEEP_POOL)
    record FreezePool(SortitionId sortitionId, List<PoolEntry> volunteers) implements SortitionCommand {}

    /** Names both sources; until the list is published again, in place of those before. */
    @Requires(Permission.PREPARE_DRAW)
    record CommitSources(SortitionId sortitionId, CommittedSource numbering, CommittedSource draw)
            implements SortitionCommand {}

    /** Has the list of panels made, in the background. */
    @Requires(Permission.PREPARE_DRAW)
    record RequestList(SortitionId sortitionId) implements SortitionCommand {}

    /**
     * Hands in the list that was asked for.
     *
     * @param request the how many-th of this draw it was asked for in, from 1
     * @param list lines of a {@link PanelList}
     * @param uncoverable whom no panel can hold
     * @param software name and version of what made it
     */
    @Requires(Permission.FOLLOW_UP)
    record RecordList(
            SortitionId sortitionId,
            int request,
            List<String> list,
            List<ChanceLevel> levels,
            List<UncoverableVolunteer> uncoverable,
            String software)
            implements SortitionCommand {}

    /**
     * @param request the how many-th of this draw it was asked for in, from 1
     * @param explanation of quotas alone; may be empty
     */
    @Requires(Permission.FOLLOW_UP)
    record RecordListFailure(SortitionId sortitionId, int request, ListFailure failure, String explanation)
            implements SortitionCommand {}

    /** Calls the computation off. */
    @Requires(Permission.PREPARE_DRAW)
    record CancelList(SortitionId sortitionId) implements SortitionCommand {}

    /**
     * Makes the list the one that counts.
     *
     * @param listHash of the one that was read, so that none is published unseen
     * @param sources where the hash was published: URLs or acts
     */
    @Requires(Permission.CONDUCT_DRAW)
    record PublishList(SortitionId sortitionId, DrawHash listHash, List<String> sources) implements SortitionCommand {}

    /** Writes down the value of a source. */
    @Requires(Permission.CONDUCT_DRAW)
    record RecordSource(SortitionId sortitionId, SourceUse use, SourceEvidence evidence) implements SortitionCommand {}

    /**
     * Writes down the digits drawn from the urns.
     *
     * @param digits the highest first, with leading zeros
     * @param place where they were drawn in public
     */
    @Requires(Permission.CONDUCT_DRAW)
    record RecordUrns(SortitionId sortitionId, String digits, String place) implements SortitionCommand {}

    /** Computes which panel is drawn. */
    @Requires(Permission.CONDUCT_DRAW)
    record DrawPanel(SortitionId sortitionId) implements SortitionCommand {}

    /**
     * Gives the panel its seats and the alternates their places in the reserve.
     *
     * @param startsOn first day of the term of each cohort, in the order of the cohorts
     */
    @Requires(Permission.KEEP_MEMBERS)
    record EnrolPanel(SortitionId sortitionId, List<LocalDate> startsOn) implements SortitionCommand {}

    /** Makes the draw count for nothing. */
    @Requires(Permission.ANNUL_DRAW)
    record AnnulSortition(SortitionId sortitionId, String reason) implements SortitionCommand {}

    /** Ends it and forgets every row. */
    @Requires(Permission.KEEP_POOL)
    record CloseSortition(SortitionId sortitionId) implements SortitionCommand {}

    /** Forgets one volunteer's row and salt. */
    @Requires(Permission.ERASE_PERSONS)
    record EraseVolunteer(SortitionId sortitionId, VolunteerId volunteerId) implements SortitionCommand {}
}
