package org.assembleaclima.lineage.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.pac.ActionEvent;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.report.ReportEvent;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.jspecify.annotations.Nullable;

/** What led to what, one row for each pair, from the plan to the measured value. */
public final class LineageEdges implements View<DomainEvent, LineageEdge> {

    @Override
    public String name() {
        return "lineage_edge";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(
                WorkingGroupEvent.class,
                PlanEvent.class,
                ProposalEvent.class,
                ReportEvent.class,
                ResponseEvent.class,
                CommitmentEvent.class,
                ActionEvent.class,
                IndicatorEvent.class);
    }

    @Override
    public Class<LineageEdge> rowType() {
        return LineageEdge.class;
    }

    @Override
    public Set<String> keysOf(DomainEvent event, Recorded recorded) {
        return links(event).map(Link::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The first event that says so is the one that is told; after an end a link begins anew. */
    @Override
    public LineageEdge evolve(String key, @Nullable LineageEdge row, DomainEvent event, Recorded recorded) {
        if (row != null && event instanceof ActionUnlinked) return row.ended(recorded);
        if (row != null && row.endedAt() == null) return row;
        return links(event)
                .filter(link -> link.key().equals(key))
                .findFirst()
                .map(link -> LineageEdge.made(link, recorded))
                .orElseThrow();
    }

    private static Stream<Link> links(DomainEvent event) {
        return switch (event) {
            case WorkingGroupEvent of -> TextLinks.of(of);
            case ProposalEvent of -> TextLinks.of(of);
            case ReportEvent of -> TextLinks.of(of);
            case ResponseEvent of -> AnswerLinks.of(of);
            case CommitmentEvent of -> AnswerLinks.of(of);
            case PlanEvent of -> PlanLinks.of(of);
            case ActionEvent of -> PlanLinks.of(of);
            case IndicatorEvent of -> PlanLinks.of(of);
            default -> Stream.empty();
        };
    }

    @Override
    public String sortKey(String key, LineageEdge row) {
        return Padded.number(row.position(), 18);
    }

    /** What was taken back is not found any more, from where it was taken back on. */
    @Override
    public List<Filter<LineageEdge>> filters() {
        return List.of(
                new Filter<>("source", row -> row.endedAt() == null ? row.source() : null),
                new Filter<>("target", row -> row.endedAt() == null ? row.target() : null));
    }
}
