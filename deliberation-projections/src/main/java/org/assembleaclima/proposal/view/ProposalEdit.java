package org.assembleaclima.proposal.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.ProposalText;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.proposal.view.ProposalEntry.State;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a proposal's row: what an event does not name stays. */
final class ProposalEdit {

    private final ProposalId proposalId;
    private final CycleId cycleId;
    private final WorkingGroupId workingGroupId;
    private final String language;
    private final Instant draftedAt;
    private final long version;

    private State state;
    private String title;
    private int textVersion;
    private @Nullable TextHash textHash;
    private List<ActionCode> pacActions;
    private List<String> languages;
    private int amendments;
    private @Nullable Instant amendingUntil;
    private @Nullable BallotId ballotId;
    private @Nullable ProposalId mergedInto;
    private @Nullable CycleId carriedOverTo;
    private @Nullable String endingReason;
    private @Nullable Instant revisedAt;
    private @Nullable Instant tabledAt;
    private @Nullable Instant consolidatedAt;
    private @Nullable Instant decidedAt;

    ProposalEdit(ProposalDrafted drafted, long version) {
        this.proposalId = drafted.proposalId();
        this.cycleId = drafted.cycleId();
        this.workingGroupId = drafted.workingGroupId();
        this.language = drafted.text().language();
        this.draftedAt = drafted.draftedAt();
        this.version = version;
        this.state = State.DRAFT;
        this.title = drafted.text().title();
        this.textVersion = 1;
        this.pacActions = drafted.pacActions();
        this.languages = List.of(language);
    }

    ProposalEdit(ProposalEntry row, long version) {
        this.proposalId = row.proposalId();
        this.cycleId = row.cycleId();
        this.workingGroupId = row.workingGroupId();
        this.language = row.language();
        this.draftedAt = row.draftedAt();
        this.version = version;
        this.state = row.state();
        this.title = row.title();
        this.textVersion = row.textVersion();
        this.textHash = row.textHash();
        this.pacActions = row.pacActions();
        this.languages = row.languages();
        this.amendments = row.amendments();
        this.amendingUntil = row.amendingUntil();
        this.ballotId = row.ballotId();
        this.mergedInto = row.mergedInto();
        this.carriedOverTo = row.carriedOverTo();
        this.endingReason = row.endingReason();
        this.revisedAt = row.revisedAt();
        this.tabledAt = row.tabledAt();
        this.consolidatedAt = row.consolidatedAt();
        this.decidedAt = row.decidedAt();
    }

    ProposalEdit in(State next) {
        state = next;
        return this;
    }

    ProposalEdit revised(int newVersion, ProposalText text, List<ActionCode> actions, Instant at) {
        title = text.title();
        textVersion = newVersion;
        pacActions = actions;
        revisedAt = at;
        return this;
    }

    ProposalEdit tabled(TextHash hash, Instant at) {
        textHash = hash;
        tabledAt = at;
        return in(State.TABLED);
    }

    ProposalEdit translated(String into) {
        if (!languages.contains(into)) {
            languages = new ArrayList<>(languages);
            languages.add(into);
        }
        return this;
    }

    ProposalEdit amendingUntil(@Nullable Instant until) {
        amendingUntil = until;
        return in(State.AMENDING);
    }

    ProposalEdit amendments(int submitted) {
        amendments = submitted;
        return this;
    }

    /** An amended translation leaves the original as it is. */
    ProposalEdit integrated(int newVersion, ProposalText text, TextHash hash, List<ActionCode> actions) {
        if (!text.language().equals(language)) return this;
        title = text.title();
        textVersion = newVersion;
        textHash = hash;
        pacActions = actions;
        return this;
    }

    ProposalEdit consolidated(Instant at) {
        consolidatedAt = at;
        return in(State.CONSOLIDATED);
    }

    ProposalEdit voted(BallotId in) {
        ballotId = in;
        return in(State.BALLOT);
    }

    /** A vote on an amendment never was in this row. */
    ProposalEdit abandoned(BallotId in) {
        if (!in.equals(ballotId)) return this;
        ballotId = null;
        return in(State.CONSOLIDATED);
    }

    ProposalEdit decided(State end, Instant at) {
        decidedAt = at;
        return in(end);
    }

    ProposalEdit ended(State end, String reason, Instant at) {
        endingReason = reason;
        return decided(end, at);
    }

    ProposalEdit mergedInto(ProposalId other) {
        mergedInto = other;
        return this;
    }

    ProposalEdit carriedOverTo(CycleId other) {
        carriedOverTo = other;
        return this;
    }

    ProposalEntry entry() {
        return new ProposalEntry(
                proposalId,
                version,
                cycleId,
                workingGroupId,
                state,
                title,
                language,
                textVersion,
                textHash,
                pacActions,
                languages,
                amendments,
                amendingUntil,
                ballotId,
                mergedInto,
                carriedOverTo,
                endingReason,
                draftedAt,
                revisedAt,
                tabledAt,
                consolidatedAt,
                decidedAt);
    }
}
