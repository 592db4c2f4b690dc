package org.assembleaclima.ballot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assembleaclima.ballot.BallotCommand.AnnulBallot;
import org.assembleaclima.ballot.BallotCommand.CertifyBallot;
import org.assembleaclima.ballot.BallotCommand.CloseBallot;
import org.assembleaclima.ballot.BallotCommand.ConfigureBallot;
import org.assembleaclima.ballot.BallotCommand.ContestBallot;
import org.assembleaclima.ballot.BallotCommand.EnterHandCount;
import org.assembleaclima.ballot.BallotCommand.OpenBallot;
import org.assembleaclima.ballot.BallotCommand.RecountBallot;
import org.assembleaclima.ballot.BallotCommand.ResumeBallot;
import org.assembleaclima.ballot.BallotCommand.SuspendBallot;
import org.assembleaclima.ballot.CountReport;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.ballot.Subject;
import org.assembleaclima.ballot.view.BallotEntry;
import org.assembleaclima.ballot.web.BallotBodies.BallotReasonBody;
import org.assembleaclima.ballot.web.BallotBodies.ConfigureBallotBody;
import org.assembleaclima.ballot.web.BallotBodies.HandCountBody;
import org.assembleaclima.ballot.web.BallotBodies.OpenBallotBody;
import org.assembleaclima.command.Answer;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.view.HistoryEntry;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.session.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ballots")
@Tag(name = "ballots", description = "What is voted, by whom, under which rule, and why the result is what it is.")
class BallotController {

    private final ViewReader<BallotEntry> ballots;
    private final ViewReader<HistoryEntry> history;
    private final Supplier<UUID> newIds;
    private final Supplier<Salt> salts;

    BallotController(
            ViewReader<BallotEntry> ballots,
            ViewReader<HistoryEntry> history,
            Supplier<UUID> newIds,
            Supplier<Salt> salts) {
        this.ballots = ballots;
        this.history = history;
        this.newIds = newIds;
        this.salts = salts;
    }

    @PostMapping
    @Operation(operationId = "configureBallot", summary = "Prepare a ballot on an amendment or a consolidated proposal")
    ResponseEntity<Accepted> configure(@Valid @RequestBody ConfigureBallotBody body, Caller caller) {
        return caller.create(
                new ConfigureBallot(
                        new BallotId(newIds.get()),
                        body.sessionId(),
                        new Subject(body.proposalId(), Optional.ofNullable(body.amendmentId())),
                        body.mode()),
                Answer::stream,
                id -> "/api/v1/ballots/" + id);
    }

    @PostMapping("/{ballot_id}/open")
    @Operation(
            operationId = "openBallot",
            summary = "Open the voting; roll, text and rule are frozen",
            description = "On the roll is whoever is an active member and checked in to the session at this moment.")
    ResponseEntity<Accepted> open(
            @PathVariable("ballot_id") BallotId ballotId, @Valid @RequestBody OpenBallotBody body, Caller caller) {
        return caller.send(new OpenBallot(ballotId, Optional.ofNullable(body.closesAt())), ballotId);
    }

    @PostMapping("/{ballot_id}/suspend")
    @Operation(operationId = "suspendBallot", summary = "Suspend the voting")
    ResponseEntity<Accepted> suspend(
            @PathVariable("ballot_id") BallotId ballotId, @Valid @RequestBody BallotReasonBody body, Caller caller) {
        return caller.send(new SuspendBallot(ballotId, body.reason()), ballotId);
    }

    @PostMapping("/{ballot_id}/resume")
    @Operation(operationId = "resumeBallot", summary = "Resume the voting, with another deadline or none")
    ResponseEntity<Accepted> resume(
            @PathVariable("ballot_id") BallotId ballotId, @Valid @RequestBody OpenBallotBody body, Caller caller) {
        return caller.send(new ResumeBallot(ballotId, Optional.ofNullable(body.closesAt())), ballotId);
    }

    @PostMapping("/{ballot_id}/close")
    @Operation(operationId = "closeBallot", summary = "Close the voting; recorded votes are tallied at once")
    ResponseEntity<Accepted> close(@PathVariable("ballot_id") BallotId ballotId, Caller caller) {
        return caller.send(new CloseBallot(ballotId), ballotId);
    }

    @PostMapping("/{ballot_id}/enter-hand-count")
    @Operation(
            operationId = "enterHandCount",
            summary = "Enter the hands one teller counted",
            description =
                    "The ballot is tallied as soon as two tellers have entered the same figures. Nobody reads them before.")
    ResponseEntity<CountTaken> enterHandCount(
            @PathVariable("ballot_id") BallotId ballotId, @Valid @RequestBody HandCountBody body, Caller caller) {
        return caller.send(
                new EnterHandCount(ballotId, body.count(), salts.get()),
                CountReport.class,
                (report, version) -> new CountTaken(ballotId, report.tallied()));
    }

    @PostMapping("/{ballot_id}/certify")
    @Operation(
            operationId = "certifyBallot",
            summary = "Make the result final",
            description = "By somebody who neither opened, closed nor counted. What was decided then takes effect.")
    ResponseEntity<Accepted> certify(@PathVariable("ballot_id") BallotId ballotId, Caller caller) {
        return caller.send(new CertifyBallot(ballotId), ballotId);
    }

    @PostMapping("/{ballot_id}/contest")
    @Operation(operationId = "contestBallot", summary = "Contest the result, as a member on the roll")
    ResponseEntity<Accepted> contest(
            @PathVariable("ballot_id") BallotId ballotId, @Valid @RequestBody BallotReasonBody body, Caller caller) {
        return caller.send(new ContestBallot(ballotId, body.reason()), ballotId);
    }

    @PostMapping("/{ballot_id}/recount")
    @Operation(operationId = "recountBallot", summary = "Count the recorded votes again after a contest")
    ResponseEntity<Accepted> recount(@PathVariable("ballot_id") BallotId ballotId, Caller caller) {
        return caller.send(new RecountBallot(ballotId), ballotId);
    }

    @PostMapping("/{ballot_id}/annul")
    @Operation(
            operationId = "annulBallot",
            summary = "Annul a ballot; everything recorded of it stays",
            description =
                    "Before it has closed, by the chair; from then on by somebody who neither opened, closed nor counted.")
    ResponseEntity<Accepted> annul(
            @PathVariable("ballot_id") BallotId ballotId, @Valid @RequestBody BallotReasonBody body, Caller caller) {
        return caller.send(new AnnulBallot(ballotId, body.reason()), ballotId);
    }

    @GetMapping
    @Operation(operationId = "ballots", summary = "Ballots, in the order they were prepared")
    ResponseEntity<Listing<BallotEntry>> list(
            @RequestParam(name = "cycle_id", required = false) @Nullable CycleId cycleId,
            @RequestParam(name = "session_id", required = false) @Nullable SessionId sessionId,
            @RequestParam(name = "proposal_id", required = false) @Nullable ProposalId proposalId,
            @RequestParam(required = false) BallotEntry.@Nullable State state,
            Moment moment) {
        var filters = new HashMap<String, @Nullable String>();
        filters.put("cycle", cycleId == null ? null : cycleId.value());
        filters.put("session", sessionId == null ? null : sessionId.toString());
        filters.put("proposal", proposalId == null ? null : proposalId.toString());
        filters.put("state", state == null ? null : state.name());
        return moment.list(ballots, filters);
    }

    @GetMapping("/{ballot_id}")
    @Operation(operationId = "ballot", summary = "One ballot; once it has closed, with its result and the derivation")
    ResponseEntity<BallotEntry> show(@PathVariable("ballot_id") BallotId ballotId, Moment moment) {
        return moment.of(ballotId).answer(ballots, ballotId.toString());
    }

    @GetMapping("/{ballot_id}/history")
    @Operation(
            operationId = "ballotHistory",
            summary = "What happened to a ballot, and who asked for it",
            description = "Votes are not listed here: see the roll.")
    ResponseEntity<Listing<HistoryEntry>> history(@PathVariable("ballot_id") BallotId ballotId, Moment moment) {
        return moment.list(history, Moment.where("stream", ballotId));
    }
}
