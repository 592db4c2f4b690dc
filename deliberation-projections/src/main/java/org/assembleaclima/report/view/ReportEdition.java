package org.assembleaclima.report.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.proposal.Protocol;
import org.assembleaclima.report.ReportEvent.ReportFrozen;
import org.assembleaclima.report.ReportEvent.ReportPreviewed;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.assembleaclima.report.ReportHash;
import org.assembleaclima.report.ReportedProposal;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a cycle's annual report.
 *
 * @param version of the report when this row last changed
 * @param edition from 1
 * @param proposals in the order of their approval
 * @param hash of {@code proposals}: SHA-256 of one line for each
 * @param previews when it was shown in public, in the order they were recorded
 * @param transmission null until it is transmitted
 */
public record ReportEdition(
        CycleId cycleId,
        long version,
        int edition,
        State state,
        List<ReportedProposal> proposals,
        ReportHash hash,
        Instant frozenAt,
        List<ReportPreview> previews,
        @Nullable ReportTransmission transmission)
        implements Row {

    /** Where an edition is in its life. */
    public enum State {
        FROZEN,
        /** A newer edition was frozen before it was transmitted. */
        REPLACED,
        TRANSMITTED
    }

    /** @param sources where this was read: URLs or acts */
    public record ReportPreview(LocalDate heldOn, String place, List<String> sources) {}

    /**
     * @param addressee the office it went to
     * @param ruleSetVersion of {@code ruleSetId}: the rules the due date follows from
     * @param dueOn the last day to answer, included; an extension is in the response of each proposal
     */
    public record ReportTransmission(
            Protocol protocol,
            String addressee,
            RuleSetId ruleSetId,
            int ruleSetVersion,
            LocalDate dueOn,
            Instant transmittedAt) {}

    static ReportEdition frozen(ReportFrozen frozen, long version) {
        return new ReportEdition(
                frozen.cycleId(),
                version,
                frozen.edition(),
                State.FROZEN,
                frozen.proposals(),
                frozen.hash(),
                frozen.frozenAt(),
                List.of(),
                null);
    }

    /** What a newer edition makes of it: nothing once it was transmitted. */
    ReportEdition replaced(long newVersion) {
        return transmission == null ? with(newVersion, State.REPLACED, previews, null) : this;
    }

    ReportEdition previewed(ReportPreviewed shown, long newVersion) {
        var preview = new ReportPreview(shown.heldOn(), shown.place(), shown.sources());
        var more = Stream.concat(previews.stream(), Stream.of(preview)).toList();
        return with(newVersion, state, more, transmission);
    }

    ReportEdition transmitted(ReportTransmitted sent, long newVersion) {
        var told = new ReportTransmission(
                sent.protocol(),
                sent.addressee(),
                sent.ruleSetId(),
                sent.ruleSetVersion(),
                sent.dueOn(),
                sent.transmittedAt());
        return with(newVersion, State.TRANSMITTED, previews, told);
    }

    private ReportEdition with(
            long newVersion, State newState, List<ReportPreview> newPreviews, @Nullable ReportTransmission sent) {
        return new ReportEdition(cycleId, newVersion, edition, newState, proposals, hash, frozenAt, newPreviews, sent);
    }
}
