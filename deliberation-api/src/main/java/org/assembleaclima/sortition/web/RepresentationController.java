package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.common.web.Tabular;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SortitionStage;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.assembleaclima.sortition.view.SortitionRegister;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether those who were drawn are like the city, in one draw and over the years. */
@RestController
@RequestMapping(
        path = "/api/v1/sortitions",
        produces = {MediaType.APPLICATION_JSON_VALUE, Tabular.CSV})
@Tag(name = "sortitions")
class RepresentationController {

    /** Some draws for each of a thousand cycles. */
    private static final int MOST_DRAWS = 5_000;

    private static final List<String> DRAWN =
            List.of(SortitionStage.DRAWN.name(), SortitionStage.ENROLLED.name(), SortitionStage.CLOSED.name());

    private final ViewReader<SortitionEntry> sortitions;

    RepresentationController(ViewReader<SortitionEntry> sortitions) {
        this.sortitions = sortitions;
    }

    @GetMapping("/{sortition_id}/representation")
    @Operation(
            operationId = "panelRepresentation",
            summary = "Quota by quota: city, invited, pool and panel",
            description = "As JSON or, for who asks for text/csv, as a table.")
    ResponseEntity<PanelRepresentation> ofPanel(@PathVariable("sortition_id") SortitionId sortitionId, Moment moment) {
        return moment.of(sortitionId)
                .answer(
                        position -> sortitions
                                .find(SortitionRegister.key(sortitionId), position)
                                .map(PanelRepresentation::of),
                        sortitions);
    }

    @GetMapping("/representation")
    @Operation(
            operationId = "yearsRepresentation",
            summary = "Value by value who was drawn for each cycle, and over all years so far",
            description =
                    "Of draws that have a panel and were not annulled. As JSON or, for who asks for text/csv, as a table.")
    ResponseEntity<YearsRepresentation> ofYears(Moment moment) {
        return moment.answer(
                position -> Optional.of(YearsRepresentation.of(
                        sortitions.findBy("stage", DRAWN, MOST_DRAWS, position).stream()
                                .filter(entry -> entry.annulment() == null)
                                .toList(),
                        position)),
                sortitions);
    }
}
