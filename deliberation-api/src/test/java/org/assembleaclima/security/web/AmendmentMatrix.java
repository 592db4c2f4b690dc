package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.proposal.ProposalCommand.AcceptAsFriendly;
import org.assembleaclima.proposal.ProposalCommand.AdmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.CloseAmending;
import org.assembleaclima.proposal.ProposalCommand.ConsolidateProposal;
import org.assembleaclima.proposal.ProposalCommand.OpenAmending;
import org.assembleaclima.proposal.ProposalCommand.RuleAmendmentInadmissible;
import org.assembleaclima.proposal.ProposalCommand.SequenceAmendments;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.assembleaclima.proposal.ProposalCommand.WithdrawAmendment;
import org.assembleaclima.security.Role;

/** The lines of the commands about amendments: see {@link CommandMatrixTest}. */
final class AmendmentMatrix {

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(OpenAmending.class, "/api/v1/proposals/{proposal_id}/open-amending", "{}", Role.CHAIR),
            new MatrixLine(CloseAmending.class, "/api/v1/proposals/{proposal_id}/close-amending", "", Role.CHAIR),
            new MatrixLine(
                    SequenceAmendments.class, "/api/v1/proposals/{proposal_id}/sequence-amendments", """
                {"order": ["00000000-0000-0000-0000-000000000009"], "reason": "Prova"}""", Role.CHAIR),
            new MatrixLine(ConsolidateProposal.class, "/api/v1/proposals/{proposal_id}/consolidate", "", Role.CHAIR),
            new MatrixLine(SubmitAmendment.class, "/api/v1/proposals/{proposal_id}/amendments", """
                {"language": "it", "text_version": 1, "operations": [{"op": "REPLACE_TITLE", "quoted": "A", "text": "B"}], "reasons": ""}""", Role.MEMBER),
            new MatrixLine(
                    AdmitAmendment.class,
                    "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/admit",
                    "",
                    Role.CHAIR),
            new MatrixLine(
                    RuleAmendmentInadmissible.class,
                    "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/rule-inadmissible",
                    """
                {"code": "OFF_TOPIC", "reasons": "Prova"}""",
                    Role.CHAIR),
            new MatrixLine(
                    WithdrawAmendment.class,
                    "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/withdraw",
                    "",
                    Role.MEMBER),
            new MatrixLine(
                    AcceptAsFriendly.class,
                    "/api/v1/proposals/{proposal_id}/amendments/{amendment_id}/accept-as-friendly",
                    "",
                    Role.MEMBER,
                    Role.FACILITATOR));

    private AmendmentMatrix() {}
}
