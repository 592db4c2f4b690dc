package org.assembleaclima;

import static org.assembleaclima.security.Permission.ADOPT_ANSWER;
import static org.assembleaclima.security.Permission.ANNUL_BALLOT;
import static org.assembleaclima.security.Permission.ANNUL_DRAW;
import static org.assembleaclima.security.Permission.CAST_VOTE;
import static org.assembleaclima.security.Permission.CERTIFY_BALLOT;
import static org.assembleaclima.security.Permission.CLOSE_PROPOSAL;
import static org.assembleaclima.security.Permission.CONDUCT_AMENDING;
import static org.assembleaclima.security.Permission.CONDUCT_BALLOT;
import static org.assembleaclima.security.Permission.CONDUCT_DRAW;
import static org.assembleaclima.security.Permission.CONTEST_BALLOT;
import static org.assembleaclima.security.Permission.COUNT_HANDS;
import static org.assembleaclima.security.Permission.DECLARE_STATUS;
import static org.assembleaclima.security.Permission.DRAFT_ANSWER;
import static org.assembleaclima.security.Permission.DRAFT_PROPOSAL;
import static org.assembleaclima.security.Permission.DROP_COMMITMENT;
import static org.assembleaclima.security.Permission.ERASE_PERSONS;
import static org.assembleaclima.security.Permission.EXTEND_DUE_DATE;
import static org.assembleaclima.security.Permission.FOLLOW_UP;
import static org.assembleaclima.security.Permission.GIVE_OPINION;
import static org.assembleaclima.security.Permission.HOLD_REVIEW;
import static org.assembleaclima.security.Permission.IMPORT_PLAN;
import static org.assembleaclima.security.Permission.KEEP_MEMBERS;
import static org.assembleaclima.security.Permission.KEEP_PERSONS;
import static org.assembleaclima.security.Permission.KEEP_POOL;
import static org.assembleaclima.security.Permission.LEAVE_ASSEMBLY;
import static org.assembleaclima.security.Permission.MONITOR_PLAN;
import static org.assembleaclima.security.Permission.ORGANISE_CYCLE;
import static org.assembleaclima.security.Permission.ORGANISE_SESSION;
import static org.assembleaclima.security.Permission.PREPARE_DRAW;
import static org.assembleaclima.security.Permission.PRESIDE_SESSION;
import static org.assembleaclima.security.Permission.PUBLISH_ANSWER;
import static org.assembleaclima.security.Permission.PUBLISH_RULES;
import static org.assembleaclima.security.Permission.RECORD_ATTENDANCE;
import static org.assembleaclima.security.Permission.RECORD_VALUES;
import static org.assembleaclima.security.Permission.REPORT_CYCLE;
import static org.assembleaclima.security.Permission.REPORT_DELIVERY;
import static org.assembleaclima.security.Permission.REVISE_PLAN;
import static org.assembleaclima.security.Permission.SUBMIT_AMENDMENT;
import static org.assembleaclima.security.Permission.TABLE_PROPOSAL;
import static org.assembleaclima.security.Permission.TRANSLATE_PROPOSAL;
import static org.assembleaclima.security.Permission.VERIFY_DELIVERY;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotCertified;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.BallotConfigured;
import org.assembleaclima.ballot.BallotEvent.BallotContested;
import org.assembleaclima.ballot.BallotEvent.BallotOpened;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotResumed;
import org.assembleaclima.ballot.BallotEvent.BallotSuspended;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentDropped;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryClaimed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryDisputed;
import org.assembleaclima.commitment.CommitmentEvent.DeliveryVerified;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneDropped;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneReplanned;
import org.assembleaclima.commitment.CommitmentEvent.WorkStarted;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;
import org.assembleaclima.membership.AssemblyEvent.AccountRelinked;
import org.assembleaclima.membership.AssemblyEvent.MemberReinstated;
import org.assembleaclima.membership.AssemblyEvent.MemberRemoved;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.MemberResigned;
import org.assembleaclima.membership.AssemblyEvent.MemberSuspended;
import org.assembleaclima.membership.AssemblyEvent.MembersActivated;
import org.assembleaclima.membership.AssemblyEvent.PactsSigned;
import org.assembleaclima.membership.AssemblyEvent.PanelImported;
import org.assembleaclima.membership.AssemblyEvent.PanelWithdrawn;
import org.assembleaclima.membership.AssemblyEvent.PersonErased;
import org.assembleaclima.membership.AssemblyEvent.PersonRecorded;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneDropped;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReached;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneReplanned;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneSet;
import org.assembleaclima.pac.ActionEvent.ActionOwnerNamed;
import org.assembleaclima.pac.ActionEvent.ActionScheduled;
import org.assembleaclima.pac.ActionEvent.ActionStatusDeclared;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.assembleaclima.pac.ActionEvent.ActionUnlinked;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.ActionRedescribed;
import org.assembleaclima.pac.PlanEvent.ActionRetitled;
import org.assembleaclima.pac.PlanEvent.AreaAdded;
import org.assembleaclima.pac.PlanEvent.AreaRedescribed;
import org.assembleaclima.pac.PlanEvent.AreaRetitled;
import org.assembleaclima.pac.PlanEvent.ObjectiveAdded;
import org.assembleaclima.pac.PlanEvent.ObjectiveRedescribed;
import org.assembleaclima.pac.PlanEvent.ObjectiveRetitled;
import org.assembleaclima.pac.PlanEvent.PlanIntroduced;
import org.assembleaclima.pac.PlanEvent.PlanReintroduced;
import org.assembleaclima.pac.PlanEvent.TargetRevised;
import org.assembleaclima.pac.PlanEvent.TargetSet;
import org.assembleaclima.pac.ValueFileEvent.ValuesImported;
import org.assembleaclima.proposal.ProposalEvent.AmendingClosed;
import org.assembleaclima.proposal.ProposalEvent.AmendingOpened;
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
import org.assembleaclima.proposal.ProposalEvent.ProposalApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalCarriedOver;
import org.assembleaclima.proposal.ProposalEvent.ProposalConsolidated;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.assembleaclima.proposal.ProposalEvent.ProposalLapsed;
import org.assembleaclima.proposal.ProposalEvent.ProposalMerged;
import org.assembleaclima.proposal.ProposalEvent.ProposalNotApproved;
import org.assembleaclima.proposal.ProposalEvent.ProposalPutToVote;
import org.assembleaclima.proposal.ProposalEvent.ProposalRevised;
import org.assembleaclima.proposal.ProposalEvent.ProposalTabled;
import org.assembleaclima.proposal.ProposalEvent.ProposalTranslated;
import org.assembleaclima.proposal.ProposalEvent.ProposalTransmitted;
import org.assembleaclima.proposal.ProposalEvent.ProposalWithdrawn;
import org.assembleaclima.proposal.ProposalEvent.VoteAbandoned;
import org.assembleaclima.report.ReportEvent.ReportFrozen;
import org.assembleaclima.report.ReportEvent.ReportPreviewed;
import org.assembleaclima.report.ReportEvent.ReportTransmitted;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.assembleaclima.security.Permission;
import org.assembleaclima.session.SessionEvent.AgendaRevised;
import org.assembleaclima.session.SessionEvent.AttendanceCorrected;
import org.assembleaclima.session.SessionEvent.FloorLeft;
import org.assembleaclima.session.SessionEvent.FloorTaken;
import org.assembleaclima.session.SessionEvent.MembersCheckedIn;
import org.assembleaclima.session.SessionEvent.MembersCheckedOut;
import org.assembleaclima.session.SessionEvent.MinutesApproved;
import org.assembleaclima.session.SessionEvent.MinutesRecorded;
import org.assembleaclima.session.SessionEvent.SessionCancelled;
import org.assembleaclima.session.SessionEvent.SessionClosed;
import org.assembleaclima.session.SessionEvent.SessionConvened;
import org.assembleaclima.session.SessionEvent.SessionOpened;
import org.assembleaclima.session.SessionEvent.SessionRescheduled;
import org.assembleaclima.session.SessionEvent.SessionResumed;
import org.assembleaclima.session.SessionEvent.SessionScheduled;
import org.assembleaclima.session.SessionEvent.SessionSuspended;
import org.assembleaclima.sortition.SortitionEvent.InvitationsRecorded;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.assembleaclima.sortition.SortitionEvent.ListRequested;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;
import org.assembleaclima.sortition.SortitionEvent.QuotasRevised;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SortitionClosed;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionEvent.SourcesCommitted;
import org.assembleaclima.sortition.SortitionEvent.UrnsRecorded;
import org.assembleaclima.sortition.SortitionEvent.VolunteerErased;
import org.assembleaclima.workinggroup.WorkingGroupEvent.ActionsAssigned;
import org.assembleaclima.workinggroup.WorkingGroupEvent.FacilitatorAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMemberLeft;
import org.assembleaclima.workinggroup.WorkingGroupEvent.GroupMembersJoined;
import org.assembleaclima.workinggroup.WorkingGroupEvent.RapporteurAppointed;
import org.assembleaclima.workinggroup.WorkingGroupEvent.WorkingGroupConstituted;

/**
 * Which permissions the commands need that an event can come from: whoever an event names as its actor held one of them
 * (R8.1). A new event adds its line here.
 */
public final class Authority {

    private static final Map<Class<?>, Set<Permission>> PERMISSIONS = permissions();

    private Authority() {}

    /** Empty for what is no event. */
    public static Set<Permission> behind(Class<? extends DomainEvent> event) {
        return PERMISSIONS.getOrDefault(event, Set.of());
    }

    private static Map<Class<?>, Set<Permission>> permissions() {
        var permissions = new HashMap<Class<?>, Set<Permission>>();
        put(permissions, EnumSet.of(PUBLISH_RULES), RuleSetPublished.class);
        put(permissions, EnumSet.of(ORGANISE_CYCLE), CyclePlanned.class, CycleRedated.class);
        put(
                permissions,
                EnumSet.of(KEEP_MEMBERS),
                PanelImported.class,
                PactsSigned.class,
                MembersActivated.class,
                MemberSuspended.class,
                MemberReinstated.class,
                MemberRemoved.class,
                MemberReplaced.class,
                ReserveDeclined.class,
                AccountRelinked.class);
        put(permissions, EnumSet.of(KEEP_MEMBERS, LEAVE_ASSEMBLY), MemberResigned.class);
        put(permissions, EnumSet.of(KEEP_PERSONS), PersonRecorded.class);
        put(permissions, EnumSet.of(ERASE_PERSONS), PersonErased.class);
        put(
                permissions,
                EnumSet.of(PREPARE_DRAW),
                SortitionConfigured.class,
                QuotasRevised.class,
                InvitationsRecorded.class,
                SourcesCommitted.class,
                ListRequested.class);
        put(permissions, EnumSet.of(KEEP_POOL), PoolFrozen.class, SortitionClosed.class);
        put(permissions, EnumSet.of(FOLLOW_UP), ListComputed.class);
        put(permissions, EnumSet.of(PREPARE_DRAW, FOLLOW_UP), ListAbandoned.class);
        put(
                permissions,
                EnumSet.of(CONDUCT_DRAW),
                ListPublished.class,
                SourceRecorded.class,
                UrnsRecorded.class,
                PanelDrawn.class);
        put(permissions, EnumSet.of(KEEP_MEMBERS), PanelEnrolled.class);
        put(permissions, EnumSet.of(ANNUL_DRAW), SortitionAnnulled.class, PanelWithdrawn.class);
        put(permissions, EnumSet.of(ERASE_PERSONS), VolunteerErased.class);
        put(
                permissions,
                EnumSet.of(ORGANISE_CYCLE),
                WorkingGroupConstituted.class,
                ActionsAssigned.class,
                GroupMembersJoined.class,
                GroupMemberLeft.class,
                FacilitatorAppointed.class,
                RapporteurAppointed.class);
        put(
                permissions,
                EnumSet.of(ORGANISE_SESSION),
                SessionScheduled.class,
                SessionRescheduled.class,
                SessionCancelled.class,
                SessionConvened.class,
                AgendaRevised.class);
        put(
                permissions,
                EnumSet.of(PRESIDE_SESSION),
                SessionOpened.class,
                SessionSuspended.class,
                SessionResumed.class,
                SessionClosed.class,
                MinutesApproved.class);
        put(
                permissions,
                EnumSet.of(RECORD_ATTENDANCE),
                MembersCheckedIn.class,
                MembersCheckedOut.class,
                AttendanceCorrected.class,
                MinutesRecorded.class);
        put(permissions, EnumSet.of(CONDUCT_BALLOT), FloorTaken.class, FloorLeft.class);
        put(
                permissions,
                EnumSet.of(IMPORT_PLAN),
                PlanIntroduced.class,
                PlanReintroduced.class,
                AreaAdded.class,
                AreaRetitled.class,
                AreaRedescribed.class,
                ObjectiveAdded.class,
                ObjectiveRetitled.class,
                ObjectiveRedescribed.class,
                ActionAdded.class,
                ActionRetitled.class,
                ActionRedescribed.class,
                TargetSet.class,
                TargetRevised.class);
        put(
                permissions,
                EnumSet.of(DRAFT_PROPOSAL),
                ProposalDrafted.class,
                ProposalRevised.class,
                AmendmentAcceptedAsFriendly.class,
                ProposalWithdrawn.class);
        put(permissions, EnumSet.of(TABLE_PROPOSAL), ProposalTabled.class);
        put(permissions, EnumSet.of(TRANSLATE_PROPOSAL), ProposalTranslated.class);
        put(
                permissions,
                EnumSet.of(CONDUCT_AMENDING),
                AmendingOpened.class,
                AmendmentAdmitted.class,
                AmendmentRuledInadmissible.class,
                AmendingClosed.class,
                AmendmentsSequenced.class,
                ProposalConsolidated.class);
        put(permissions, EnumSet.of(SUBMIT_AMENDMENT), AmendmentSubmitted.class, AmendmentWithdrawn.class);
        put(permissions, EnumSet.of(CONDUCT_BALLOT), AmendmentPutToVote.class, ProposalPutToVote.class);
        put(
                permissions,
                EnumSet.of(FOLLOW_UP),
                AmendmentAdopted.class,
                AmendmentRejected.class,
                VoteAbandoned.class,
                ProposalApproved.class,
                ProposalNotApproved.class);
        put(permissions, EnumSet.of(FOLLOW_UP, DRAFT_PROPOSAL), AmendmentsIntegrated.class);
        put(permissions, EnumSet.of(REPORT_CYCLE), ProposalTransmitted.class);
        put(
                permissions,
                EnumSet.of(CLOSE_PROPOSAL),
                ProposalMerged.class,
                ProposalCarriedOver.class,
                ProposalLapsed.class);
        put(
                permissions,
                EnumSet.of(CONDUCT_BALLOT),
                BallotConfigured.class,
                BallotOpened.class,
                BallotSuspended.class,
                BallotResumed.class);
        put(permissions, EnumSet.of(CAST_VOTE), VoteCast.class, VoteReplaced.class);
        put(permissions, EnumSet.of(CONDUCT_BALLOT, FOLLOW_UP), BallotClosed.class);
        put(permissions, EnumSet.of(COUNT_HANDS), HandCountEntered.class);
        put(permissions, EnumSet.of(CONDUCT_BALLOT, FOLLOW_UP, COUNT_HANDS), BallotTallied.class);
        put(permissions, EnumSet.of(CONTEST_BALLOT), BallotContested.class);
        put(permissions, EnumSet.of(CONDUCT_BALLOT, COUNT_HANDS), BallotRecounted.class);
        put(permissions, EnumSet.of(CERTIFY_BALLOT), BallotCertified.class);
        put(permissions, EnumSet.of(ANNUL_BALLOT), BallotAnnulled.class);
        put(permissions, EnumSet.of(REPORT_CYCLE), ReportFrozen.class, ReportPreviewed.class, ReportTransmitted.class);
        put(permissions, EnumSet.of(REPORT_CYCLE), ResponseRequested.class);
        put(permissions, EnumSet.of(EXTEND_DUE_DATE), DueDateExtended.class);
        put(permissions, EnumSet.of(GIVE_OPINION), OpinionGiven.class);
        put(permissions, EnumSet.of(DRAFT_ANSWER), AnswerDrafted.class);
        put(permissions, EnumSet.of(ADOPT_ANSWER), AnswerAdopted.class);
        put(permissions, EnumSet.of(PUBLISH_ANSWER), AnswerPublished.class);
        put(permissions, EnumSet.of(HOLD_REVIEW), ReviewHeld.class);
        put(permissions, EnumSet.of(PUBLISH_ANSWER), CommitmentMade.class);
        put(
                permissions,
                EnumSet.of(REPORT_DELIVERY),
                MilestoneAdded.class,
                WorkStarted.class,
                MilestoneReplanned.class,
                DeliveryClaimed.class);
        put(permissions, EnumSet.of(VERIFY_DELIVERY), DeliveryVerified.class, DeliveryDisputed.class);
        put(permissions, EnumSet.of(DROP_COMMITMENT), MilestoneDropped.class, CommitmentDropped.class);
        put(
                permissions,
                EnumSet.of(MONITOR_PLAN),
                ActionOwnerNamed.class,
                ActionScheduled.class,
                ActionMilestoneSet.class,
                ActionMilestoneReplanned.class,
                ActionMilestoneReached.class,
                ActionMilestoneDropped.class,
                ActionLinked.class,
                ActionUnlinked.class);
        put(permissions, EnumSet.of(DECLARE_STATUS), ActionStatusDeclared.class);
        put(permissions, EnumSet.of(REVISE_PLAN), ActionSuperseded.class);
        put(permissions, EnumSet.of(MONITOR_PLAN), IndicatorDefined.class, BaselineSet.class, GoalSet.class);
        put(permissions, EnumSet.of(RECORD_VALUES), ValueMeasured.class, ValueCorrected.class);
        put(permissions, EnumSet.of(RECORD_VALUES), ValuesImported.class);
        return Map.copyOf(permissions);
    }

    private static void put(Map<Class<?>, Set<Permission>> all, Set<Permission> permissions, Class<?>... events) {
        for (var event : events) all.put(event, Set.copyOf(permissions));
    }
}
