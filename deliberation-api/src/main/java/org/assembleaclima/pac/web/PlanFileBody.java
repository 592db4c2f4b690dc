package org.assembleaclima.pac.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.AreaCode;
import org.assembleaclima.pac.Description;
import org.assembleaclima.pac.ObjectiveCode;
import org.assembleaclima.pac.OwnTarget;
import org.assembleaclima.pac.PlanEntry;
import org.assembleaclima.pac.PlanFile;
import org.assembleaclima.pac.PlanHeader;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.Target;
import org.assembleaclima.pac.TargetCode;
import org.assembleaclima.pac.TitleStatus;
import org.jspecify.annotations.Nullable;

/** A plan file as it comes over HTTP. */
record PlanFileBody(
        @NotNull @Valid HeaderBody plan,
        @NotNull @Size(max = 50) List<@NotNull @Valid AreaBody> areas,
        @NotNull @Size(max = 1_000) List<@NotNull @Valid ObjectiveBody> objectives,
        @NotNull @Size(max = 5_000) List<@NotNull @Valid ActionBody> actions,
        @NotNull @Size(max = 1_000) List<@NotNull @Valid TargetBody> targets) {

    record HeaderBody(
            @NotNull @Size(min = 1, max = 300) @PlainText String title,
            @NotNull @Size(min = 1, max = 1_000) @PlainText String edition,
            @Min(0) @Max(100_000) int declaredActions,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    record DescriptionBody(
            @NotNull @Size(max = 2_000) @PlainText String summary,
            @NotNull @Size(max = 2_000) @PlainText String note,
            @NotNull @Size(max = 50) List<@NotNull @Valid OwnTargetBody> targets,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {

        Description description() {
            return new Description(
                    summary,
                    note,
                    targets.stream().map(OwnTargetBody::ownTarget).toList(),
                    sources);
        }
    }

    record OwnTargetBody(
            @NotNull @Size(min = 1, max = 500) @PlainText String text,
            @Nullable @Min(1900) @Max(2200) Integer year,
            @Nullable @Valid QuantityBody quantity) {

        OwnTarget ownTarget() {
            return new OwnTarget(text, optional(year), QuantityBody.optionalOf(quantity));
        }
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    record AreaBody(
            @NotNull AreaCode code,
            @NotNull @Size(min = 1, max = 500) @PlainText String title,
            @NotNull TitleStatus titleStatus,
            @NotNull @Valid DescriptionBody description) {}

    record ObjectiveBody(
            @NotNull ObjectiveCode code,
            @NotNull @Size(min = 1, max = 500) @PlainText String title,
            @NotNull TitleStatus titleStatus,
            @NotNull @Valid DescriptionBody description) {}

    record ActionBody(
            @NotNull ActionCode code,
            @NotNull @Size(min = 1, max = 500) @PlainText String title,
            @NotNull TitleStatus titleStatus,
            @NotNull @Valid DescriptionBody description) {}

    record QuantityBody(
            @NotNull @Digits(integer = 15, fraction = 6) BigDecimal amount,
            @NotNull @Size(min = 1, max = 50) @PlainText String unit) {

        static Optional<Quantity> optionalOf(@Nullable QuantityBody body) {
            return Optional.ofNullable(body).map(given -> new Quantity(given.amount, given.unit));
        }
    }

    record TargetBody(
            @NotNull TargetCode code,
            @NotNull @Size(min = 1, max = 1_000) @PlainText String text,
            @Nullable @Min(1900) @Max(2200) Integer year,
            @Nullable @Min(1900) @Max(2200) Integer baselineYear,
            @Nullable @Valid QuantityBody quantity,
            @NotNull @Size(max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {

        Target target() {
            return new Target(
                    code, text, optional(year), optional(baselineYear), QuantityBody.optionalOf(quantity), sources);
        }
    }

    PlanFile planFile() {
        return new PlanFile(
                new PlanHeader(plan.title, plan.edition, plan.declaredActions, plan.sources),
                areas.stream()
                        .map(a -> new PlanEntry<>(a.code, a.title, a.titleStatus, a.description.description()))
                        .toList(),
                objectives.stream()
                        .map(o -> new PlanEntry<>(o.code, o.title, o.titleStatus, o.description.description()))
                        .toList(),
                actions.stream()
                        .map(a -> new PlanEntry<>(a.code, a.title, a.titleStatus, a.description.description()))
                        .toList(),
                targets.stream().map(TargetBody::target).toList());
    }
}
