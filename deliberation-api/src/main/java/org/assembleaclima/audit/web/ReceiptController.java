package org.assembleaclima.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.assembleaclima.audit.Bytes;
import org.assembleaclima.audit.Receipt;
import org.assembleaclima.audit.view.KeptCheckpoint;
import org.assembleaclima.audit.view.LoggedEvent;
import org.assembleaclima.audit.view.LoggedEvents;
import org.assembleaclima.common.web.HttpProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A proof to keep, for one event. */
@RestController
@RequestMapping("/api/v1/audit/receipts/{event_id}")
@Tag(name = "audit")
class ReceiptController {

    private final SignedTree tree;
    private final LoggedEvents events;

    ReceiptController(SignedTree tree, LoggedEvents events) {
        this.tree = tree;
        this.events = events;
    }

    @GetMapping(produces = SignedTree.TEXT_VALUE)
    @Operation(
            operationId = "receipt",
            summary = "A receipt for one event: its entry, its place and the proof, under the newest checkpoint",
            description = "As C2SP tlog-proof writes it, to be kept and checked alone. Answers 202 until a"
                    + " checkpoint covers the event, at most a second after it was recorded.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content =
                                @Content(
                                        mediaType = SignedTree.TEXT_VALUE,
                                        schema = @Schema(implementation = String.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "Recorded, and not signed yet",
                        content =
                                @Content(
                                        mediaType = SignedTree.TEXT_VALUE,
                                        schema = @Schema(implementation = String.class)))
            })
    ResponseEntity<String> receipt(
            @PathVariable("event_id") @Size(max = 64) @Pattern(regexp = "[!-~]+") String eventId) {
        if (!events.isStored(eventId)) throw HttpProblem.NOT_FOUND.exception();
        var checkpoint = tree.newest();
        var event = events.logged(eventId);
        if (event.isEmpty()
                || checkpoint.isEmpty()
                || event.get().index() >= checkpoint.get().size())
            return ResponseEntity.accepted()
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .cacheControl(CacheControl.noStore())
                    .contentType(SignedTree.TEXT)
                    .body("recorded, and not signed yet\n");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(SignedTree.TEXT)
                .body(receipt(event.get(), checkpoint.get()).text());
    }

    private Receipt receipt(LoggedEvent event, KeptCheckpoint checkpoint) {
        return new Receipt(
                Optional.of(Bytes.of(event.entry().bytes())),
                event.index(),
                tree.inclusion(event.index(), checkpoint.size()),
                tree.note(checkpoint));
    }
}
