package org.assembleaclima.monitoring.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.monitoring.view.ActionFile.Declaration;
import org.assembleaclima.monitoring.view.ActionFile.Link;
import org.assembleaclima.monitoring.view.ActionFile.Revision;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionStatusDeclared;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.LinkKind;
import org.jspecify.annotations.Nullable;

/** A row of {@link ActionFiles} being changed by one event. */
final class ActionFileEdit {

    private final String code;
    private final long version;
    private @Nullable String owner;
    private @Nullable String office;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate firstEndsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable Declaration declared;
    private List<ActionMilestone> milestones = List.of();
    private List<CommitmentId> commitments = List.of();
    private List<Link> links = List.of();
    private @Nullable Revision revision;

    /** An action of which nothing is known but its text. */
    ActionFileEdit(String code) {
        this.code = code;
        this.version = 0;
    }

    ActionFileEdit(ActionFile row, long version) {
        this.code = row.code();
        this.version = version;
        this.owner = row.owner();
        this.office = row.office();
        this.startsOn = row.startsOn();
        this.firstEndsOn = row.firstEndsOn();
        this.endsOn = row.endsOn();
        this.declared = row.declared();
        this.milestones = row.milestones();
        this.commitments = row.commitments();
        this.links = row.links();
        this.revision = row.revision();
    }

    ActionFileEdit owned(String by, String carriedOutBy) {
        owner = by;
        office = carriedOutBy;
        return this;
    }

    ActionFileEdit scheduled(LocalDate from, LocalDate first, LocalDate to) {
        startsOn = from;
        firstEndsOn = first;
        endsOn = to;
        return this;
    }

    ActionFileEdit declared(ActionStatusDeclared event) {
        declared = new Declaration(event.status(), event.reason(), event.declaredOn(), event.sources());
        return this;
    }

    ActionFileEdit milestone(ActionMilestone next) {
        milestones = plus(milestones, next);
        return this;
    }

    ActionFileEdit changing(int number, UnaryOperator<ActionMilestone> change) {
        milestones = milestones.stream()
                .map(milestone -> milestone.number() == number ? change.apply(milestone) : milestone)
                .toList();
        return this;
    }

    ActionFileEdit served(CommitmentId by) {
        commitments = plus(commitments, by);
        return this;
    }

    ActionFileEdit linked(ActionLinked event) {
        links = plus(links, new Link(event.kind(), event.target(), event.reason()));
        return this;
    }

    ActionFileEdit unlinked(LinkKind kind, UUID target) {
        links = links.stream()
                .filter(link -> link.kind() != kind || !link.target().equals(target))
                .toList();
        return this;
    }

    ActionFileEdit superseded(ActionSuperseded event) {
        var act = event.act();
        revision = new Revision(
                event.kind(),
                event.successors().stream().map(ActionCode::value).toList(),
                event.reason(),
                act.kind(),
                act.number(),
                act.date(),
                act.link().orElse(null));
        return this;
    }

    ActionFile entry() {
        return new ActionFile(
                code,
                version,
                owner,
                office,
                startsOn,
                firstEndsOn,
                endsOn,
                declared,
                milestones,
                commitments,
                links,
                revision);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
