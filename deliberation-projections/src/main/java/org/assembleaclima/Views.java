package org.assembleaclima;

import java.time.ZoneId;
import java.util.List;
import org.assembleaclima.ballot.view.BallotRegister;
import org.assembleaclima.ballot.view.BallotRoll;
import org.assembleaclima.ballot.view.ProposalStory;
import org.assembleaclima.commitment.view.ActionCommitments;
import org.assembleaclima.commitment.view.CommitmentRegister;
import org.assembleaclima.commitment.view.MilestoneRegister;
import org.assembleaclima.common.view.History;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.view.CycleRegister;
import org.assembleaclima.cycle.view.RuleSetVersions;
import org.assembleaclima.dashboard.view.Activity;
import org.assembleaclima.lineage.view.LineageEdges;
import org.assembleaclima.membership.view.MemberRegister;
import org.assembleaclima.monitoring.view.ActionFiles;
import org.assembleaclima.monitoring.view.ActionStandings;
import org.assembleaclima.pac.view.IndicatorRegister;
import org.assembleaclima.pac.view.IndicatorValues;
import org.assembleaclima.pac.view.PlanElements;
import org.assembleaclima.pac.view.PlanOverview;
import org.assembleaclima.pac.view.PlanTargets;
import org.assembleaclima.pac.view.ValueCorrections;
import org.assembleaclima.pac.view.ValueFiles;
import org.assembleaclima.proposal.view.AmendmentRegister;
import org.assembleaclima.proposal.view.ProposalRegister;
import org.assembleaclima.proposal.view.ProposalTexts;
import org.assembleaclima.report.view.ReportRegister;
import org.assembleaclima.response.view.AnswerDrafts;
import org.assembleaclima.response.view.AnswerVersions;
import org.assembleaclima.response.view.Opinions;
import org.assembleaclima.response.view.ResponseRegister;
import org.assembleaclima.response.view.Reviews;
import org.assembleaclima.session.view.AttendanceCorrections;
import org.assembleaclima.session.view.AttendanceRegister;
import org.assembleaclima.session.view.MinutesTexts;
import org.assembleaclima.session.view.SessionAgendas;
import org.assembleaclima.session.view.SessionRegister;
import org.assembleaclima.sortition.view.SortitionLists;
import org.assembleaclima.sortition.view.SortitionRegister;
import org.assembleaclima.workinggroup.view.WorkingGroupRegister;

/** Every view, as the application wires them. A new view adds its line here: an auditor folds them all again. */
public final class Views {

    private Views() {}

    /** @param zone of the municipality, by which months are told apart */
    public static List<View<?, ?>> all(ZoneId zone) {
        return List.of(
                new BallotRegister(),
                new BallotRoll(),
                new ProposalStory(),
                new ActionCommitments(),
                new CommitmentRegister(),
                new MilestoneRegister(),
                new History(),
                new CycleRegister(),
                new RuleSetVersions(),
                new Activity(zone),
                new LineageEdges(),
                new MemberRegister(),
                new ActionFiles(),
                new ActionStandings(),
                new IndicatorRegister(),
                new IndicatorValues(),
                new PlanElements(),
                new PlanOverview(),
                new PlanTargets(),
                new ValueCorrections(),
                new ValueFiles(),
                new AmendmentRegister(),
                new ProposalRegister(),
                new ProposalTexts(),
                new ReportRegister(),
                new AnswerDrafts(),
                new AnswerVersions(),
                new Opinions(),
                new ResponseRegister(),
                new Reviews(),
                new AttendanceCorrections(),
                new AttendanceRegister(),
                new MinutesTexts(),
                new SessionAgendas(),
                new SessionRegister(),
                new SortitionLists(),
                new SortitionRegister(),
                new WorkingGroupRegister());
    }
}
