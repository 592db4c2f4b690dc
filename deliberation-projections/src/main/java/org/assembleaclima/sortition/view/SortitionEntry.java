package org.assembleaclima.sortition.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.sortition.Invitations;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SortitionStage;
import org.jspecify.annotations.Nullable;

/**
 * One draw of lots. The lines of its list are rows of their own.
 *
 * @param version of the draw when this row last changed
 * @param quotas what a panel has to look like
 * @param invitations null until they are recorded
 * @param pool null until it is frozen
 * @param sources null until they are committed
 * @param list the newest; null until it is made, and again while another one is
 * @param missingList why no list came of the last computation; null when one did, or none was asked for
 * @param urns null until their digits are recorded
 * @param panel null until it is drawn
 * @param enrolment null until the panel is enrolled
 * @param annulment null unless it was annulled
 * @param closedAt null until it is closed
 */
public record SortitionEntry(
        SortitionId sortitionId,
        CycleId cycleId,
        long version,
        SortitionStage stage,
        DrawPlan plan,
        List<QuotaLine> quotas,
        @Nullable Invitations invitations,
        @Nullable FrozenPool pool,
        @Nullable DrawSources sources,
        @Nullable MadeList list,
        @Nullable MissingList missingList,
        @Nullable DrawnUrns urns,
        @Nullable DrawnLot panel,
        @Nullable PanelSeats enrolment,
        @Nullable DrawAnnulment annulment,
        @Nullable Instant closedAt)
        implements Row {}
