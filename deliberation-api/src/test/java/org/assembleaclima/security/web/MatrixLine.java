package org.assembleaclima.security.web;

import java.util.Set;
import org.assembleaclima.security.Role;

/**
 * Where a command is sent, an example of it, and who may send it.
 *
 * @param route   with the parameters in braces, as the controller names it
 * @param body    JSON, or a file, that gets past the form and is refused for what it asks; empty when the route takes none
 * @param allowed every other role is denied
 */
record MatrixLine(Class<?> command, String route, String body, Set<Role> allowed) {

    /** A cycle that can be named but is not kept. */
    private static final String NO_CYCLE = "1999";

    private static final String NO_ACTION = "99.99.99";
    private static final String NO_INDICATOR = "no-such-indicator";
    private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000009";

    MatrixLine(Class<?> command, String route, String body, Role... allowed) {
        this(command, route, body, Set.of(allowed));
    }

    /** The route to something that does not exist. */
    String path() {
        return route.replace("{cycle_id}", NO_CYCLE)
                .replace("{action_code}", NO_ACTION)
                .replace("{indicator_id}", NO_INDICATOR)
                .replaceAll("\\{\\w+}", UNKNOWN_ID);
    }

    /** What it is sent with: a body that is no JSON object is a file. */
    String[] headers() {
        return body.isEmpty() || body.stripLeading().startsWith("{")
                ? new String[] {"If-Match", "\"1\""}
                : new String[] {"Content-Type", "text/csv"};
    }
}
