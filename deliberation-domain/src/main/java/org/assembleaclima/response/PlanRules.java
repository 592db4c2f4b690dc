package org.assembleaclima.response;

import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_DROPPED_CONTINUED;
import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_NOT_OF_THIS_RESPONSE;
import static org.assembleaclima.response.ResponseRefusal.COMMITMENT_REPEATED;
import static org.assembleaclima.response.ResponseRefusal.MILESTONE_IN_THE_PAST;
import static org.assembleaclima.response.ResponseRefusal.PLANNED_ACTION_ENDED;
import static org.assembleaclima.response.ResponseRefusal.PLANNED_ACTION_UNKNOWN;
import static org.assembleaclima.response.ResponseRefusal.PLANNED_INDICATOR_UNKNOWN;
import static org.assembleaclima.response.ResponseRefusal.PLAN_MISSING;
import static org.assembleaclima.response.ResponseRefusal.PLAN_WITHOUT_ACCEPTANCE;
import static org.assembleaclima.response.ResponseRefusal.PLAN_WITHOUT_MILESTONES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedCommitment;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.pac.EndedActions;
import org.assembleaclima.pac.Indicators;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.pac.PlanOrder;

/**
 * What the implementation plan of an answer must be (R6.4): there where something is accepted, new or taken over from an
 * earlier version, with dated milestones.
 */
record PlanRules(PacActions actions, EndedActions ended, Indicators indicators, StandingCommitments standing) {

    /**
     * @param before what earlier versions of this response took on
     * @param today milestones are dated from it on
     */
    void check(MunicipalAnswer answer, List<CommitmentId> before, LocalDate today) {
        var commits = answer.points().stream().anyMatch(point -> point.verdict().commits());
        if (commits && answer.plan().isEmpty() && answer.continued().isEmpty()) throw PLAN_MISSING.refusedAt("/plan");
        if (!commits && !answer.plan().isEmpty()) throw PLAN_WITHOUT_ACCEPTANCE.refusedAt("/plan");
        if (!commits && !answer.continued().isEmpty()) throw PLAN_WITHOUT_ACCEPTANCE.refusedAt("/continued");
        var named = new HashSet<>(before);
        for (int i = 0; i < answer.plan().size(); i++) {
            if (!named.add(answer.plan().get(i).commitmentId())) throw COMMITMENT_REPEATED.refusedAt("/plan/" + i);
            checkCommitment(answer.plan().get(i), "/plan/" + i, today);
        }
        checkContinued(answer.continued(), before);
    }

    /** The same with the actions of each commitment in the order of the plan, each once. */
    static MunicipalAnswer inOrder(MunicipalAnswer answer) {
        var plan = answer.plan().stream()
                .map(planned -> new PlannedCommitment(
                        planned.commitmentId(),
                        planned.title(),
                        planned.office(),
                        PlanOrder.of(planned.pacActions()),
                        planned.milestones()))
                .toList();
        return new MunicipalAnswer(answer.points(), plan, answer.continued());
    }

    private void checkCommitment(PlannedCommitment planned, String pointer, LocalDate today) {
        if (!planned.pacActions().stream().allMatch(actions::isKnown))
            throw PLANNED_ACTION_UNKNOWN.refusedAt(pointer + "/pac_actions");
        if (planned.pacActions().stream().anyMatch(action -> ended.endOf(action).isPresent()))
            throw PLANNED_ACTION_ENDED.refusedAt(pointer + "/pac_actions");
        var milestones = planned.milestones();
        if (milestones.isEmpty()) throw PLAN_WITHOUT_MILESTONES.refusedAt(pointer + "/milestones");
        for (int i = 0; i < milestones.size(); i++)
            checkMilestone(milestones.get(i), pointer + "/milestones/" + i, today);
    }

    private void checkMilestone(PlannedMilestone milestone, String pointer, LocalDate today) {
        if (milestone.dueOn().isBefore(today)) throw MILESTONE_IN_THE_PAST.refusedAt(pointer + "/due_on");
        if (!milestone.indicators().stream().allMatch(indicators::isKnown))
            throw PLANNED_INDICATOR_UNKNOWN.refusedAt(pointer + "/indicators");
    }

    private void checkContinued(List<CommitmentId> continued, List<CommitmentId> before) {
        var named = new HashSet<CommitmentId>();
        for (int i = 0; i < continued.size(); i++) {
            if (!before.contains(continued.get(i))) throw COMMITMENT_NOT_OF_THIS_RESPONSE.refusedAt("/continued/" + i);
            if (!named.add(continued.get(i))) throw COMMITMENT_REPEATED.refusedAt("/continued/" + i);
            if (!standing.stands(continued.get(i))) throw COMMITMENT_DROPPED_CONTINUED.refusedAt("/continued/" + i);
        }
    }
}
