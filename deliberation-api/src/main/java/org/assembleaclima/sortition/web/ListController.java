package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.assembleaclima.common.web.Listing;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.view.ChancesPicture;
import org.assembleaclima.sortition.view.SortitionChances;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of panels one of which is drawn, and what it gives everybody. */
@RestController
@RequestMapping("/api/v1/sortitions/{sortition_id}")
@Tag(name = "sortitions")
class ListController {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String PICTURE = "image/svg+xml;charset=UTF-8";

    private final ReadLists lists;
    private final ListCounts counts;

    ListController(ReadLists lists, ListCounts counts) {
        this.lists = lists;
        this.counts = counts;
    }

    @GetMapping("/panels")
    @Operation(
            operationId = "panels",
            summary = "The panels of a draw's list, in the order of its lines",
            description = "With `volunteer`, those the one is a member of; alternates are not counted.")
    ResponseEntity<Listing<ListedPanel>> panels(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @RequestParam(required = false) @Nullable VolunteerId volunteer,
            Moment moment) {
        return moment.of(sortitionId)
                .list(
                        Moment.where("volunteer", volunteer),
                        new PanelPages(lists, sortitionId, volunteer)::read,
                        lists.readers());
    }

    @GetMapping("/panels/{line}")
    @Operation(operationId = "panel", summary = "One panel of a draw's list")
    ResponseEntity<ListedPanel> panel(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @PathVariable("line") @Min(1) @Max(10_000) int line,
            Moment moment) {
        return moment.of(sortitionId)
                .answer(
                        position -> lists.find(sortitionId, position)
                                .filter(listed -> line >= 1
                                        && line <= listed.list().lines().size())
                                .map(listed -> ListedPanel.of(listed.entry(), listed.list(), line)),
                        lists.readers());
    }

    @GetMapping(path = "/list", produces = TEXT)
    @Operation(
            operationId = "sortitionList",
            summary = "The list of panels as the text whose SHA-256 is `list_hash`",
            description = "A line for each panel: group A, group B and alternates, ids joined by commas, parts by `|`.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = TEXT, schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> list(@PathVariable("sortition_id") SortitionId sortitionId, Moment moment) {
        return moment.of(sortitionId)
                .document(
                        TEXT,
                        position -> lists.find(sortitionId, position).map(ReadLists.Listed::list),
                        list -> list.text(),
                        lists.readers());
    }

    @GetMapping("/chances")
    @Operation(
            operationId = "chances",
            summary = "In how many panels everybody is: how many people at each count, the smallest, the largest",
            description = "With `volunteer`, also in how many the one is.")
    ResponseEntity<SortitionChances> chances(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @RequestParam(required = false) @Nullable VolunteerId volunteer,
            Moment moment) {
        return moment.of(sortitionId).answer(position -> chances(sortitionId, volunteer, position), lists.readers());
    }

    @GetMapping(path = "/chances.svg", produces = PICTURE)
    @Operation(
            operationId = "chancesPicture",
            summary = "The same as a picture (SVG)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = PICTURE, schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> picture(@PathVariable("sortition_id") SortitionId sortitionId, Moment moment) {
        return moment.of(sortitionId)
                .document(
                        PICTURE, position -> chances(sortitionId, null, position), ChancesPicture::of, lists.readers());
    }

    private Optional<SortitionChances> chances(
            SortitionId sortitionId, @Nullable VolunteerId volunteer, long position) {
        return lists.find(sortitionId, position)
                .map(listed -> SortitionChances.of(listed.entry(), counts.of(listed.list()), volunteer));
    }
}
