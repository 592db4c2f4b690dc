package org.assembleaclima.pac.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.DeclaredStatus;
import org.assembleaclima.pac.LinkKind;
import org.assembleaclima.pac.RevisionKind;
import org.jspecify.annotations.Nullable;

/** The bodies of an action's commands. */
final class ActionBodies {

    private ActionBodies() {}

    /**
     * @param owner who answers for the action: an office held, such as the councillor for the environment, not a person
     * @param office the municipal office that carries it out
     */
    record NameOwnerBody(
            @NotNull @Size(min = 1, max = 200) @PlainText String owner,
            @NotNull @Size(min = 1, max = 200) @PlainText String office) {}

    /**
     * @param endsOn the last day, included
     * @param reason of the change; null when these are the first days of the action
     */
    record ScheduleActionBody(
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Nullable @Size(min = 1, max = 2_000) @PlainText String reason) {

        String reasonOrNone() {
            return reason == null ? "" : reason;
        }
    }

    /** @param declaredOn the day it is true from, not after today */
    record DeclareStatusBody(
            @NotNull DeclaredStatus status,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason,
            @NotNull LocalDate declaredOn,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    /** @param dueOn the last day, included */
    record SetActionMilestoneBody(
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull LocalDate dueOn) {}

    /** @param milestone its number, from 1 */
    record ReplanActionMilestoneBody(
            @Min(1) @Max(200) int milestone,
            @NotNull LocalDate dueOn,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}

    /** @param milestone its number, from 1 */
    record ReachActionMilestoneBody(
            @Min(1) @Max(200) int milestone,
            @NotNull LocalDate reachedOn,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String evidence,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    /** @param milestone its number, from 1 */
    record DropActionMilestoneBody(
            @Min(1) @Max(200) int milestone,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}

    /** @param target the id of a proposal, which also names its answer, or of a commitment */
    record LinkActionBody(
            @NotNull LinkKind kind,
            @NotNull UUID target,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason) {}

    /** @param successors one action, or several where it was split */
    record SupersedeActionBody(
            @NotNull RevisionKind kind,
            @NotNull @Size(min = 1, max = 50) List<@NotNull ActionCode> successors,
            @NotNull @Size(min = 1, max = 2_000) @PlainText String reason,
            @NotNull @Valid RevisionActBody act) {}

    /**
     * The formal act that revises the plan.
     *
     * @param number as its register has it
     * @param link where it is published; null when it is not on line
     */
    record RevisionActBody(
            @NotNull ActKind kind,
            @NotNull @Size(min = 1, max = 50) @PlainText String number,
            @NotNull LocalDate date,

            @Nullable @Pattern(regexp = "https?://[!-~]{1,490}")
            String link) {

        FormalAct act() {
            return new FormalAct(kind, number, date, Optional.ofNullable(link));
        }
    }
}
