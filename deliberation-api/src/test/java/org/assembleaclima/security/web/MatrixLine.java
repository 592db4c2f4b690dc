package org.assembleaclima.security.web;

import java.util.Set;
import org.assembleaclima.security.Role;

/**
 * Where a command is sent, an example of it, and who may send it.
 *
 * @param route   with the parameters in braces, as the controller names it
 * @param body    JSON that gets past the form and is refused for what it asks; empty when the route takes none
 * @param allowed every other role is denied
 */
record MatrixLine(Class<?> command, String route, String body, Set<Role> allowed) {

    /** A cycle that can be named but is not kept. */
    private static final String NO_CYCLE = "1999";

    private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000009";

    MatrixLine(Class<?> command, String route, String body, Role... allowed) {
        this(command, route, body, Set.of(allowed));
    }

    /** The route to something that does not exist. */
    String path() {
        return route.replace("{cycle_id}", NO_CYCLE).replaceAll("\\{\\w+}", UNKNOWN_ID);
    }
}
