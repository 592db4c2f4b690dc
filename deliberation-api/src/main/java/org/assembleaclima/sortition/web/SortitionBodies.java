package org.assembleaclima.sortition.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.web.FormalActBody;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.Invitations;
import org.assembleaclima.sortition.InvitedCount;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionCommand.ConfigureSortition;
import org.assembleaclima.sortition.SortitionCommand.RecordInvitations;
import org.assembleaclima.sortition.SortitionCommand.ReviseQuotas;
import org.assembleaclima.sortition.SortitionId;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands that prepare a draw. */
final class SortitionBodies {

    private SortitionBodies() {}

    /**
     * @param cohorts the cycle's cohorts it fills, ascending: one, or two of equal size
     * @param quotas what a panel has to look like
     * @param panels how many panels are numbered
     * @param alternates at most so many for each panel
     * @param excludes cycles whose members are not drawn again
     */
    record ConfigureSortitionBody(
            @NotNull CycleId cycleId,
            @NotNull @Size(min = 1, max = 2) List<@NotNull @Min(1) @Max(20) Integer> cohorts,
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid QuotaBody> quotas,
            @Min(10) @Max(2_000) int panels,
            @Min(0) @Max(100) int alternates,
            @NotNull @Size(max = 20) List<@NotNull CycleId> excludes) {

        ConfigureSortition command(SortitionId sortitionId) {
            return new ConfigureSortition(sortitionId, cycleId, cohorts, lines(quotas), panels, alternates, excludes);
        }
    }

    /** @param quotas in place of those before */
    record ReviseQuotasBody(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid QuotaBody> quotas) {

        ReviseQuotas command(SortitionId sortitionId) {
            return new ReviseQuotas(sortitionId, lines(quotas));
        }
    }

    /**
     * @param category trimmed and in lower case, as everywhere
     * @param feature the value, likewise
     * @param residents how many in the city have it; null where no source says
     */
    record QuotaBody(
            @NotNull @Size(min = 1, max = 60) @PlainText String category,
            @NotNull @Size(min = 1, max = 60) @PlainText String feature,
            @Min(0) @Max(10_000) int min,
            @Min(0) @Max(10_000) int max,
            @Nullable @Min(0) @Max(10_000_000) Integer residents) {}

    private static List<QuotaLine> lines(List<QuotaBody> quotas) {
        return quotas.stream()
                .map(quota -> new QuotaLine(
                        quota.category, quota.feature, quota.min, quota.max, Optional.ofNullable(quota.residents)))
                .toList();
    }

    /**
     * @param counts by value of each category; those of one category add up to all
     * @param manifestHash SHA-256 of the file that whoever drew them keeps
     * @param drawnBy the office, not a person
     * @param act by which that office declares it
     */
    record RecordInvitationsBody(
            @Min(1) @Max(10_000_000) int invited,
            @NotNull @Size(max = 500) List<@NotNull @Valid InvitedBody> counts,
            @NotNull DrawHash manifestHash,
            @NotNull @Size(min = 1, max = 200) @PlainText String drawnBy,
            @NotNull @Valid FormalActBody act) {

        RecordInvitations command(SortitionId sortitionId) {
            var each = counts.stream()
                    .map(count -> new InvitedCount(count.category, count.feature, count.invited))
                    .toList();
            return new RecordInvitations(sortitionId, new Invitations(invited, each, manifestHash, drawnBy, act.act()));
        }
    }

    record InvitedBody(
            @NotNull @Size(min = 1, max = 60) @PlainText String category,
            @NotNull @Size(min = 1, max = 60) @PlainText String feature,
            @Min(0) @Max(10_000_000) int invited) {}

    record AnnulSortitionBody(
            @NotNull @Size(min = 1, max = 2000) @PlainText String reason) {}
}
