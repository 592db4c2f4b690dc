package org.assembleaclima.lineage.view;

import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.ProposalEvent;
import org.assembleaclima.proposal.ProposalEvent.AmendmentAdopted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentPutToVote;
import org.assembleaclima.proposal.ProposalEvent.AmendmentSubmitted;
import org.assembleaclima.proposal.ProposalEvent.AmendmentsIntegrated;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.report.ReportEvent;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.assembleaclima.workinggroup.WorkingGroupEvent;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;

/** From the plan's actions over groups, texts, amendments and ballots to the transmission. */
final class TextLinks {

    private TextLinks() {}

    static Stream<Link> of(WorkingGroupEvent event) {
        return switch (event) {
            case WorkingGroupConstituted e -> Stream.of(Link.of(Node.of(e.cycleId()), Node.of(e.workingGroupId())));
            case ActionsAssigned e -> Link.ofEach(nodes(e.pacActions()), Node.of(e.workingGroupId()));
            default -> Stream.empty();
        };
    }

    static Stream<Link> of(ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted e ->
                Stream.concat(
                        named(e.pacActions(), e.proposalId()),
                        Stream.of(
                                Link.of(Node.of(e.workingGroupId()), Node.of(e.proposalId())),
                                Link.of(Node.of(e.proposalId()), Node.version(e.proposalId(), 1))));
            case ProposalRevised e ->
                Stream.concat(named(e.pacActions(), e.proposalId()), next(e.proposalId(), e.textVersion()));
            case ProposalTranslated e ->
                Stream.of(Link.of(
                        Node.version(e.proposalId(), e.translated()), Node.version(e.proposalId(), e.textVersion())));
            case ProposalMerged e -> Stream.of(Link.of(Node.of(e.proposalId()), Node.of(e.into())));
            case ProposalPutToVote e ->
                Stream.of(Link.of(Node.version(e.proposalId(), e.textVersion()), Node.of(e.ballotId())));
            case AmendmentSubmitted e -> submitted(e);
            case AmendmentPutToVote e ->
                e.amendmentIds().stream().map(amendment -> Link.of(Node.of(amendment), Node.of(e.ballotId())));
            case AmendmentAdopted e ->
                e.amendmentIds().stream().map(amendment -> Link.of(Node.of(e.ballotId()), Node.of(amendment)));
            case AmendmentsIntegrated e -> integrated(e);
            default -> Stream.empty();
        };
    }

    private static Stream<Link> submitted(AmendmentSubmitted event) {
        var amendment = Node.of(event.amendmentId());
        return Stream.concat(
                Stream.of(Link.of(Node.version(event.proposalId(), event.textVersion()), amendment)),
                event.parent().stream().map(parent -> Link.of(Node.of(parent), amendment)));
    }

    private static Stream<Link> integrated(AmendmentsIntegrated event) {
        var version = Node.version(event.proposalId(), event.textVersion());
        return Stream.of(
                        named(event.pacActions(), event.proposalId()),
                        next(event.proposalId(), event.textVersion()),
                        event.amendmentIds().stream().map(amendment -> Link.of(Node.of(amendment), version)))
                .flatMap(links -> links);
    }

    /** An action a later text does not name any more was named all the same. */
    private static Stream<Link> named(List<ActionCode> actions, ProposalId proposalId) {
        return Link.ofEach(nodes(actions), Node.of(proposalId));
    }

    /** Versions are counted over all languages, so the one before may be a translation: its own way back leads on. */
    private static Stream<Link> next(ProposalId proposalId, int textVersion) {
        return Stream.of(Link.of(Node.version(proposalId, textVersion - 1), Node.version(proposalId, textVersion)));
    }

    static Stream<Link> of(ReportEvent event) {
        return event instanceof ReportTransmitted e
                ? e.proposals().stream()
                        .map(proposal -> Link.of(
                                Node.of(proposal.ballotId()),
                                Node.transmission(e.cycleId(), e.edition(), proposal.proposalId())))
                : Stream.empty();
    }

    static List<Node> nodes(List<ActionCode> actions) {
        return actions.stream().map(Node::of).toList();
    }
}
