package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.Catalogue;
import org.assembleaclima.ballot.BallotCommand.AnnulBallot;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.BallotCommand.CertifyBallot;
import org.assembleaclima.ballot.BallotCommand.CloseBallot;
import org.assembleaclima.ballot.BallotCommand.CloseBallotAtDeadline;
import org.assembleaclima.ballot.BallotCommand.ConfigureBallot;
import org.assembleaclima.ballot.BallotCommand.ContestBallot;
import org.assembleaclima.ballot.BallotCommand.EnterHandCount;
import org.assembleaclima.ballot.BallotCommand.OpenBallot;
import org.assembleaclima.ballot.BallotCommand.RecountBallot;
import org.assembleaclima.ballot.BallotCommand.ResumeBallot;
import org.assembleaclima.ballot.BallotCommand.SuspendBallot;
import org.assembleaclima.cycle.CycleCommand.PlanCycle;
import org.assembleaclima.cycle.CycleCommand.RedateCycle;
import org.assembleaclima.cycle.RuleSetCommand.PublishRuleSet;
import org.assembleaclima.membership.AssemblyCommand.ActivateMembers;
import org.assembleaclima.membership.AssemblyCommand.DeclineReserve;
import org.assembleaclima.membership.AssemblyCommand.ErasePerson;
import org.assembleaclima.membership.AssemblyCommand.ImportPanel;
import org.assembleaclima.membership.AssemblyCommand.OnboardMembers;
import org.assembleaclima.membership.AssemblyCommand.RecordPerson;
import org.assembleaclima.membership.AssemblyCommand.RecordResignation;
import org.assembleaclima.membership.AssemblyCommand.ReinstateMember;
import org.assembleaclima.membership.AssemblyCommand.RelinkAccount;
import org.assembleaclima.membership.AssemblyCommand.RemoveMember;
import org.assembleaclima.membership.AssemblyCommand.ReplaceMember;
import org.assembleaclima.membership.AssemblyCommand.ResignMember;
import org.assembleaclima.membership.AssemblyCommand.SuspendMember;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.assembleaclima.proposal.ProposalCommand.AbandonVote;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalCommand.AdmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.CarryOverProposal;
import org.assembleaclima.proposal.ProposalCommand.CloseAmending;
import org.assembleaclima.proposal.ProposalCommand.ConsolidateProposal;
import org.assembleaclima.proposal.ProposalCommand.DecideAmendment;
import org.assembleaclima.proposal.ProposalCommand.DecideProposal;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.proposal.ProposalCommand.LapseProposal;
import org.assembleaclima.proposal.ProposalCommand.MergeProposal;
import org.assembleaclima.proposal.ProposalCommand.OpenAmending;
import org.assembleaclima.proposal.ProposalCommand.PutToVote;
import org.assembleaclima.proposal.ProposalCommand.ReviseProposal;
import org.assembleaclima.proposal.ProposalCommand.RuleAmendmentInadmissible;
import org.assembleaclima.proposal.ProposalCommand.SequenceAmendments;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.TableProposal;
import org.assembleaclima.proposal.ProposalCommand.TranslateProposal;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.proposal.ProposalCommand.WithdrawProposal;
import org.assembleaclima.security.Requires;
import org.assembleaclima.security.Role;
import org.assembleaclima.session.SessionCommand.ApproveMinutes;
import org.assembleaclima.session.SessionCommand.CancelSession;
import org.assembleaclima.session.SessionCommand.CheckIn;
import org.assembleaclima.session.SessionCommand.CheckOut;
import org.assembleaclima.session.SessionCommand.CloseSession;
import org.assembleaclima.session.SessionCommand.ConveneSession;
import org.assembleaclima.session.SessionCommand.CorrectAttendance;
import org.assembleaclima.session.SessionCommand.LeaveFloor;
import org.assembleaclima.session.SessionCommand.OpenSession;
import org.assembleaclima.session.SessionCommand.RecordMinutes;
import org.assembleaclima.session.SessionCommand.RescheduleSession;
import org.assembleaclima.session.SessionCommand.ResumeSession;
import org.assembleaclima.session.SessionCommand.ReviseAgenda;
import org.assembleaclima.session.SessionCommand.ScheduleSession;
import org.assembleaclima.session.SessionCommand.SuspendSession;
import org.assembleaclima.session.SessionCommand.TakeFloor;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointFacilitator;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AppointRapporteur;
import org.assembleaclima.workinggroup.WorkingGroupCommand.AssignActions;
import org.assembleaclima.workinggroup.WorkingGroupCommand.ConstituteWorkingGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.JoinGroup;
import org.assembleaclima.workinggroup.WorkingGroupCommand.LeaveGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role against every command, over HTTP. What is not listed here is denied. */
@OnH2
class CommandMatrixTest {

    private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000009";

    private static final String SESSION = "/api/v1/sessions/" + UNKNOWN_ID;

    /** Where a command is sent, an example of it, and who may send it. */
    private record Entry(String route, String path, String body, Set<Role> allowed) {}

    private static final Map<Class<?>, Entry> MATRIX = new LinkedHashMap<>();

    /** Commands that only other commands lead to, in their transaction or after it: no request can send them. */
    private static final Set<Class<?>> WITHOUT_ROUTE = Set.of(
            TakeFloor.class,
            LeaveFloor.class,
            PutToVote.class,
            DecideAmendment.class,
            DecideProposal.class,
            AbandonVote.class,
            CloseBallotAtDeadline.class);

    static {
        MATRIX.put(
                PublishRuleSet.class,
                new Entry("/api/v1/rule-sets", "/api/v1/rule-sets", """
                {"rule_set_id": "matrix", "rules": {"title": "Prova", "minimum_age": 16, "members": 1, "cohorts": [2],
                 "term_months": 1, "majority": {"numerator": 2, "denominator": 3, "strict": false, "base": "CAST"},
                         "ballots": {"quorum": {"numerator": 1, "denominator": 2}, "votes_replaceable": true},
                 "sources": []}}""", Set.of(Role.SECRETARIAT)));
        MATRIX.put(PlanCycle.class, new Entry("/api/v1/cycles", "/api/v1/cycles", """
                {"cycle_id": "2024", "ordinal": 9, "kind": "REGULAR", "starts_on": "2027-01-01",
                 "rule_set_id": "none", "rule_set_version": 1, "themes": [], "sources": []}""", Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                RedateCycle.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/redate",
                        "/api/v1/cycles/1999/redate",
                        """
                {"starts_on": "2027-01-01", "reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ConstituteWorkingGroup.class,
                new Entry("/api/v1/working-groups", "/api/v1/working-groups", """
                {"cycle_id": "1999", "name": "Prova", "sources": []}""", Set.of(Role.SECRETARIAT)));
        sessions();
        amending();
        ballots();
        MATRIX.put(
                ImportPanel.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/assembly/import",
                        "/api/v1/cycles/1999/assembly/import",
                        """
                {"members": [{"cohort": 1, "stratum": "S1", "starts_on": "2024-01-20", "ends_on": "2025-01-19"}],
                 "reserve": [], "sources": []}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                OnboardMembers.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/assembly/onboard",
                        "/api/v1/cycles/1999/assembly/onboard",
                        """
                {"members": [{"member_id": "00000000-0000-0000-0000-000000000009", "account": "a", "signed_on": "2024-01-02"}], "pact": "Patto"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ActivateMembers.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/assembly/activate",
                        "/api/v1/cycles/1999/assembly/activate",
                        """
                {"member_ids": ["00000000-0000-0000-0000-000000000009"]}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                SuspendMember.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/suspend",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/suspend",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ReinstateMember.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/reinstate",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/reinstate",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                RemoveMember.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/remove",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/remove",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ResignMember.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/resign",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/resign",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.MEMBER)));
        MATRIX.put(
                RecordResignation.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/record-resignation",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/record-resignation",
                        """
                {"reason": "Prova", "resigned_on": "2024-01-02"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ReplaceMember.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/replace",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/replace",
                        "",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                DeclineReserve.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/decline",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/decline",
                        "",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                RelinkAccount.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/relink",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/relink",
                        """
                {"account": "a"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                RecordPerson.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/record-person",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/record-person",
                        """
                {"name": "Ada Prova", "email": "", "phone": ""}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ErasePerson.class,
                new Entry(
                        "/api/v1/cycles/{cycle_id}/members/{member_id}/erase-person",
                        "/api/v1/cycles/1999/members/" + UNKNOWN_ID + "/erase-person",
                        "",
                        Set.of(Role.DPO)));
        MATRIX.put(
                AssignActions.class,
                new Entry(
                        "/api/v1/working-groups/{working_group_id}/assign-actions",
                        "/api/v1/working-groups/" + UNKNOWN_ID + "/assign-actions",
                        """
                {"pac_actions": []}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                JoinGroup.class,
                new Entry(
                        "/api/v1/working-groups/{working_group_id}/join",
                        "/api/v1/working-groups/" + UNKNOWN_ID + "/join",
                        """
                {"member_ids": ["00000000-0000-0000-0000-000000000009"]}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                LeaveGroup.class,
                new Entry(
                        "/api/v1/working-groups/{working_group_id}/leave",
                        "/api/v1/working-groups/" + UNKNOWN_ID + "/leave",
                        """
                {"member_id": "00000000-0000-0000-0000-000000000009", "reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                AppointFacilitator.class,
                new Entry(
                        "/api/v1/working-groups/{working_group_id}/appoint-facilitator",
                        "/api/v1/working-groups/" + UNKNOWN_ID + "/appoint-facilitator",
                        """
                {"account": "a"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                AppointRapporteur.class,
                new Entry(
                        "/api/v1/working-groups/{working_group_id}/appoint-rapporteur",
                        "/api/v1/working-groups/" + UNKNOWN_ID + "/appoint-rapporteur",
                        """
                {"member_id": "00000000-0000-0000-0000-000000000009"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ImportPlan.class,
                new Entry("/api/v1/pac/import", "/api/v1/pac/import", """
                {"plan": {"title": "P", "edition": "E", "declared_actions": 1, "sources": []}, "areas": [],
                 "objectives": [], "actions": [{"code": "98.1.1", "title": "T", "title_status": "VERIFIED",
                 "description": {"summary": "", "note": "", "targets": [], "sources": []}}], "targets": []}""", Set.of(Role.MONITORING_OFFICE)));
        MATRIX.put(
                DraftProposal.class,
                new Entry(
                        "/api/v1/proposals",
                        "/api/v1/proposals",
                        """
                {"cycle_id": "1999", "working_group_id": "%s", "pac_actions": [],
                 "text": {"language": "it", "title": "T", "blocks": [{"kind": "PARAGRAPH", "text": "t"}]}}""".formatted(UNKNOWN_ID),
                        Set.of(Role.MEMBER, Role.FACILITATOR)));
        MATRIX.put(
                ReviseProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/revise",
                        "/api/v1/proposals/" + UNKNOWN_ID + "/revise",
                        """
                {"pac_actions": [], "text": {"language": "it", "title": "T", "blocks": []}}""",
                        Set.of(Role.MEMBER, Role.FACILITATOR)));
        MATRIX.put(
                TableProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/table",
                        "/api/v1/proposals/" + UNKNOWN_ID + "/table",
                        "",
                        Set.of(Role.FACILITATOR, Role.SECRETARIAT)));
    }

    private static void sessions() {
        MATRIX.put(
                ScheduleSession.class,
                new Entry("/api/v1/sessions", "/api/v1/sessions", """
                {"cycle_id": "1999", "kind": "PLENARY", "title": "T", "starts_at": "2027-01-01T09:00:00Z",
                 "place": "P", "sources": []}""", Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                RescheduleSession.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/reschedule",
                        SESSION + "/reschedule",
                        """
                {"starts_at": "2027-01-01T09:00:00Z", "place": "P", "reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                CancelSession.class,
                new Entry("/api/v1/sessions/{session_id}/cancel", SESSION + "/cancel", """
                {"reason": "Prova"}""", Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ConveneSession.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/convene", SESSION + "/convene", """
                {"agenda": [{"title": "T", "kind": "VOTE"}]}""", Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                ReviseAgenda.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/revise-agenda",
                        SESSION + "/revise-agenda",
                        """
                {"agenda": [{"title": "T", "kind": "VOTE"}], "reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                OpenSession.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/open",
                        SESSION + "/open",
                        "",
                        Set.of(Role.CHAIR, Role.FACILITATOR)));
        MATRIX.put(
                SuspendSession.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/suspend",
                        SESSION + "/suspend",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.CHAIR, Role.FACILITATOR)));
        MATRIX.put(
                ResumeSession.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/resume",
                        SESSION + "/resume",
                        "",
                        Set.of(Role.CHAIR, Role.FACILITATOR)));
        MATRIX.put(
                CloseSession.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/close",
                        SESSION + "/close",
                        "",
                        Set.of(Role.CHAIR, Role.FACILITATOR)));
        MATRIX.put(
                CheckIn.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/check-in",
                        SESSION + "/check-in",
                        """
                {"members": ["00000000-0000-0000-0000-000000000009"]}""",
                        Set.of(Role.FACILITATOR, Role.SECRETARIAT)));
        MATRIX.put(
                CheckOut.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/check-out",
                        SESSION + "/check-out",
                        """
                {"members": ["00000000-0000-0000-0000-000000000009"]}""",
                        Set.of(Role.FACILITATOR, Role.SECRETARIAT)));
        MATRIX.put(
                CorrectAttendance.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/correct-attendance",
                        SESSION + "/correct-attendance",
                        """
                {"member_id": "00000000-0000-0000-0000-000000000009", "intervals": [], "reason": "Prova"}""",
                        Set.of(Role.FACILITATOR, Role.SECRETARIAT)));
        MATRIX.put(
                RecordMinutes.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/record-minutes",
                        SESSION + "/record-minutes",
                        """
                {"language": "it", "text": "Prova"}""",
                        Set.of(Role.FACILITATOR, Role.SECRETARIAT)));
        MATRIX.put(
                ApproveMinutes.class,
                new Entry(
                        "/api/v1/sessions/{session_id}/approve-minutes",
                        SESSION + "/approve-minutes",
                        "",
                        Set.of(Role.CHAIR, Role.FACILITATOR)));
    }

    private static void amending() {
        MATRIX.put(
                TranslateProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/translate",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/translate",
                        """
                {"text": {"language": "en", "title": "T", "blocks": []}}""",
                        Set.of(Role.FACILITATOR, Role.SECRETARIAT)));
        MATRIX.put(
                OpenAmending.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/open-amending",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/open-amending",
                        """
                {}""",
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                CloseAmending.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/close-amending",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/close-amending",
                        """
                """,
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                SequenceAmendments.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/sequence-amendments",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/sequence-amendments",
                        """
                {"order": ["00000000-0000-0000-0000-000000000009"], "reason": "Prova"}""",
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                ConsolidateProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/consolidate",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/consolidate",
                        """
                """,
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                WithdrawProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/withdraw",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/withdraw",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.MEMBER, Role.FACILITATOR)));
        MATRIX.put(
                MergeProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/merge",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/merge",
                        """
                {"into": "00000000-0000-0000-0000-000000000009", "reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                CarryOverProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/carry-over",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/carry-over",
                        """
                {"to": "2025", "reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                LapseProposal.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/lapse",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/lapse",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.SECRETARIAT)));
        MATRIX.put(
                SubmitAmendment.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/amendments",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/amendments",
                        """
                {"language": "it", "text_version": 1, "operations": [{"op": "REPLACE_TITLE", "quoted": "A", "text": "B"}], "reasons": ""}""",
                        Set.of(Role.MEMBER)));
        MATRIX.put(
                AdmitAmendment.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/admit",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/amendments/00000000-0000-0000-0000-000000000009/admit",
                        """
                """,
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                RuleAmendmentInadmissible.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/rule-inadmissible",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/amendments/00000000-0000-0000-0000-000000000009/rule-inadmissible",
                        """
                {"code": "OFF_TOPIC", "reasons": "Prova"}""",
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                WithdrawAmendment.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/withdraw",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/amendments/00000000-0000-0000-0000-000000000009/withdraw",
                        """
                """,
                        Set.of(Role.MEMBER)));
        MATRIX.put(
                AcceptAsFriendly.class,
                new Entry(
                        "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/accept-as-friendly",
                        "/api/v1/proposals/00000000-0000-0000-0000-000000000009/amendments/00000000-0000-0000-0000-000000000009/accept-as-friendly",
                        """
                """,
                        Set.of(Role.MEMBER, Role.FACILITATOR)));
    }

    private static void ballots() {
        MATRIX.put(ConfigureBallot.class, new Entry("/api/v1/ballots", "/api/v1/ballots", """
                {"session_id": "00000000-0000-0000-0000-000000000009", "proposal_id": "00000000-0000-0000-0000-000000000009", "mode": "HAND_COUNT"}""", Set.of(Role.CHAIR)));
        MATRIX.put(
                OpenBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/open",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/open",
                        """
                {}""",
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                SuspendBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/suspend",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/suspend",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                ResumeBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/resume",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/resume",
                        """
                {}""",
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                CastVote.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/vote",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/vote",
                        """
                {"member_id": "00000000-0000-0000-0000-000000000009", "choice": "YES"}""",
                        Set.of(Role.MEMBER)));
        MATRIX.put(
                CloseBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/close",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/close",
                        """
                """,
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                EnterHandCount.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/enter-hand-count",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/enter-hand-count",
                        """
                {"yes": 1, "no": 0, "abstain": 0, "blank": 0, "silent": 0}""",
                        Set.of(Role.TELLER)));
        MATRIX.put(
                CertifyBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/certify",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/certify",
                        """
                """,
                        Set.of(Role.SECRETARIAT, Role.CHAIR)));
        MATRIX.put(
                ContestBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/contest",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/contest",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.MEMBER)));
        MATRIX.put(
                RecountBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/recount",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/recount",
                        """
                """,
                        Set.of(Role.CHAIR)));
        MATRIX.put(
                AnnulBallot.class,
                new Entry(
                        "/api/v1/ballots/{ballot_id}/annul",
                        "/api/v1/ballots/00000000-0000-0000-0000-000000000009/annul",
                        """
                {"reason": "Prova"}""",
                        Set.of(Role.CHAIR, Role.SECRETARIAT)));
    }

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void the_matrix_names_every_command_and_every_command_names_its_permission() {
        var named = new HashSet<>(MATRIX.keySet());
        named.addAll(WITHOUT_ROUTE);
        assertThat(named).containsExactlyInAnyOrderElementsOf(Catalogue.commands());
        assertThat(MATRIX.keySet()).noneMatch(WITHOUT_ROUTE::contains);
        assertThat(Catalogue.commands())
                .allSatisfy(command -> assertThat(command).hasAnnotation(Requires.class));
    }

    @Test
    void the_matrix_names_every_route_that_takes_commands() {
        var found = routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(MATRIX.values().stream().map(Entry::route).collect(Collectors.toSet()));
    }

    @Test
    void no_route_changes_anything_by_another_method() {
        assertThat(routes.getHandlerMethods().keySet().stream()
                        .filter(route -> route.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                        .flatMap(route -> route.getMethodsCondition().getMethods().stream()))
                .containsOnly(RequestMethod.GET, RequestMethod.POST);
    }

    @Test
    void each_role_may_send_just_the_commands_it_is_allowed() {
        var events = jdbc.queryForObject("select count(*) from domain_event", Long.class);
        List<String> wrong = new ArrayList<>();
        MATRIX.forEach((command, entry) -> {
            for (var role : Role.ofTokens()) {
                var answer = api.post(api.token(role.code()), entry.path, entry.body, "If-Match", "\"1\"");
                var denied = answer.status() == 403 && answer.code().equals("PERMISSION_MISSING");
                // an allowed one gets past the permission and is refused for what it asks
                var asExpected = entry.allowed.contains(role)
                        ? !denied && answer.status() >= 404 && answer.status() < 500
                        : denied;
                if (!asExpected) wrong.add(command.getSimpleName() + " by " + role + ": " + answer.status());
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from domain_event", Long.class))
                .as("nothing was left behind")
                .isEqualTo(events);
    }

    @Test
    void without_a_token_every_command_is_refused() {
        for (var entry : MATRIX.values()) {
            var answer = api.send(api.request(entry.path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(entry.body))
                    .build());
            assertThat(answer.status()).as(entry.path).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("AUTHENTICATION_MISSING");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }
}
