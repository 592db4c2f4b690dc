package org.assembleaclima.audit.web;

import org.assembleaclima.audit.view.Access;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.web.AuthenticatedActor;

/** For whom the history is told: everybody may ask, auditors are told more. */
final class Readers {

    private Readers() {}

    static Access current() {
        return AuthenticatedActor.current()
                .filter(actor -> actor.may(Permission.READ_HISTORY))
                .map(auditor -> Access.AUDITOR)
                .orElse(Access.PUBLIC);
    }
}
