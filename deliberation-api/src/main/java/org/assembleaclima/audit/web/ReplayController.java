package org.assembleaclima.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.assembleaclima.audit.view.ReplayReport;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replays of the whole history beside the live views. */
@RestController
@RequestMapping(path = "/api/v1/audit/replays", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "history")
class ReplayController {

    private final Replays replays;
    private final Projector projector;

    ReplayController(Replays replays, Projector projector) {
        this.replays = replays;
        this.projector = projector;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "beginReplay",
            summary = "Replay the whole history beside the live views",
            description = "Refused with REPLAY_RUNNING while another one runs, on whatever node. It goes on in the"
                    + " background: ask for it to see how far it is and what came of it.")
    ResponseEntity<ReplayReport> begin(Viewer viewer) {
        viewer.check(Permission.REPLAY_HISTORY);
        var begun = replays.begin(viewer.account());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/audit/replays/" + begun.number()))
                .header(HttpHeaders.RETRY_AFTER, "1") // how soon to look again
                .cacheControl(CacheControl.noStore())
                .body(begun);
    }

    @PostMapping("/{replay_number}/cancel")
    @Operation(
            operationId = "cancelReplay",
            summary = "End a replay early",
            description = "Refused with REPLAY_NOT_RUNNING once it has ended. It ends a moment later.")
    ResponseEntity<ReplayReport> cancel(@PathVariable("replay_number") @Min(1) long number, Viewer viewer) {
        viewer.check(Permission.REPLAY_HISTORY);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(replays.cancel(number));
    }

    @GetMapping("/{replay_number}")
    @Operation(operationId = "replay", summary = "How far a replay is, and what came of it")
    ResponseEntity<ReplayReport> show(@PathVariable("replay_number") @Min(1) long number, Viewer viewer) {
        return viewer.answer(() -> replays.find(number), Permission.REPLAY_HISTORY);
    }

    @GetMapping
    @Operation(operationId = "replays", summary = "The last 200 replays, the newest first")
    ResponseEntity<Listing<ReplayReport>> list(Viewer viewer) {
        viewer.check(Permission.REPLAY_HISTORY);
        var listing = new Listing<>(
                replays.newest(Moment.MOST_ITEMS), null, projector.standing().position());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(listing);
    }
}
