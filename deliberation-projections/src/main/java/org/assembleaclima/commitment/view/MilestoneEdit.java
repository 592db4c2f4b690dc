package org.assembleaclima.commitment.view;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.MilestoneState;
import org.assembleaclima.commitment.PlannedMilestone;
import org.jspecify.annotations.Nullable;

/** The next version of a milestone's row in the making. */
final class MilestoneEdit {

    private final MilestoneEntry row;
    private final long version;
    private MilestoneState state;
    private LocalDate dueOn;
    private int slips;
    private List<MilestoneReplan> replans;
    private int claims;
    private @Nullable Delivery delivery;
    private @Nullable Dropping dropping;

    MilestoneEdit(MilestoneEntry row, long version) {
        this.row = row;
        this.version = version;
        this.state = row.state();
        this.dueOn = row.dueOn();
        this.slips = row.slips();
        this.replans = row.replans();
        this.claims = row.claims();
        this.delivery = row.delivery();
        this.dropping = row.dropping();
    }

    /** @param addedBecause null when the answer itself promised it */
    static MilestoneEntry planned(
            CommitmentEvent by,
            int number,
            PlannedMilestone planned,
            MilestoneState state,
            @Nullable String addedBecause,
            long version) {
        return new MilestoneEntry(
                by.commitmentId(),
                number,
                version,
                by.proposalId(),
                by.pacActions(),
                planned.title(),
                planned.indicators(),
                state,
                planned.dueOn(),
                planned.dueOn(),
                0,
                List.of(),
                0,
                null,
                addedBecause,
                null);
    }

    MilestoneEdit in(MilestoneState next) {
        state = next;
        return this;
    }

    MilestoneEdit replanned(MilestoneReplanned event) {
        dueOn = event.dueOn();
        slips = event.slips();
        replans = new ArrayList<>(replans);
        replans.add(new MilestoneReplan(event.previousDueOn(), event.dueOn(), event.reason(), event.replannedAt()));
        return this;
    }

    MilestoneEdit claimed(DeliveryClaimed event) {
        claims++;
        delivery = new Delivery(event.deliveredOn(), event.evidence(), event.sources(), event.claimedAt(), null, null);
        return in(MilestoneState.DELIVERY_CLAIMED);
    }

    MilestoneEdit judged(MilestoneState next, String words, Instant at) {
        delivery = requireNonNull(delivery).judged(words, at);
        return in(next);
    }

    MilestoneEdit dropped(Dropping how) {
        dropping = how;
        return in(MilestoneState.DROPPED);
    }

    MilestoneEntry entry() {
        return new MilestoneEntry(
                row.commitmentId(),
                row.number(),
                version,
                row.proposalId(),
                row.pacActions(),
                row.title(),
                row.indicators(),
                state,
                row.firstDueOn(),
                dueOn,
                slips,
                List.copyOf(replans),
                claims,
                delivery,
                row.addedBecause(),
                dropping);
    }
}
