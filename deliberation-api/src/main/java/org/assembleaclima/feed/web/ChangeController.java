package org.assembleaclima.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.assembleaclima.feed.view.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/changes")
@Tag(name = "changes", description = "What happens, as it happens.")
class ChangeController {

    private final ChangeStreams streams;

    ChangeController(ChangeStreams streams) {
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "changes",
            summary = "Every change as it happens, as server-sent events",
            description = "Each message has the event `change`, its position as `id`, and this object on one line as"
                    + " `data`. It comes once and in order; whoever was cut goes on with `Last-Event-ID`, however long"
                    + " ago. Sealed events are not told. When nothing happens a comment comes every 15 seconds.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = Change.class))))
    void changes(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable @Min(0) Long lastEventId,
            @RequestParam(required = false) @Nullable @Min(0) Long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        streams.open(lastEventId != null ? lastEventId : after, request, response);
    }
}
