package org.assembleaclima.security.web;

import java.util.List;
import org.assembleaclima.ballot.BallotCommand.AnnulBallot;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.BallotCommand.CertifyBallot;
import org.assembleaclima.ballot.BallotCommand.CloseBallot;
import org.assembleaclima.ballot.BallotCommand.ConfigureBallot;
import org.assembleaclima.ballot.BallotCommand.ContestBallot;
import org.assembleaclima.ballot.BallotCommand.EnterHandCount;
import org.assembleaclima.ballot.BallotCommand.OpenBallot;
import org.assembleaclima.ballot.BallotCommand.RecountBallot;
import org.assembleaclima.ballot.BallotCommand.ResumeBallot;
import org.assembleaclima.ballot.BallotCommand.SuspendBallot;
import org.assembleaclima.security.Role;

/** The lines of the commands of the ballots: see {@link CommandMatrixTest}. */
final class BallotMatrix {

    static final List<MatrixLine> LINES = List.of(
            new MatrixLine(ConfigureBallot.class, "/api/v1/ballots", """
                {"session_id": "00000000-0000-0000-0000-000000000009", "proposal_id": "00000000-0000-0000-0000-000000000009", "mode": "HAND_COUNT"}""", Role.CHAIR),
            new MatrixLine(OpenBallot.class, "/api/v1/ballots/{ballot_id}/open", "{}", Role.CHAIR),
            new MatrixLine(SuspendBallot.class, "/api/v1/ballots/{ballot_id}/suspend", """
                {"reason": "Prova"}""", Role.CHAIR),
            new MatrixLine(ResumeBallot.class, "/api/v1/ballots/{ballot_id}/resume", "{}", Role.CHAIR),
            new MatrixLine(CastVote.class, "/api/v1/ballots/{ballot_id}/vote", """
                {"member_id": "00000000-0000-0000-0000-000000000009", "choice": "YES"}""", Role.MEMBER),
            new MatrixLine(CloseBallot.class, "/api/v1/ballots/{ballot_id}/close", "", Role.CHAIR),
            new MatrixLine(EnterHandCount.class, "/api/v1/ballots/{ballot_id}/enter-hand-count", """
                {"yes": 1, "no": 0, "abstain": 0, "blank": 0, "silent": 0}""", Role.TELLER),
            new MatrixLine(
                    CertifyBallot.class, "/api/v1/ballots/{ballot_id}/certify", "", Role.SECRETARIAT, Role.CHAIR),
            new MatrixLine(ContestBallot.class, "/api/v1/ballots/{ballot_id}/contest", """
                {"reason": "Prova"}""", Role.MEMBER),
            new MatrixLine(RecountBallot.class, "/api/v1/ballots/{ballot_id}/recount", "", Role.CHAIR),
            new MatrixLine(AnnulBallot.class, "/api/v1/ballots/{ballot_id}/annul", """
                {"reason": "Prova"}""", Role.CHAIR, Role.SECRETARIAT));

    private BallotMatrix() {}
}
