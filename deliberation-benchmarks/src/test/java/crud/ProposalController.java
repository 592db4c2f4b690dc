package crud;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crud.Proposal.Draft;
import crud.Proposal.Line;
import crud.Proposal.Proposals;
import crud.Proposal.Text;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/proposals")
class ProposalController {

    private final Proposals proposals;
    private final Clock clock;

    ProposalController(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    record Accepted(String id, long version) {}

    record Shown(@JsonUnwrapped Line proposal, Text text) {}

    record Listing(List<Line> items) {}

    @PostMapping
    ResponseEntity<Accepted> draft(@Valid @RequestBody Draft body) {
        var id = UUID.randomUUID();
        proposals.save(new Proposal(id, body, clock.instant()));
        return ResponseEntity.created(URI.create("/api/v1/proposals/" + id)).body(new Accepted(id.toString(), 1));
    }

    @GetMapping("/{id}")
    Shown show(@PathVariable UUID id) {
        return proposals
                .findById(id)
                .map(found -> new Shown(found.line(), found.text()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    Listing list(@RequestParam int limit) {
        return new Listing(proposals.findByOrderByDraftedAtAscIdAsc(Limit.of(limit)).stream()
                .map(Proposal::line)
                .toList());
    }
}
