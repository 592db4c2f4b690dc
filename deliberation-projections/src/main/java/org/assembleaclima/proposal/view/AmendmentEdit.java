package org.assembleaclima.proposal.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.proposal.AmendmentClass;
import org.assembleaclima.proposal.ConflictKind;
import org.assembleaclima.proposal.Distance;
import org.assembleaclima.proposal.Inadmissibility;
import org.assembleaclima.proposal.LapseCause;
import org.assembleaclima.proposal.Operation;
import org.assembleaclima.proposal.view.AmendmentEntry.State;
import org.jspecify.annotations.Nullable;

/** Makes the next version of an amendment's row: what an event does not name stays. */
final class AmendmentEdit {

    private final AmendmentEntry row;
    private final long version;

    private State state;
    private List<OperationEntry> operations;
    private int rebased;
    private AmendmentClass amendmentClass;
    private int distance;
    private @Nullable Integer rank;
    private @Nullable BallotId ballotId;
    private boolean friendly;
    private @Nullable Inadmissibility inadmissibility;
    private @Nullable String inadmissibilityReasons;
    private @Nullable LapseCause lapseCause;
    private @Nullable ConflictKind conflict;
    private @Nullable Instant adoptedAt;
    private @Nullable Instant endedAt;

    AmendmentEdit(AmendmentEntry row, long version) {
        this.row = row;
        this.version = version;
        this.state = row.state();
        this.operations = row.operations();
        this.rebased = row.rebased();
        this.amendmentClass = row.amendmentClass();
        this.distance = row.distance();
        this.rank = row.rank();
        this.ballotId = row.ballotId();
        this.friendly = row.friendly();
        this.inadmissibility = row.inadmissibility();
        this.inadmissibilityReasons = row.inadmissibilityReasons();
        this.lapseCause = row.lapseCause();
        this.conflict = row.conflict();
        this.adoptedAt = row.adoptedAt();
        this.endedAt = row.endedAt();
    }

    AmendmentEdit in(State next) {
        state = next;
        return this;
    }

    AmendmentEdit again(List<Operation> said) {
        operations = said.stream().map(OperationEntry::of).toList();
        amendmentClass = AmendmentClass.of(said);
        distance = Distance.of(said);
        rebased++;
        return this;
    }

    AmendmentEdit ranked(int place) {
        rank = place;
        return this;
    }

    AmendmentEdit voted(@Nullable BallotId in) {
        ballotId = in;
        return this;
    }

    AmendmentEdit friendly() {
        friendly = true;
        return this;
    }

    AmendmentEdit inadmissible(Inadmissibility code, String reasons) {
        inadmissibility = code;
        inadmissibilityReasons = reasons;
        return in(State.INADMISSIBLE);
    }

    AmendmentEdit lapsed(LapseCause cause) {
        lapseCause = cause;
        return in(State.LAPSED);
    }

    AmendmentEdit flagged(ConflictKind with) {
        conflict = with;
        return in(State.CONFLICT_FLAGGED);
    }

    AmendmentEdit adopted(Instant when) {
        adoptedAt = when;
        return in(State.ADOPTED);
    }

    AmendmentEdit ended(Instant when) {
        endedAt = when;
        return this;
    }

    AmendmentEntry entry() {
        return new AmendmentEntry(
                row.amendmentId(),
                version,
                row.proposalId(),
                row.number(),
                state,
                row.language(),
                row.textVersion(),
                row.parent(),
                row.author(),
                operations,
                rebased,
                amendmentClass,
                distance,
                row.reasons(),
                rank,
                ballotId,
                friendly,
                inadmissibility,
                inadmissibilityReasons,
                lapseCause,
                conflict,
                row.submittedAt(),
                adoptedAt,
                endedAt);
    }
}
