package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.sortition.SortitionCommand.DrawPanel;
import org.assembleaclima.sortition.SortitionCommand.EnrolPanel;
import org.assembleaclima.sortition.SortitionCommand.PublishList;
import org.assembleaclima.sortition.SortitionCommand.RecordUrns;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.web.DrawBodies.CommitSourcesBody;
import org.assembleaclima.sortition.web.DrawBodies.EnrolPanelBody;
import org.assembleaclima.sortition.web.DrawBodies.PublishListBody;
import org.assembleaclima.sortition.web.DrawBodies.RecordSourceBody;
import org.assembleaclima.sortition.web.DrawBodies.RecordUrnsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draw itself, step by step in public: sources, list, numbers, urns, panel, seats. */
@RestController
@RequestMapping("/api/v1/sortitions/{sortition_id}")
@Tag(name = "sortitions")
class DrawController {

    @PostMapping("/commit-sources")
    @Operation(
            operationId = "commitSources",
            summary = "Name both sources of randomness, before anybody can know their values",
            description = "Until the list is published they can be named again, in place of those before.")
    ResponseEntity<Accepted> commitSources(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody CommitSourcesBody body,
            Caller caller) {
        return caller.send(body.command(sortitionId), sortitionId);
    }

    @PostMapping("/publish-list")
    @Operation(
            operationId = "publishList",
            summary = "Make the list that was read the one that counts",
            description =
                    "By somebody else than who froze the pool, named the sources or had the list made, before the first source is due.")
    ResponseEntity<Accepted> publishList(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody PublishListBody body,
            Caller caller) {
        return caller.send(new PublishList(sortitionId, body.listHash(), body.sources()), sortitionId);
    }

    @PostMapping("/record-source")
    @Operation(
            operationId = "recordSource",
            summary = "Write down the value of a source, with what shows it",
            description = "The first one gives the panels their numbers. Not before it is due, and not too late.")
    ResponseEntity<Accepted> recordSource(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody RecordSourceBody body,
            Caller caller) {
        return caller.send(body.command(sortitionId), sortitionId);
    }

    @PostMapping("/record-urns")
    @Operation(
            operationId = "recordUrns",
            summary = "Write down the digits drawn from the urns, before the second source is due")
    ResponseEntity<Accepted> recordUrns(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody RecordUrnsBody body,
            Caller caller) {
        return caller.send(new RecordUrns(sortitionId, body.digits(), body.place()), sortitionId);
    }

    @PostMapping("/draw")
    @Operation(
            operationId = "drawPanel",
            summary = "Compute which panel is drawn, and which of its groups is group 1",
            description = "By somebody else than who recorded the digits or the second source.")
    ResponseEntity<Accepted> draw(@PathVariable("sortition_id") SortitionId sortitionId, Caller caller) {
        return caller.send(new DrawPanel(sortitionId), sortitionId);
    }

    @PostMapping("/enrol")
    @Operation(
            operationId = "enrolPanel",
            summary = "Give the panel its seats and the alternates their places in the reserve")
    ResponseEntity<Accepted> enrol(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @Valid @RequestBody EnrolPanelBody body,
            Caller caller) {
        return caller.send(new EnrolPanel(sortitionId, body.startsOn()), sortitionId);
    }
}
