package org.assembleaclima.security.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import org.assembleaclima.common.web.HttpProblem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moves the clock forward, where one that can be moved was asked for: in local mode only. */
@Hidden // not part of the published interface
@RestController
@ConditionalOnProperty(LocalClockController.START)
class LocalClockController {

    /** A moment: what the clock of a fresh database shows. Where events are stored already, the last of them if later. */
    static final String START = "deliberation.local.clock-start";

    private final LocalClock clock;

    LocalClockController(LocalClock clock) {
        this.clock = clock;
    }

    /**
     * What the clock shows then, as plain text.
     *
     * @param to a later moment than the clock shows; refused with 422 otherwise
     */
    @PostMapping(value = "/local/clock", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> move(@RequestParam Instant to) {
        if (!clock.moveTo(to)) throw HttpProblem.FIELD_OUT_OF_BOUNDS.exception();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(clock.instant().toString());
    }
}
