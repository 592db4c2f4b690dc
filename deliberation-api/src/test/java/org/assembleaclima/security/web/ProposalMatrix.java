package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.proposal.ProposalCommand.CarryOverProposal;
import org.assembleaclima.proposal.ProposalCommand.DraftProposal;
import org.assembleaclima.proposal.ProposalCommand.LapseProposal;
import org.assembleaclima.proposal.ProposalCommand.MergeProposal;
import org.assembleaclima.proposal.ProposalCommand.ReviseProposal;
import org.assembleaclima.proposal.ProposalCommand.TableProposal;
import org.assembleaclima.proposal.ProposalCommand.TranslateProposal;
import org.assembleaclima.proposal.ProposalCommand.WithdrawProposal;
import org.assembleaclima.security.Role;

/** The lines of the commands of the proposals, but for their amendments: see {@link CommandMatrixTest}. */
final class ProposalMatrix {

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(DraftProposal.class, "/api/v1/proposals", """
                {"cycle_id": "1999", "working_group_id": "00000000-0000-0000-0000-000000000009", "pac_actions": [],
                 "text": {"language": "it", "title": "T", "blocks": [{"kind": "PARAGRAPH", "text": "t"}]}}""", Role.MEMBER, Role.FACILITATOR),
            new MatrixLine(
                    ReviseProposal.class, "/api/v1/proposals/{proposal_id}/revise", """
                {"pac_actions": [], "text": {"language": "it", "title": "T", "blocks": []}}""", Role.MEMBER, Role.FACILITATOR),
            new MatrixLine(
                    TableProposal.class,
                    "/api/v1/proposals/{proposal_id}/table",
                    "",
                    Role.FACILITATOR,
                    Role.SECRETARIAT),
            new MatrixLine(
                    TranslateProposal.class,
                    "/api/v1/proposals/{proposal_id}/translate",
                    """
                {"text": {"language": "en", "title": "T", "blocks": []}}""",
                    Role.FACILITATOR,
                    Role.SECRETARIAT),
            new MatrixLine(
                    WithdrawProposal.class,
                    "/api/v1/proposals/{proposal_id}/withdraw",
                    """
                {"reason": "Prova"}""",
                    Role.MEMBER,
                    Role.FACILITATOR),
            new MatrixLine(MergeProposal.class, "/api/v1/proposals/{proposal_id}/merge", """
                {"into": "00000000-0000-0000-0000-000000000009", "reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(
                    CarryOverProposal.class, "/api/v1/proposals/{proposal_id}/carry-over", """
                {"to": "2025", "reason": "Prova"}""", Role.SECRETARIAT),
            new MatrixLine(LapseProposal.class, "/api/v1/proposals/{proposal_id}/lapse", """
                {"reason": "Prova"}""", Role.SECRETARIAT));

    private ProposalMatrix() {}
}
