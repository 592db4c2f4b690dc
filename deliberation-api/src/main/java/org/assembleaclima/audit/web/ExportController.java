package org.assembleaclima.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.assembleaclima.audit.view.ExportHead;
import org.assembleaclima.common.web.HttpProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole history as a file. */
@RestController
@Tag(name = "history")
class ExportController {

    private static final long LAST = Long.MAX_VALUE - 1;

    private final JdbcClient db;
    private final Exports exports;

    ExportController(JdbcClient db, Exports exports) {
        this.db = db;
        this.exports = exports;
    }

    @GetMapping(path = "/api/v1/events/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "exportEvents",
            summary = "The whole history up to a checkpoint, as a file",
            description =
                    "One CloudEvents 1.0 object a line: a header with the checkpoint, every event, and a last line"
                            + " without which the file is not whole. Without `to`, up to the newest checkpoint. The file of a position is the same for ever; auditors get another one than the public. Whoever was cut drops"
                            + " the line that is not whole and goes on with `after`, the position of the last one; `Range` works"
                            + " too. 503 while too many exports are under way.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(type = "object", description = "One line"))))
    void export(
            @RequestParam(required = false) @Nullable @Min(0) @Max(LAST) Long to,
            @RequestParam(required = false) @Nullable @Min(0) @Max(LAST) Long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var head = (to == null ? ExportHead.newest(db) : ExportHead.of(to, db))
                .orElseThrow(HttpProblem.NO_CHECKPOINT::exception);
        if (after != null && after > head.size()) throw HttpProblem.INVALID_PARAMETER.exception();
        exports.send(new ExportFile(head, Readers.current(), after, to != null), request, response);
    }
}
