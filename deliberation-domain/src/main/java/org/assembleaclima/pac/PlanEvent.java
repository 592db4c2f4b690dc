package org.assembleaclima.pac;

import java.time.Instant;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to the plan's text. Stored for ever: see docs/events.md. */
public sealed interface PlanEvent extends DomainEvent {

    PlanId planId();

    Instant at();

    /** The plan said of itself, for the first time, what it is. */
    @Revision("1")
    record PlanIntroduced(PlanId planId, PlanHeader header, Instant at) implements PlanEvent {}

    @Revision("1")
    record PlanReintroduced(PlanId planId, PlanHeader header, Instant at) implements PlanEvent {}

    @Revision("1")
    record AreaAdded(
            PlanId planId, AreaCode code, String title, TitleStatus titleStatus, Description description, Instant at)
            implements PlanEvent {}

    @Revision("1")
    record AreaRetitled(PlanId planId, AreaCode code, String title, TitleStatus titleStatus, Instant at)
            implements PlanEvent {}

    @Revision("1")
    record AreaRedescribed(PlanId planId, AreaCode code, Description description, Instant at) implements PlanEvent {}

    @Revision("1")
    record ObjectiveAdded(
            PlanId planId,
            ObjectiveCode code,
            String title,
            TitleStatus titleStatus,
            Description description,
            Instant at)
            implements PlanEvent {}

    @Revision("1")
    record ObjectiveRetitled(PlanId planId, ObjectiveCode code, String title, TitleStatus titleStatus, Instant at)
            implements PlanEvent {}

    @Revision("1")
    record ObjectiveRedescribed(PlanId planId, ObjectiveCode code, Description description, Instant at)
            implements PlanEvent {}

    @Revision("1")
    record ActionAdded(
            PlanId planId, ActionCode code, String title, TitleStatus titleStatus, Description description, Instant at)
            implements PlanEvent {}

    @Revision("1")
    record ActionRetitled(PlanId planId, ActionCode code, String title, TitleStatus titleStatus, Instant at)
            implements PlanEvent {}

    @Revision("1")
    record ActionRedescribed(PlanId planId, ActionCode code, Description description, Instant at)
            implements PlanEvent {}

    @Revision("1")
    record TargetSet(PlanId planId, Target target, Instant at) implements PlanEvent {}

    @Revision("1")
    record TargetRevised(PlanId planId, Target target, Instant at) implements PlanEvent {}
}
