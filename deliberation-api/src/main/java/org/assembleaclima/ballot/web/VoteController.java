package org.assembleaclima.ballot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.assembleaclima.ballot.BallotCommand.CastVote;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.ballot.VoteReport;
import org.assembleaclima.ballot.web.BallotBodies.CastVoteBody;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.common.BallotId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ballots/{ballot_id}")
@Tag(name = "ballots")
class VoteController {

    private final Supplier<Salt> salts;

    VoteController(Supplier<Salt> salts) {
        this.salts = salts;
    }

    @PostMapping("/vote")
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
}
