package org.assembleaclima.security.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives tokens to whoever asks, in local mode only: in production this address does not exist. */
@Hidden // not part of the published interface
@RestController
@ConditionalOnProperty(name = "deliberation.security.mode", havingValue = "local", matchIfMissing = true)
class LocalTokenController {

    private final LocalMode localMode;

    LocalTokenController(LocalMode localMode) {
        this.localMode = localMode;
    }

    /**
     * One token as plain text, good for 15 minutes.
     *
     * @param roles role codes, such as {@code facilitator}
     * @param actor an opaque id of the caller's choice; one made of the first role when left out
     */
    @PostMapping(value = "/local/token", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(
            @RequestParam("role") List<String> roles, @RequestParam(required = false) @Nullable String actor) {
        var known = roles.stream()
                .map(code -> Role.ofCode(code).orElseThrow(HttpProblem.INVALID_PARAMETER::exception))
                .toList();
        if (known.isEmpty()) throw HttpProblem.INVALID_PARAMETER.exception();
        var id = actor == null ? "local-" + known.getFirst().code() : actor;
        if (!Actor.isOpaque(id)) throw HttpProblem.INVALID_PARAMETER.exception();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(localMode.issue(id, known));
    }
}
