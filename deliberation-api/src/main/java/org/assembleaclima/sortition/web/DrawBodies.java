package org.assembleaclima.sortition.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.sortition.CommittedSource;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.SortitionCommand.CommitSources;
import org.assembleaclima.sortition.SortitionCommand.RecordSource;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SourceEvidence;
import org.assembleaclima.sortition.SourceKind;
import org.assembleaclima.sortition.SourceUse;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands by which a draw is held in public. */
final class DrawBodies {

    private DrawBodies() {}

    /**
     * @param numbering gives the panels their numbers
     * @param draw is added to the number from the urns, and says which group is group 1
     */
    record CommitSourcesBody(
            @NotNull @Valid SourceBody numbering,
            @NotNull @Valid SourceBody draw) {

        CommitSources command(SortitionId sortitionId) {
            return new CommitSources(sortitionId, numbering.source(), draw.source());
        }
    }

    /**
     * @param name what it is and how it is written down
     * @param dueAt nobody knows the value before
     * @param until the last moment to record it
     */
    record SourceBody(
            @NotNull SourceKind kind,
            @NotNull @Size(min = 1, max = 300) @PlainText String name,
            @NotNull Instant dueAt,
            @NotNull Instant until) {

        CommittedSource source() {
            return new CommittedSource(kind, name, dueAt, until);
        }
    }

    /**
     * @param listHash of the list that was read
     * @param sources where the hash was published, at least one place: URLs or acts
     */
    record PublishListBody(
            @NotNull DrawHash listHash,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(min = 1, max = 500) @PlainText String> sources) {}

    record RecordSourceBody(
            @NotNull SourceUse use, @NotNull @Valid EvidenceBody evidence) {

        RecordSource command(SortitionId sortitionId) {
            return new RecordSource(sortitionId, use, evidence.evidence());
        }
    }

    /**
     * @param round of a beacon; null for a text
     * @param signature of that round, 96 hex digits in lower case; null for a text
     * @param text exactly as it was published; null for a beacon
     */
    record EvidenceBody(
            @Nullable @Min(1) @Max(1_000_000_000_000L) Long round,
            @Nullable @Size(min = 1, max = 200) @PlainText String signature,
            @Nullable @Size(min = 1, max = 200) @PlainText String text) {

        SourceEvidence evidence() {
            return new SourceEvidence(
                    Optional.ofNullable(round), Optional.ofNullable(signature), Optional.ofNullable(text));
        }
    }

    /**
     * @param digits the highest first, with leading zeros
     * @param place where they were drawn in public
     */
    record RecordUrnsBody(
            @NotNull @Size(min = 1, max = 9) @PlainText String digits,
            @NotNull @Size(min = 1, max = 300) @PlainText String place) {}

    /** @param startsOn first day of the term of each cohort, in the order of the cohorts */
    record EnrolPanelBody(@NotNull @Size(min = 1, max = 2) List<@NotNull LocalDate> startsOn) {}
}
