package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.Viewer;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.assembleaclima.sortition.view.SortitionRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom no panel can hold, and why: for those who may see the rows. */
@RestController
@Tag(name = "sortitions")
class CoverageController {

    private final ViewReader<SortitionEntry> sortitions;
    private final Pools pools;

    CoverageController(ViewReader<SortitionEntry> sortitions, Pools pools) {
        this.sortitions = sortitions;
        this.pools = pools;
    }

    @GetMapping("/api/v1/sortitions/{sortition_id}/uncoverable")
    @Operation(
            operationId = "uncoverable",
            summary = "Whom no panel can hold, and which quotas stand in the way",
            description = "As the list that was made last found; nobody before there is one.")
    ResponseEntity<UncoverableVolunteers> list(@PathVariable("sortition_id") SortitionId sortitionId, Viewer viewer) {
        return viewer.answer(
                () -> sortitions
                        .find(SortitionRegister.key(sortitionId), sortitions.reaches())
                        .map(entry -> UncoverableVolunteers.of(pools.uncoverable(sortitionId))),
                Permission.KEEP_POOL,
                Permission.ERASE_PERSONS);
    }
}
