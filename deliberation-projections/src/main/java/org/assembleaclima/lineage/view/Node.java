package org.assembleaclima.lineage.view;

import java.util.List;
import java.util.Locale;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.AreaCode;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.ObjectiveCode;
import org.assembleaclima.pac.ReportingPeriod;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.workinggroup.WorkingGroupId;

/**
 * One thing in a lineage, named {@code <kind>/<id>}; what has no id of its own is named by what it belongs to and a number.
 * Names are part of the interface and are never changed.
 */
public record Node(String name) {

    /** The kinds whose id says by itself what it is: whoever has the id need not know the kind. */
    private static final List<String> KINDS = List.of(
            "action",
            "amendment",
            "area",
            "ballot",
            "commitment",
            "cycle",
            "group",
            "indicator",
            "objective",
            "plan",
            "proposal");

    static Node plan() {
        return new Node("plan/pac");
    }

    static Node of(AreaCode code) {
        return new Node("area/" + code);
    }

    static Node of(ObjectiveCode code) {
        return new Node("objective/" + code);
    }

    static Node of(ActionCode code) {
        return new Node("action/" + code);
    }

    static Node of(CycleId cycleId) {
        return new Node("cycle/" + cycleId.value());
    }

    static Node of(WorkingGroupId groupId) {
        return new Node("group/" + groupId);
    }

    static Node of(ProposalId proposalId) {
        return new Node("proposal/" + proposalId);
    }

    static Node version(ProposalId proposalId, int textVersion) {
        return new Node("proposal-version/" + proposalId + "/" + textVersion);
    }

    static Node of(AmendmentId amendmentId) {
        return new Node("amendment/" + amendmentId);
    }

    static Node of(BallotId ballotId) {
        return new Node("ballot/" + ballotId);
    }

    /** One for each proposal, so that the way back leads to its own ballot and not to those of a whole report. */
    static Node transmission(CycleId cycleId, int edition, ProposalId proposalId) {
        return new Node("transmission/" + cycleId.value() + "/" + edition + "/" + proposalId);
    }

    static Node response(ProposalId proposalId) {
        return new Node("response/" + proposalId);
    }

    static Node response(ProposalId proposalId, int answerVersion) {
        return new Node("response-version/" + proposalId + "/" + answerVersion);
    }

    static Node of(CommitmentId commitmentId) {
        return new Node("commitment/" + commitmentId);
    }

    static Node milestone(CommitmentId commitmentId, int milestone) {
        return new Node("milestone/" + commitmentId + "/" + milestone);
    }

    static Node of(IndicatorId indicatorId) {
        return new Node("indicator/" + indicatorId.value());
    }

    /** @param correction 0 for the value that was measured */
    static Node value(IndicatorId indicatorId, ReportingPeriod period, int correction) {
        var name = "value/" + indicatorId.value() + "/" + period;
        return new Node(correction == 0 ? name : name + "/" + correction);
    }

    /** What a text may name: itself, or, when it is a bare id, one thing of each kind that has such ids. */
    public static List<String> namedBy(String text) {
        if (text.contains("/")) return List.of(text);
        var id = text.toLowerCase(Locale.ROOT); // as all of them are; a UUID may be sent in capitals
        return KINDS.stream().map(kind -> kind + "/" + id).toList();
    }

    /** Such as {@code ballot}. */
    public static String kind(String name) {
        return name.substring(0, name.indexOf('/'));
    }
}
