package crud;

import crud.Ballot.Ballots;
import crud.Member.Members;
import crud.Vote.Choice;
import crud.Vote.Votes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class VoteController {

    private final Ballots ballots;
    private final Members members;
    private final Votes votes;
    private final TransactionOperations transaction;
    private final Clock clock;

    VoteController(Ballots ballots, Members members, Votes votes, TransactionOperations transaction, Clock clock) {
        this.ballots = ballots;
        this.members = members;
        this.votes = votes;
        this.transaction = transaction;
        this.clock = clock;
    }

    record VoteBody(@NotNull UUID memberId, @NotNull Choice choice) {}

    record Receipt(UUID ballotId, String receipt) {}

    @PostMapping("/api/v1/ballots/{id}/vote")
    ResponseEntity<Receipt> vote(
            @PathVariable UUID id, @Valid @RequestBody VoteBody body, @AuthenticationPrincipal Jwt token) {
        var stored = transaction.execute(status -> cast(id, body, String.valueOf(token.getSubject())));
        return ResponseEntity.ok(new Receipt(id, stored.receipt()));
    }

    private Vote cast(UUID id, VoteBody body, String actor) {
        var ballot = ballots.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!ballot.isOpen()) throw new ResponseStatusException(HttpStatus.CONFLICT);
        var member = members.findById(body.memberId())
                .filter(found -> found.isOf(actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return votes.save(new Vote(ballot, member, body.choice(), clock.instant()));
    }

    /** The unique key: this member has voted. */
    @ExceptionHandler
    ResponseEntity<Void> votedAlready(DataIntegrityViolationException refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
}
