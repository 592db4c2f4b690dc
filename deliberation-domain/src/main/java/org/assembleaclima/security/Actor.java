package org.assembleaclima.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who asks, as authenticated: an opaque identifier and the roles the issuer vouches for. Goes into the metadata of
 * every event the command leads to (R8.1).
 *
 * @param id opaque, 1 to 64 letters, digits, dots, underscores or hyphens; never a name, an e-mail address
 *     or a tax code
 */
public record Actor(String id, Set<Role> roles) {

    /** The id of the application itself; no token may carry it. */
    public static final String SYSTEM = "system";

    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** An Italian tax code: made of name, birthday and birthplace, and a usual subject of public identity providers. */
    private static final Pattern TAX_CODE =
            Pattern.compile("(?i).*[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]");

    /** The application itself, when it imports at first start or follows a policy. */
    public static Actor system(Role... roles) {
        return new Actor(SYSTEM, Set.of(roles));
    }

    /** Whether this text can be an actor's id; what an issuer sends as subject is checked with it. */
    public static boolean isOpaque(String id) {
        return OPAQUE.matcher(id).matches() && !TAX_CODE.matcher(id).matches();
    }

    public Actor {
        if (!isOpaque(id)) throw new IllegalArgumentException("an actor's id is opaque");
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.grants(permission));
    }

    /** The roles that grant {@code permission}, in their fixed order: what history shows somebody acted as. */
    public List<Role> actingAs(Permission permission) {
        return roles.stream()
                .filter(role -> role.grants(permission))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
