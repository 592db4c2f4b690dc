package org.assembleaclima.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assembleaclima.common.view.Projector;
import org.assembleaclima.common.view.Standing.State;
import org.assembleaclima.common.view.Standing.ViewStanding;
import org.assembleaclima.security.web.SecurityProperties;
import org.assembleaclima.security.web.SecurityProperties.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "status", description = "Whether this node works and how far its views are.")
class StatusController {

    private final Projector projector;
    private final ProjectorLoop loop;
    private final FollowUpLoop followUp;
    private final LogStanding log;
    private final Leadership leadership;
    private final JdbcClient db;
    private final SecurityProperties security;
    private final Clock clock;
    private final ClockWatch clockWatch;
    private final String version;

    StatusController(
            Projector projector,
            ProjectorLoop loop,
            FollowUpLoop followUp,
            LogStanding log,
            Leadership leadership,
            JdbcClient db,
            SecurityProperties security,
            Clock clock,
            ClockWatch clockWatch,
            BuildProperties build) {
        this.projector = projector;
        this.loop = loop;
        this.followUp = followUp;
        this.log = log;
        this.leadership = leadership;
        this.db = db;
        this.security = security;
        this.clock = clock;
        this.clockWatch = clockWatch;
        this.version = String.valueOf(build.getVersion());
    }

    /** How this node is. */
    enum Health {
        UP,
        /**
         * It answers, but a view is stopped, the projector or what follows decisions cannot go on, or the log stands still or
         * is not what is stored, or the clock is off by more than a minute.
         */
        DEGRADED
    }

    /**
     * This node.
     *
     * @param clockOffBy by how many seconds the clock is ahead of the database's; null for the embedded database
     * @param leads what this node does for all nodes now
     * @param position the last position given to an event
     * @param failure the kind of failure that keeps all views from going on; null when none does
     * @param followUpFailure the kind of failure that keeps decisions or deadlines from taking effect; null when none does
     */
    record Status(
            Health status,
            String version,
            Mode mode,
            Instant at,
            @Nullable Long clockOffBy,
            List<Task> leads,
            long position,
            @Nullable String failure,
            @Nullable String followUpFailure,
            AuditStatus audit,
            List<ViewStatus> views) {}

    /**
     * One view.
     *
     * @param digest fingerprint of its rows with all their history: equal on every node and after every replay
     * @param failedAt the position of the event it stopped before; null unless stopped
     * @param failure the kind of failure; null unless stopped
     */
    record ViewStatus(
            String name,
            int version,
            int generation,
            State state,
            long position,
            String digest,
            @Nullable Long failedAt,
            @Nullable String failure) {

        static ViewStatus of(String name, ViewStanding view) {
            return new ViewStatus(
                    name,
                    view.codeVersion(),
                    view.generation(),
                    view.state(),
                    view.position(),
                    view.digest(),
                    view.failedAt(),
                    view.failure());
        }
    }

    @GetMapping("/status")
    @Operation(
            operationId = "status",
            summary = "Whether this node works and how far its views are",
            description = "Never cached.")
    ResponseEntity<Status> status() {
        db.sql("select 1").query(Integer.class).single(); // a database that is away becomes a 503
        var standing = projector.standing();
        var views = standing.views().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(view -> ViewStatus.of(view.getKey(), view.getValue()))
                .toList();
        var failure = loop.failure().orElse(null);
        var followUpFailure = followUp.failure().orElse(null);
        var audit = log.status();
        var degraded = failure != null
                || !audit.isWell()
                || followUpFailure != null
                || clockWatch.isOff()
                || views.stream().anyMatch(view -> view.state() == State.STOPPED);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Status(
                        degraded ? Health.DEGRADED : Health.UP,
                        version,
                        security.mode(),
                        clock.instant(),
                        clockWatch.offBy().map(Duration::toSeconds).orElse(null),
                        leadership.led(),
                        standing.position(),
                        failure,
                        followUpFailure,
                        audit,
                        views));
    }
}
