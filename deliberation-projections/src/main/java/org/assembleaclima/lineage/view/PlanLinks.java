package org.assembleaclima.lineage.view;

import java.util.UUID;
import java.util.stream.Stream;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.pac.ActionEvent;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.assembleaclima.pac.IndicatorEvent;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.LinkKind;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.AreaAdded;
import org.assembleaclima.pac.PlanEvent.ObjectiveAdded;
import org.assembleaclima.proposal.ProposalId;

/** From the plan to its actions, from an action to what follows it, and from an indicator to its values. */
final class PlanLinks {

    private PlanLinks() {}

    static Stream<Link> of(PlanEvent event) {
        return switch (event) {
            case AreaAdded e -> Stream.of(Link.of(Node.plan(), Node.of(e.code())));
            case ObjectiveAdded e -> Stream.of(Link.of(Node.of(e.code().area()), Node.of(e.code())));
            case ActionAdded e -> Stream.of(Link.of(Node.of(e.code().objective()), Node.of(e.code())));
            default -> Stream.empty();
        };
    }

    static Stream<Link> of(ActionEvent event) {
        var action = Node.of(event.actionId().code());
        return switch (event) {
            case ActionLinked e -> Stream.of(new Link(action, linked(e.kind(), e.target()), true));
            case ActionUnlinked e -> Stream.of(new Link(action, linked(e.kind(), e.target()), true));
            case ActionSuperseded e -> e.successors().stream().map(code -> Link.of(action, Node.of(code)));
            default -> Stream.empty();
        };
    }

    private static Node linked(LinkKind kind, UUID target) {
        return switch (kind) {
            case PROPOSAL -> Node.of(new ProposalId(target));
            case RESPONSE -> Node.response(new ProposalId(target));
            case COMMITMENT -> Node.of(new CommitmentId(target));
        };
    }

    static Stream<Link> of(IndicatorEvent event) {
        var indicator = Node.of(event.indicatorId());
        return switch (event) {
            case IndicatorDefined e ->
                Stream.of(Link.of(e.action().map(Node::of).orElse(Node.plan()), indicator));
            case ValueMeasured e -> Stream.of(Link.of(indicator, Node.value(e.indicatorId(), e.period(), 0)));
            case ValueCorrected e ->
                Stream.of(Link.of(
                        Node.value(e.indicatorId(), e.period(), e.correction() - 1),
                        Node.value(e.indicatorId(), e.period(), e.correction())));
            default -> Stream.empty();
        };
    }
}
