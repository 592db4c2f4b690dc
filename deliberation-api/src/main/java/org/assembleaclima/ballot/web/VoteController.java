package org.assembleaclima.ballot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.ballot.VoteReport;
import org.assembleaclima.ballot.view.BallotEntry;
import org.assembleaclima.ballot.view.BallotSeat;
import org.assembleaclima.ballot.web.BallotBodies.CastVoteBody;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "ballots")
class VoteController {

    private final ViewReader<BallotEntry> ballots;
    private final ViewReader<BallotSeat> roll;
    private final Supplier<Salt> salts;

    VoteController(ViewReader<BallotEntry> ballots, ViewReader<BallotSeat> roll, Supplier<Salt> salts) {
        this.ballots = ballots;
        this.roll = roll;
        this.salts = salts;
    }

    @PostMapping("/ballots/{ballot_id}/vote")
    @Operation(
            operationId = "castVote",
            summary = "Vote, or vote again where the rule lets a member",
            description = "Keep the salt: with it the receipt proves which vote it stands for.")
    ResponseEntity<VoteReceipt> vote(
            @PathVariable("ballot_id") BallotId ballotId, @Valid @RequestBody CastVoteBody body, Caller caller) {
        return caller.send(
                new CastVote(ballotId, body.memberId(), body.choice(), salts.get()),
                VoteReport.class,
                (report, version) -> new VoteReceipt(ballotId, report.receipt(), report.salt()));
    }

    @GetMapping("/ballots/{ballot_id}/roll")
    @Operation(
            operationId = "ballotRoll",
            summary = "Who may vote on a ballot, by number; once it has closed, with the receipts of the votes")
    ResponseEntity<Listing<RollLine>> roll(@PathVariable("ballot_id") BallotId ballotId, Moment moment) {
        return moment.list(roll, Moment.where("ballot", ballotId), (seats, position) -> {
            var unsealed = votesMayBeRead(ballotId, position);
            return seats.stream().map(seat -> RollLine.of(seat, unsealed)).toList();
        });
    }

    @GetMapping("/ballots/{ballot_id}/votes")
    @Operation(
            operationId = "ballotVotes",
            summary = "Who voted what, for auditors, once the ballot has closed",
            description = "Refused with VOTES_SEALED before, and for every moment before.")
    ResponseEntity<Listing<VoteLine>> votes(
            @PathVariable("ballot_id") BallotId ballotId, Moment moment, Viewer viewer) {
        viewer.check(Permission.READ_VOTES);
        return moment.notKept().list(roll, Moment.where("ballot", ballotId), (seats, position) -> {
            if (!votesMayBeRead(ballotId, position)) throw HttpProblem.VOTES_SEALED.exception();
            return seats.stream().map(VoteLine::of).toList();
        });
    }

    @GetMapping("/votes/mine")
    @Operation(
            operationId = "myVotes",
            summary = "The ballots on whose roll one is, with one's own votes, for the member alone")
    ResponseEntity<Listing<VoteLine>> mine(Moment moment, Viewer viewer) {
        viewer.check(Permission.CAST_VOTE);
        return moment.notKept()
                .list(roll, Moment.where("account", viewer.account()), (seats, position) -> seats.stream()
                        .map(VoteLine::of)
                        .toList());
    }

    private boolean votesMayBeRead(BallotId ballotId, long position) {
        return ballots.find(ballotId.toString(), position)
                .orElseThrow(HttpProblem.NOT_FOUND::exception)
                .votesMayBeRead();
    }
}
