package org.assembleaclima.proposal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.Block;
import org.assembleaclima.proposal.BlockId;
import org.assembleaclima.proposal.BlockKind;
import org.assembleaclima.proposal.Consequences;
import org.assembleaclima.proposal.Operation;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.ProposalText;
import org.assembleaclima.proposal.TextHash;
import org.assembleaclima.proposal.view.AmendmentBoard.Group;
import org.assembleaclima.proposal.view.AmendmentEntry.State;
import org.assembleaclima.workinggroup.WorkingGroupId;
import org.junit.jupiter.api.Test;

/** The rows that events make of amendments, and the table that is computed from them. */
class AmendmentFoldsTest {

    private static final ProposalId PROPOSAL = ProposalId.of("00000000-0000-0000-0000-000000000001");
    private static final Instant MARCH_1 = Instant.parse("2026-03-01T09:00:00Z");
    private static final BallotId BALLOT = BallotId.of("00000000-0000-0000-0000-0000000000ba");
    private static final TextHash HASH = TextHash.of("ab".repeat(32));
    private static final BlockId B1 = BlockId.of("b1");
    private static final ProposalText TEXT =
            new ProposalText("it", "Trees", List.of(new Block(B1, BlockKind.PARAGRAPH, "Mow it, mow.")));

    private final AmendmentRegister register = new AmendmentRegister();
    private final Map<String, AmendmentEntry> rows = new HashMap<>();
    private long version;

    private static AmendmentId amendment(int number) {
        return new AmendmentId(new UUID(1, number));
    }

    private static List<AmendmentId> amendments(int... numbers) {
        var ids = new ArrayList<AmendmentId>();
        for (var number : numbers) ids.add(amendment(number));
        return ids;
    }

    private Recorded next() {
        version++;
        return new Recorded(version, PROPOSAL.toString(), version, "x", MARCH_1, "a", List.of());
    }

    private void happens(ProposalEvent event) {
        var recorded = next();
        for (var key : register.keysOf(event, recorded))
            rows.put(key, register.evolve(key, rows.get(key), event, recorded));
    }

    private void submitted(int number, int parent, Operation operation) {
        happens(new AmendmentSubmitted(
                PROPOSAL,
                amendment(number),
                number,
                "it",
                1,
                parent == 0 ? Optional.empty() : Optional.of(amendment(parent)),
                new MemberId(new UUID(2, 1)),
                List.of(operation),
                "",
                MARCH_1));
        happens(new AmendmentAdmitted(PROPOSAL, amendment(number), MARCH_1));
    }

    private static Operation replace(String quoted, String replacement) {
        return new Operation.ReplaceSpan(B1, quoted, 1, replacement);
    }

    private AmendmentBoard board() {
        var drafted = new ProposalDrafted(
                PROPOSAL, CycleId.of("milano-2024"), new WorkingGroupId(new UUID(3, 1)), TEXT, List.of(), MARCH_1);
        var proposal = new ProposalRegister().evolve(PROPOSAL.toString(), null, drafted, next());
        var text = new ProposalTextVersion(PROPOSAL, 1, 1, TEXT, List.of(), null, null, List.of(), MARCH_1);
        return AmendmentBoard.of(proposal, text, List.copyOf(rows.values()));
    }

    /** 2 and 3 do the same to 1, and were adopted once; 4 and 5 are still to be voted. */
    @Test
    void the_table_applies_identical_sub_amendments_once() {
        submitted(1, 0, replace("Mow", "Mow, mow"));
        submitted(2, 1, replace("it", "all"));
        submitted(3, 1, replace("it", "all"));
        submitted(4, 1, replace("all", "much"));
        submitted(5, 1, new Operation.ReplaceTitle("Trees", "Woods"));
        happens(new AmendmentPutToVote(PROPOSAL, amendments(2, 3), BALLOT, 1, HASH, MARCH_1));
        happens(new AmendmentAdopted(
                PROPOSAL, amendments(2, 3), BALLOT, new Consequences(List.of(), List.of(), List.of()), MARCH_1));
        assertThat(rows.values())
                .filteredOn(row -> row.state() == State.ADOPTED)
                .extracting(AmendmentEntry::number)
                .containsExactlyInAnyOrder(2, 3);
        assertThat(board().lines())
                .extracting(Group::amendments)
                .containsExactlyInAnyOrder(amendments(5), amendments(4), amendments(1));
    }
}
