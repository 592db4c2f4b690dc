package org.assembleaclima.proposal.view;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.Consequences;
import org.assembleaclima.proposal.Consequences.Lapse;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAcceptedAsFriendly;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRejected;
import org.assembleaclima.proposal.ProposalEvent.AmendmentRuledInadmissible;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsSequenced;
import org.assembleaclima.proposal.ProposalEvent.ProposalCarriedOver;
import org.assembleaclima.proposal.ProposalEvent.ProposalConsolidated;
import org.assembleaclima.proposal.ProposalEvent.ProposalLapsed;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.assembleaclima.proposal.view.AmendmentEntry.State;
import org.jspecify.annotations.Nullable;

/** Every amendment of every proposal, one row each, in the order of submission. */
public final class AmendmentRegister implements View<ProposalEvent, AmendmentEntry> {

    @Override
    public String name() {
        return "amendment";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ProposalEvent>> families() {
        return Set.of(ProposalEvent.class);
    }

    @Override
    public Class<AmendmentEntry> rowType() {
        return AmendmentEntry.class;
    }

    public static String key(AmendmentId amendmentId) {
        return amendmentId.toString();
    }

    @Override
    public Set<String> keysOf(ProposalEvent event, Recorded recorded) {
        return switch (event) {
            case AmendmentSubmitted e -> Set.of(key(e.amendmentId()));
            case AmendmentAdmitted e -> Set.of(key(e.amendmentId()));
            case AmendmentRuledInadmissible e -> keys(List.of(e.amendmentId()), e.lapsed());
            case AmendmentWithdrawn e -> keys(List.of(e.amendmentId()), e.lapsed());
            case AmendmentAcceptedAsFriendly e -> keys(e.amendmentIds(), e.consequences());
            case AmendmentsSequenced e -> keys(e.order(), List.of());
            case AmendmentPutToVote e -> keys(e.amendmentIds(), List.of());
            case AmendmentAdopted e -> keys(e.amendmentIds(), e.consequences());
            case AmendmentRejected e -> keys(e.amendmentIds(), e.lapsed());
            case AmendmentsIntegrated e -> keys(e.amendmentIds(), List.of());
            case VoteAbandoned e -> keys(e.amendmentIds(), List.of());
            default -> keys(List.of(), withProposal(event));
        };
    }

    /** What lapses because of what happens to the proposal as a whole. */
    private static List<Lapse> withProposal(ProposalEvent event) {
        return switch (event) {
            case ProposalConsolidated e -> e.lapsed();
            case ProposalWithdrawn e -> e.lapsed();
            case ProposalMerged e -> e.lapsed();
            case ProposalCarriedOver e -> e.lapsed();
            case ProposalLapsed e -> e.lapsed();
            default -> List.of();
        };
    }

    private static Set<String> keys(List<AmendmentId> ids, List<Lapse> lapsed) {
        var keys = ids.stream().map(AmendmentRegister::key).collect(Collectors.toCollection(HashSet::new));
        lapsed.forEach(lapse -> keys.add(key(lapse.amendmentId())));
        return keys;
    }

    private static Set<String> keys(List<AmendmentId> ids, Consequences consequences) {
        var keys = keys(ids, consequences.lapsed());
        consequences.rebased().forEach(again -> keys.add(key(again.amendmentId())));
        consequences.flagged().forEach(flag -> keys.add(key(flag.amendmentId())));
        return keys;
    }

    @Override
    public AmendmentEntry evolve(String key, @Nullable AmendmentEntry before, ProposalEvent event, Recorded recorded) {
        if (event instanceof AmendmentSubmitted submitted)
            return AmendmentEntry.submitted(submitted, recorded.version());
        var row = requireNonNull(before);
        var at = recorded.version();
        return switch (event) {
            case AmendmentAdmitted ignored -> row.in(State.ADMITTED, at);
            case AmendmentRuledInadmissible e ->
                row.amendmentId().equals(e.amendmentId())
                        ? new AmendmentEdit(row, at)
                                .inadmissible(e.code(), e.reasons())
                                .ended(e.ruledAt())
                                .entry()
                        : lapsed(row, at, e.lapsed(), e.ruledAt());
            case AmendmentWithdrawn e ->
                row.amendmentId().equals(e.amendmentId())
                        ? row.ended(State.WITHDRAWN, at, e.withdrawnAt())
                        : lapsed(row, at, e.lapsed(), e.withdrawnAt());
            case AmendmentAcceptedAsFriendly e ->
                e.amendmentIds().contains(row.amendmentId())
                        ? new AmendmentEdit(row, at).friendly().entry()
                        : after(row, at, e.consequences(), e.acceptedAt());
            case AmendmentsSequenced e ->
                new AmendmentEdit(row, at)
                        .ranked(e.order().indexOf(row.amendmentId()) + 1)
                        .entry();
            case AmendmentPutToVote e ->
                new AmendmentEdit(row, at).in(State.BALLOT).voted(e.ballotId()).entry();
            case AmendmentAdopted e ->
                e.amendmentIds().contains(row.amendmentId())
                        ? new AmendmentEdit(row, at)
                                .voted(e.ballotId())
                                .adopted(e.adoptedAt())
                                .entry()
                        : after(row, at, e.consequences(), e.adoptedAt());
            case AmendmentRejected e ->
                e.amendmentIds().contains(row.amendmentId())
                        ? row.ended(State.REJECTED, at, e.rejectedAt())
                        : lapsed(row, at, e.lapsed(), e.rejectedAt());
            case AmendmentsIntegrated e -> row.ended(State.INTEGRATED, at, e.integratedAt());
            case VoteAbandoned ignored ->
                new AmendmentEdit(row, at).in(State.ADMITTED).voted(null).entry();
            default -> lapsed(row, at, withProposal(event), recorded.recordedAt());
        };
    }

    private static AmendmentEntry lapsed(AmendmentEntry row, long at, List<Lapse> lapsed, Instant when) {
        return lapsed.stream()
                .filter(lapse -> lapse.amendmentId().equals(row.amendmentId()))
                .findFirst()
                .map(lapse -> new AmendmentEdit(row, at)
                        .lapsed(lapse.cause())
                        .ended(when)
                        .entry())
                .orElse(row);
    }

    private static AmendmentEntry after(AmendmentEntry row, long at, Consequences consequences, Instant when) {
        for (var again : consequences.rebased())
            if (again.amendmentId().equals(row.amendmentId())) return row.again(again.operations(), at);
        for (var flag : consequences.flagged())
            if (flag.amendmentId().equals(row.amendmentId()))
                return new AmendmentEdit(row, at).flagged(flag.conflict()).entry();
        return lapsed(row, at, consequences.lapsed(), when);
    }

    @Override
    public String sortKey(String key, AmendmentEntry row) {
        return row.proposalId() + "/" + Padded.number(row.number(), 9);
    }

    @Override
    public List<Filter<AmendmentEntry>> filters() {
        return List.of(
                new Filter<>("proposal", row -> row.proposalId().toString()),
                new Filter<>("state", row -> row.state().name()),
                new Filter<>("author", row -> row.author().toString()));
    }
}
