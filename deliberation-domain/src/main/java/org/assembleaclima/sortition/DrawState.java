package org.assembleaclima.sortition;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.membership.MemberId;
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
import org.jspecify.annotations.Nullable;

/** One draw as its events tell it: what the aggregate decides by and an auditor judges by. */
final class DrawState {

    private @Nullable SortitionStage stage; // null until configured
    private @Nullable SortitionConfigured plan; // null until configured
    private List<QuotaLine> quotas = List.of();
    private int invited; // 0 until recorded
    private @Nullable PoolFrozen pool; // null until frozen
    private @Nullable SourcesCommitted sources; // null until committed
    private @Nullable ListComputed list; // null until computed, and again while another one is made
    private int requests; // for a list
    private Set<String> preparers =
            new LinkedHashSet<>(); // actors who froze the pool, named sources or asked for a list
    private Map<SourceUse, SourceRecorded> recorded = new HashMap<>();
    private @Nullable UrnsRecorded urns; // null until recorded
    private @Nullable PanelDrawn drawn; // null until drawn
    private @Nullable PanelEnrolled enrolled; // null until enrolled
    private Set<String> conductors = new LinkedHashSet<>(); // actors who took a step

    Optional<SortitionStage> stage() {
        return Optional.ofNullable(stage);
    }

    /** There is one once it is configured. */
    SortitionConfigured plan() {
        return requireNonNull(plan);
    }

    Quotas quotas() {
        return new Quotas(plan().seats(), quotas);
    }

    int invited() {
        return invited;
    }

    Optional<PoolFrozen> pool() {
        return Optional.ofNullable(pool);
    }

    Optional<SourcesCommitted> sources() {
        return Optional.ofNullable(sources);
    }

    /** The newest list. */
    Optional<ListComputed> list() {
        return Optional.ofNullable(list);
    }

    /** How often a list was asked for. */
    int requests() {
        return requests;
    }

    /** Whether this actor froze the pool, named sources or had a list made. */
    boolean prepared(String actor) {
        return preparers.contains(actor);
    }

    Optional<SourceRecorded> recorded(SourceUse use) {
        return Optional.ofNullable(recorded.get(use));
    }

    Optional<UrnsRecorded> urns() {
        return Optional.ofNullable(urns);
    }

    Optional<PanelDrawn> drawn() {
        return Optional.ofNullable(drawn);
    }

    Optional<PanelEnrolled> enrolled() {
        return Optional.ofNullable(enrolled);
    }

    /** Who this volunteer became, on a seat or in the reserve. */
    Optional<MemberId> member(VolunteerId volunteerId) {
        return enrolled().flatMap(panel -> panel.memberOf(volunteerId));
    }

    boolean tookAStep(String actor) {
        return conductors.contains(actor);
    }

    /** The source that was named for this use. */
    Optional<CommittedSource> committed(SourceUse use) {
        return sources().map(both -> switch (use) {
            case NUMBERING -> both.numbering();
            case DRAW -> both.draw();
        });
    }

    void evolve(SortitionEvent event) {
        switch (event) {
            case SortitionConfigured configured -> {
                plan = configured;
                quotas = configured.quotas();
                step(SortitionStage.CONFIGURED, configured.configuredBy());
            }
            case QuotasRevised revised -> {
                quotas = revised.quotas();
                conductors.add(revised.revisedBy());
            }
            case InvitationsRecorded invitations -> {
                invited = invitations.invitations().invited();
                conductors.add(invitations.recordedBy());
            }
            case PoolFrozen frozen -> {
                pool = frozen;
                preparers.add(frozen.frozenBy());
                step(SortitionStage.POOL_FROZEN, frozen.frozenBy());
            }
            case SourcesCommitted committed -> {
                sources = committed;
                preparers.add(committed.committedBy());
                conductors.add(committed.committedBy());
            }
            case ListRequested requested -> {
                list = null;
                requests++;
                preparers.add(requested.requestedBy());
                step(SortitionStage.COMPUTING, requested.requestedBy());
            }
            case ListComputed computed -> {
                list = computed;
                stage = SortitionStage.LIST_COMPUTED;
            }
            case ListAbandoned ignored -> stage = SortitionStage.POOL_FROZEN;
            case ListPublished published -> step(SortitionStage.LIST_PUBLISHED, published.publishedBy());
            case SourceRecorded source -> {
                recorded.put(source.use(), source);
                step(after(source.use()), source.recordedBy());
            }
            case UrnsRecorded digits -> {
                urns = digits;
                step(SortitionStage.URNS_RECORDED, digits.recordedBy());
            }
            case PanelDrawn panel -> {
                drawn = panel;
                step(SortitionStage.DRAWN, panel.drawnBy());
            }
            case PanelEnrolled panel -> {
                enrolled = panel;
                step(SortitionStage.ENROLLED, panel.enrolledBy());
            }
            case SortitionAnnulled annulled -> step(SortitionStage.ANNULLED, annulled.annulledBy());
            case SortitionClosed closed -> step(SortitionStage.CLOSED, closed.closedBy());
            case VolunteerErased ignored -> {} // what was forgotten changes no step
        }
    }

    private void step(SortitionStage next, String actor) {
        stage = next;
        conductors.add(actor);
    }

    private static SortitionStage after(SourceUse use) {
        return switch (use) {
            case NUMBERING -> SortitionStage.NUMBERED;
            case DRAW -> SortitionStage.SOURCES_RECORDED;
        };
    }
}
