package org.assembleaclima.sortition.view;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.sortition.Invitations;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.sortition.SortitionEvent.InvitationsRecorded;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.assembleaclima.sortition.SortitionEvent.ListRequested;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;
import org.assembleaclima.sortition.SortitionEvent.QuotasRevised;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SortitionClosed;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionEvent.SourcesCommitted;
import org.assembleaclima.sortition.SortitionEvent.UrnsRecorded;
import org.assembleaclima.sortition.SortitionEvent.VolunteerErased;
import org.assembleaclima.sortition.SortitionStage;
import org.jspecify.annotations.Nullable;

/** The row of one draw while an event is put into it: what the event does not say stays as it was. */
final class EntryDraft {

    private final DrawPlan plan;
    private SortitionStage stage;
    private List<QuotaLine> quotas;
    private @Nullable Invitations invitations;
    private @Nullable FrozenPool pool;
    private @Nullable DrawSources sources;
    private @Nullable MadeList list;
    private @Nullable MissingList missingList;
    private @Nullable DrawnUrns urns;
    private @Nullable DrawnLot panel;
    private @Nullable PanelSeats enrolment;
    private @Nullable DrawAnnulment annulment;
    private @Nullable Instant closedAt;

    private EntryDraft(DrawPlan plan, List<QuotaLine> quotas, SortitionStage stage) {
        this.plan = plan;
        this.quotas = quotas;
        this.stage = stage;
    }

    private static EntryDraft of(SortitionEntry row) {
        var draft = new EntryDraft(row.plan(), row.quotas(), row.stage());
        draft.invitations = row.invitations();
        draft.pool = row.pool();
        draft.sources = row.sources();
        draft.list = row.list();
        draft.missingList = row.missingList();
        draft.urns = row.urns();
        draft.panel = row.panel();
        draft.enrolment = row.enrolment();
        draft.annulment = row.annulment();
        draft.closedAt = row.closedAt();
        return draft;
    }

    /** @param row null before the first event */
    static SortitionEntry evolved(@Nullable SortitionEntry row, SortitionEvent event, long version) {
        if (event instanceof SortitionConfigured first)
            return new EntryDraft(DrawPlan.of(first), first.quotas(), SortitionStage.CONFIGURED).row(event, version);
        var draft = of(requireNonNull(row));
        draft.take(event);
        return draft.row(event, version);
    }

    private void take(SortitionEvent event) {
        switch (event) {
            case SortitionConfigured ignored -> throw new IllegalStateException("set up twice");
            case QuotasRevised revised -> quotas = revised.quotas();
            case InvitationsRecorded recorded -> invitations = recorded.invitations();
            case PoolFrozen frozen -> {
                pool = FrozenPool.of(frozen);
                stage = SortitionStage.POOL_FROZEN;
            }
            case SourcesCommitted committed -> sources = DrawSources.of(committed);
            case ListRequested ignored -> computing();
            case ListComputed computed -> {
                list = MadeList.of(computed);
                stage = SortitionStage.LIST_COMPUTED;
            }
            case ListAbandoned abandoned -> {
                missingList = MissingList.of(abandoned);
                stage = SortitionStage.POOL_FROZEN;
            }
            case ListPublished published -> {
                list = requireNonNull(list).published(published);
                stage = SortitionStage.LIST_PUBLISHED;
            }
            case SourceRecorded recorded -> recorded(recorded);
            case UrnsRecorded digits -> {
                urns = DrawnUrns.of(digits);
                stage = SortitionStage.URNS_RECORDED;
            }
            case PanelDrawn drawn -> {
                panel = DrawnLot.of(drawn);
                stage = SortitionStage.DRAWN;
            }
            case PanelEnrolled enrolled -> {
                enrolment = PanelSeats.of(enrolled);
                stage = SortitionStage.ENROLLED;
            }
            case SortitionAnnulled annulled -> {
                annulment = new DrawAnnulment(annulled.reason(), annulled.annulledAt());
                stage = SortitionStage.ANNULLED;
            }
            case SortitionClosed closed -> {
                closedAt = closed.closedAt();
                stage = SortitionStage.CLOSED;
            }
            case VolunteerErased ignored -> {} // who is in the row is named by an id that says nothing any more
        }
    }

    private void computing() {
        list = null;
        missingList = null;
        stage = SortitionStage.COMPUTING;
    }

    private void recorded(SourceRecorded recorded) {
        sources = requireNonNull(sources).recorded(recorded);
        stage = switch (recorded.use()) {
            case NUMBERING -> SortitionStage.NUMBERED;
            case DRAW -> SortitionStage.SOURCES_RECORDED;
        };
    }

    private SortitionEntry row(SortitionEvent event, long version) {
        return new SortitionEntry(
                event.sortitionId(),
                event.cycleId(),
                version,
                stage,
                plan,
                quotas,
                invitations,
                pool,
                sources,
                list,
                missingList,
                urns,
                panel,
                enrolment,
                annulment,
                closedAt);
    }
}
