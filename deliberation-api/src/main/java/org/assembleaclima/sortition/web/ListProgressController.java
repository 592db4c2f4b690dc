package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.Viewer;
import org.assembleaclima.sortition.SortitionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the list of panels is. */
@RestController
@Tag(name = "sortitions")
class ListProgressController {

    private final ListProgresses progresses;

    ListProgressController(ListProgresses progresses) {
        this.progresses = progresses;
    }

    @GetMapping("/api/v1/sortitions/{sortition_id}/progress")
    @Operation(
            operationId = "listProgress",
            summary = "How far the list of panels is",
            description = "While it is being made; 404 before its first step and once it has ended.")
    ResponseEntity<ListProgress> show(@PathVariable("sortition_id") SortitionId sortitionId, Viewer viewer) {
        return viewer.answer(() -> progresses.find(sortitionId), Permission.PREPARE_DRAW);
    }
}
