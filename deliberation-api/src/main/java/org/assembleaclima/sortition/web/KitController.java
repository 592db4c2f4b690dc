package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.RecordedEvents;
import org.assembleaclima.common.view.RecordedEvents.RecordedEvent;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyId;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.RecordedKit;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.sortition.SortitionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's kit of a draw, made of recorded events. */
@RestController
@Tag(name = "sortitions")
class KitController {

    private static final String JSON = "application/json;charset=UTF-8";

    private final RecordedEvents events;
    private final ReadLists lists;
    private final KitText text;

    KitController(RecordedEvents events, ReadLists lists, KitText text) {
        this.events = events;
        this.lists = lists;
        this.text = text;
    }

    /** @param version how many events it was made of */
    private record RecordedRow(Kit kit, long version) implements Row {}

    @GetMapping(path = "/api/v1/sortitions/{sortition_id}/kit", produces = JSON)
    @Operation(
            operationId = "kit",
            summary = "Everything that is public of a draw as one file: enough to compute it again",
            description = "There is one once the panel is drawn. Who replaced whom is in it. docs/sortition.md has its"
                    + " fields; `verify_draw.py` and the auditor's tool verify it.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = JSON, schema = @Schema(type = "object"))))
    ResponseEntity<byte[]> kit(@PathVariable("sortition_id") SortitionId sortitionId, Moment moment) {
        return moment.of(sortitionId)
                .document(JSON, position -> read(sortitionId, position), row -> text.of(row.kit()), lists.readers());
    }

    private Optional<RecordedRow> read(SortitionId sortitionId, long position) {
        var draw = stream(sortitionId.toString(), position, SortitionEvent.class);
        if (draw.isEmpty()) return Optional.empty();
        var assembly = stream(new AssemblyId(draw.getFirst().cycleId()).toString(), position, AssemblyEvent.class);
        return RecordedKit.of(draw, assembly).map(kit -> new RecordedRow(kit, draw.size() + assembly.size()));
    }

    private <E extends DomainEvent> List<E> stream(String stream, long position, Class<E> family) {
        return events.ofStream(stream, position).stream()
                .map(RecordedEvent::event)
                .filter(family::isInstance)
                .map(family::cast)
                .toList();
    }
}
