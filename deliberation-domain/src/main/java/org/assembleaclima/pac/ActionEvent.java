package org.assembleaclima.pac;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.FormalAct;
import org.axonframework.serialization.Revision;

/**
 * Everything that can have happened to one action of the plan but to its text, which is {@link PlanEvent}. Stored for
 * ever: see docs/events.md.
 */
public sealed interface ActionEvent extends DomainEvent {

    ActionId actionId();

    /**
     * @param owner who answers for the action: an office held, such as the councillor for the environment, not a person
     * @param office the municipal office that carries it out
     */
    @Revision("1")
    record ActionOwnerNamed(ActionId actionId, String owner, String office, Instant namedAt) implements ActionEvent {}

    /**
     * @param firstEndsOn what was said at first, kept for ever
     * @param endsOn the last day, included, in the municipality's time zone
     * @param reason of the change; empty the first time
     */
    @Revision("1")
    record ActionScheduled(
            ActionId actionId,
            LocalDate startsOn,
            LocalDate firstEndsOn,
            LocalDate endsOn,
            Optional<String> reason,
            Instant scheduledAt)
            implements ActionEvent {}

    /**
     * @param declaredOn the day it is true from
     * @param sources where this was read: URLs or acts
     */
    @Revision("1")
    record ActionStatusDeclared(
            ActionId actionId,
            DeclaredStatus status,
            String reason,
            LocalDate declaredOn,
            List<String> sources,
            Instant recordedAt)
            implements ActionEvent {}

    /** @param milestone its number, from 1 */
    @Revision("1")
    record ActionMilestoneSet(ActionId actionId, int milestone, String title, LocalDate dueOn, Instant setAt)
            implements ActionEvent {}

    /**
     * @param firstDueOn what was said at first, kept for ever
     * @param previousDueOn what held until now
     * @param slips how often it has been put off, with this time; a day brought forward is no slip
     */
    @Revision("1")
    record ActionMilestoneReplanned(
            ActionId actionId,
            int milestone,
            LocalDate firstDueOn,
            LocalDate previousDueOn,
            LocalDate dueOn,
            int slips,
            String reason,
            Instant replannedAt)
            implements ActionEvent {}

    /** @param reachedOn the day, in the municipality's time zone */
    @Revision("1")
    record ActionMilestoneReached(
            ActionId actionId,
            int milestone,
            LocalDate reachedOn,
            String evidence,
            List<String> sources,
            Instant recordedAt)
            implements ActionEvent {}

    @Revision("1")
    record ActionMilestoneDropped(ActionId actionId, int milestone, String reason, Instant droppedAt)
            implements ActionEvent {}

    /** @param target the id of what it is linked to */
    @Revision("1")
    record ActionLinked(ActionId actionId, LinkKind kind, UUID target, String reason, Instant linkedAt)
            implements ActionEvent {}

    @Revision("1")
    record ActionUnlinked(ActionId actionId, LinkKind kind, UUID target, String reason, Instant unlinkedAt)
            implements ActionEvent {}

    /**
     * A revision of the plan ended the action; its history stays.
     *
     * @param successors what goes on in its place, in the order of the plan: one, or several where it was split
     */
    @Revision("1")
    record ActionSuperseded(
            ActionId actionId,
            RevisionKind kind,
            List<ActionCode> successors,
            String reason,
            FormalAct act,
            Instant supersededAt)
            implements ActionEvent {}
}
