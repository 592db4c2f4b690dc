package org.assembleaclima.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assembleaclima.command.Commands;
import org.assembleaclima.commitment.CommitmentCommand.MakeCommitment;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;

/** Commitments as a published answer makes them, but without one: no request can make them. */
public record Undertaken(Commands commands) {

    private static final AtomicLong MADE = new AtomicLong();

    /** The path of a new commitment to action 2.1.3, of a proposal of its own, with milestones due on these days. */
    public String commitment(String office, LocalDate... dueOn) {
        var number = MADE.incrementAndGet();
        var id = new CommitmentId(new UUID(0xc0, number));
        commands.send(
                new MakeCommitment(
                        proposal(number),
                        CycleId.of("2024"),
                        1,
                        new PlannedCommitment(
                                id, "Cento alberi", office, List.of(ActionCode.of("2.1.3")), milestones(dueOn))),
                new Actor("local-city_authority", Set.of(Role.CITY_AUTHORITY)));
        return "/api/v1/commitments/" + id;
    }

    private static List<PlannedMilestone> milestones(LocalDate... dueOn) {
        return Stream.of(dueOn)
                .map(day -> new PlannedMilestone("Entro il " + day, day, List.of()))
                .toList();
    }

    private static ProposalId proposal(long number) {
        return new ProposalId(new UUID(0xa0, number));
    }
}
