package org.assembleaclima.sortition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assembleaclima.command.web.Caller;
import org.assembleaclima.command.web.Caller.Accepted;
import org.assembleaclima.command.web.HoldsPersonalData;
import org.assembleaclima.common.view.ViewReader;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.common.web.PlainText;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.Viewer;
import org.assembleaclima.sortition.PoolCommitment;
import org.assembleaclima.sortition.Pools;
import org.assembleaclima.sortition.Quotas;
import org.assembleaclima.sortition.SortitionCommand.EraseVolunteer;
import org.assembleaclima.sortition.SortitionCommand.FreezePool;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.UncoverableVolunteer;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.view.MadeList;
import org.assembleaclima.sortition.view.SortitionEntry;
import org.assembleaclima.sortition.view.SortitionList;
import org.assembleaclima.sortition.view.SortitionRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pool of volunteers: for those who must know it, erasable, in no history. */
@RestController
@RequestMapping("/api/v1/sortitions/{sortition_id}")
@Tag(name = "sortitions")
class PoolController {

    private static final int LONGEST_FILE = 8 * 1024 * 1024;
    private static final String EXAMPLE = """
            id,gender,age,household
            v0001,f,30-44,h17
            """;

    private final ViewReader<SortitionEntry> sortitions;
    private final ViewReader<SortitionList> lists;
    private final ListCounts counts;
    private final PoolIntake intake;
    private final Pools pools;

    PoolController(
            ViewReader<SortitionEntry> sortitions,
            ViewReader<SortitionList> lists,
            ListCounts counts,
            PoolIntake intake,
            Pools pools) {
        this.sortitions = sortitions;
        this.lists = lists;
        this.counts = counts;
        this.intake = intake;
        this.pools = pools;
    }

    /** The viewer is asked before the file is read: nobody else learns what is wrong with it. */
    @PostMapping(path = "/freeze-pool", consumes = "text/csv;charset=UTF-8")
    @HoldsPersonalData
    @Operation(
            operationId = "freezePool",
            summary = "Take the volunteers in, whole or not at all, and publish the root over their salted rows",
            description =
                    "CSV as RFC 4180 has it, in UTF-8, with the header `id`, a column for each category of the quotas, those"
                            + " of the household and, where it helps, `member_id`. Every line that is wrong is named with its number"
                            + " and the code of its reason, the first 100 of them; no value is repeated. Read the draw with the"
                            + " version of its newest step as `min_version` before: the file is read by the quotas it shows.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv;charset=UTF-8",
                                            schema = @Schema(type = "string", maxLength = LONGEST_FILE),
                                            examples = @ExampleObject(EXAMPLE))))
    ResponseEntity<Accepted> freeze(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @RequestParam(required = false) @Nullable @Size(max = 10)
                    List<@Size(min = 1, max = 60) @PlainText String> household,
            @RequestBody byte[] file,
            Viewer viewer,
            Caller caller) {
        viewer.check(Permission.KEEP_POOL);
        var volunteers = intake.read(quotas(sortitionId), file, Objects.requireNonNullElse(household, List.of()));
        return caller.send(new FreezePool(sortitionId, volunteers), sortitionId);
    }

    private Quotas quotas(SortitionId sortitionId) {
        return newest(sortitionId)
                .map(entry -> new Quotas(entry.plan().seats(), entry.quotas()))
                .orElseThrow(HttpProblem.NOT_FOUND::exception);
    }

    private Optional<SortitionEntry> newest(SortitionId sortitionId) {
        return sortitions.find(SortitionRegister.key(sortitionId), sortitions.reaches());
    }

    @PostMapping("/volunteers/{volunteer_id}/erase")
    @Operation(
            operationId = "eraseVolunteer",
            summary = "Forget a volunteer's row and salt",
            description = "The leaf stays, which says nothing: the others' paths still lead to the root.")
    ResponseEntity<Accepted> erase(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @PathVariable("volunteer_id") VolunteerId volunteerId,
            Caller caller) {
        return caller.send(new EraseVolunteer(sortitionId, volunteerId), volunteerId);
    }

    @GetMapping("/volunteers/{volunteer_id}")
    @Operation(
            operationId = "volunteer",
            summary =
                    "What a volunteer gets: row, salt, the path to the root, in how many panels they are or why in none")
    ResponseEntity<VolunteerSlip> slip(
            @PathVariable("sortition_id") SortitionId sortitionId,
            @PathVariable("volunteer_id") VolunteerId volunteerId,
            Viewer viewer) {
        return viewer.answer(() -> slip(sortitionId, volunteerId), Permission.KEEP_POOL, Permission.ERASE_PERSONS);
    }

    private Optional<VolunteerSlip> slip(SortitionId sortitionId, VolunteerId volunteerId) {
        var entry = newest(sortitionId);
        var pool = entry.map(SortitionEntry::pool);
        var volunteer = pools.of(sortitionId).stream()
                .filter(one -> one.id().equals(volunteerId))
                .findFirst();
        if (pool.isEmpty() || volunteer.isEmpty()) return Optional.empty();
        var path = new PoolCommitment(pools.leaves(sortitionId)).path(volunteerId);
        return Optional.of(VolunteerSlip.of(
                volunteer.get(),
                path,
                pool.get().root(),
                panels(entry.get(), volunteerId),
                uncoverableBecause(sortitionId, volunteerId)));
    }

    private @Nullable String uncoverableBecause(SortitionId sortitionId, VolunteerId volunteerId) {
        return pools.uncoverable(sortitionId).stream()
                .filter(one -> one.volunteerId().equals(volunteerId))
                .map(UncoverableVolunteer::reason)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer panels(SortitionEntry entry, VolunteerId volunteerId) {
        return Optional.ofNullable(entry.list())
                .filter(list -> list.publishedAt() != null)
                .map(MadeList::listHash)
                .flatMap(hash -> lists.find(SortitionRegister.key(entry.sortitionId()), lists.reaches())
                        .filter(list -> list.listHash().equals(hash)))
                .map(list -> counts.of(list).of(volunteerId))
                .orElse(null);
    }
}
