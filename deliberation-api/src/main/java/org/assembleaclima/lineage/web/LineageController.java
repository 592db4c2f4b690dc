package org.assembleaclima.lineage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.Moment;
import org.assembleaclima.lineage.view.LineageEdge;
import org.assembleaclima.lineage.view.Node;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lineage")
@Tag(name = "lineage", description = "Where something came from and what came of it.")
class LineageController {

    private static final int DEEPEST = 500;

    private final ViewReader<LineageEdge> edges;

    LineageController(ViewReader<LineageEdge> edges) {
        this.edges = edges;
    }

    @GetMapping
    @Operation(
            operationId = "lineage",
            summary = "From any id, what it came from and what came of it, each step with its event",
            description =
                    "`of` is a bare id (of a proposal, a ballot, a commitment …), a code of the plan, an indicator,"
                            + " or the name of a node as this answers them. At most 2,000 edges.")
    ResponseEntity<Lineage> show(
            @RequestParam @Size(min = 1, max = 200) @Pattern(regexp = "[A-Za-z0-9./-]+") String of,
            @RequestParam(defaultValue = "BOTH") Direction direction,
            @RequestParam(defaultValue = "50") @Min(1) @Max(DEEPEST) int depth,
            Moment moment) {
        return moment.answer(position -> walked(of, direction, depth, position), edges);
    }

    private Optional<Lineage> walked(String of, Direction direction, int depth, long position) {
        return new Walk((end, names, limit) -> edges.findBy(end, names, limit, position), depth, position)
                .from(Node.namedBy(of), direction);
    }
}
