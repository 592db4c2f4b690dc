package org.assembleaclima.monitoring.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.LinkKind;
import org.assembleaclima.pac.RevisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one action but for its text and its status.
 *
 * @param version of the action's own stream; 0 while nothing is known but its text
 * @param owner an office held, not a person; null while nobody answers for it
 * @param office that carries it out; null while nobody answers for it
 * @param startsOn null while it has no schedule
 * @param firstEndsOn what was said at first; null while it has no schedule
 * @param endsOn null while it has no schedule
 * @param declared null while nobody declared anything
 * @param milestones of the action itself, those given up among them
 * @param commitments that contribute to it, the first one first
 * @param links made by hand
 * @param revision null unless a revision of the plan ended it
 */
public record ActionFile(
        String code,
        long version,
        @Nullable String owner,
        @Nullable String office,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate firstEndsOn,
        @Nullable LocalDate endsOn,
        @Nullable Declaration declared,
        List<ActionMilestone> milestones,
        List<CommitmentId> commitments,
        List<Link> links,
        @Nullable Revision revision)
        implements Row {

    /** @param declaredOn the day it is true from */
    public record Declaration(DeclaredStatus status, String reason, LocalDate declaredOn, List<String> sources) {}

    /** @param target the id of what it is linked to; of a response, its proposal's */
    public record Link(LinkKind kind, UUID target, String reason) {}

    /** @param successors what goes on in its place, in the order of the plan */
    public record Revision(
            RevisionKind kind,
            List<String> successors,
            String reason,
            ActKind actKind,
            String actNumber,
            LocalDate actDate,
            @Nullable String actLink) {}
}
