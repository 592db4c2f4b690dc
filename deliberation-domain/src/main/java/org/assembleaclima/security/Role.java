package org.assembleaclima.security;

import static org.assembleaclima.security.Permission.DRAFT_PROPOSAL;
import static org.assembleaclima.security.Permission.IMPORT_PLAN;
import static org.assembleaclima.security.Permission.ORGANISE_CYCLE;
import static org.assembleaclima.security.Permission.PUBLISH_RULES;
import static org.assembleaclima.security.Permission.TABLE_PROPOSAL;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A part somebody plays, as the token of an outside issuer names it. What is not listed here is denied. */
public enum Role {
    /** A resident drawn by lot. */
    MEMBER(DRAFT_PROPOSAL),
    /** Leads a working group's meetings and writes down what it decides. */
    FACILITATOR(DRAFT_PROPOSAL, TABLE_PROPOSAL),
    /** Runs the assembly's office. */
    SECRETARIAT(PUBLISH_RULES, ORGANISE_CYCLE, TABLE_PROPOSAL),
    /** Presides over the plenary. */
    CHAIR,
    /** Counts hands. */
    TELLER,
    /** A municipal office that gives opinions and carries actions out. */
    CITY_OFFICE,
    /** Whoever adopts the municipality's formal acts. */
    CITY_AUTHORITY,
    /** Keeps the plan and watches its actions. */
    MONITORING_OFFICE(IMPORT_PLAN),
    /** Replays the history and checks it. */
    AUDITOR,
    /** Data protection officer. */
    DPO,
    /** Runs the servers. */
    OPERATOR;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change, which its type does not tell
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }

    /** The name in tokens and in the API: lower case, such as {@code city_office}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that is no role of ours: it grants nothing. */
    public static Optional<Role> ofCode(String code) {
        for (var role : values()) if (role.code().equals(code)) return Optional.of(role);
        return Optional.empty();
    }
}
