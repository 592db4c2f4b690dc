package org.assembleaclima.security.web;

import static org.assembleaclima.security.SecurityRefusal.PERMISSION_MISSING;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.assembleaclima.common.web.HttpProblem;
import org.assembleaclima.security.Actor;
import org.assembleaclima.security.Permission;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Whoever reads what is not for everybody. A controller receives it as a parameter, and the request is then refused
 * without a token; ReadMatrixTest lists who may read what.
 */
public final class Viewer {

    private final Actor actor;

    Viewer(Actor actor) {
        this.actor = actor;
    }

    /**
     * Answers what is read, which no cache keeps; 404 when it is not there. Nothing is read for whoever has none of
     * the permissions.
     *
     * @param anyOf at least one
     */
    public <T> ResponseEntity<T> answer(Supplier<Optional<T>> read, Permission... anyOf) {
        check(anyOf);
        var found = read.get().orElseThrow(HttpProblem.NOT_FOUND::exception);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }

    /** Refused with PERMISSION_MISSING unless the actor holds one of the permissions. */
    public void check(Permission... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(actor::may)) throw PERMISSION_MISSING.refused();
    }

    /** The opaque id of whoever reads, for what is theirs alone. */
    public String account() {
        return actor.id();
    }
}
