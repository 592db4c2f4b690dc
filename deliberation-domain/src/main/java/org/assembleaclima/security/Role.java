package org.assembleaclima.security;

import static org.assembleaclima.security.Permission.ADOPT_ANSWER;
import static org.assembleaclima.security.Permission.ANNUL_BALLOT;
import static org.assembleaclima.security.Permission.ANNUL_DRAW;
import static org.assembleaclima.security.Permission.CAST_VOTE;
import static org.assembleaclima.security.Permission.CERTIFY_BALLOT;
import static org.assembleaclima.security.Permission.CLOSE_PROPOSAL;
import static org.assembleaclima.security.Permission.CONDUCT_AMENDING;
import static org.assembleaclima.security.Permission.CONDUCT_BALLOT;
import static org.assembleaclima.security.Permission.CONDUCT_DRAW;
import static org.assembleaclima.security.Permission.CONTEST_BALLOT;
import static org.assembleaclima.security.Permission.COUNT_HANDS;
import static org.assembleaclima.security.Permission.DECLARE_STATUS;
import static org.assembleaclima.security.Permission.DRAFT_ANSWER;
import static org.assembleaclima.security.Permission.DRAFT_PROPOSAL;
import static org.assembleaclima.security.Permission.DROP_COMMITMENT;
import static org.assembleaclima.security.Permission.ERASE_PERSONS;
import static org.assembleaclima.security.Permission.EXTEND_DUE_DATE;
import static org.assembleaclima.security.Permission.FOLLOW_UP;
import static org.assembleaclima.security.Permission.GIVE_OPINION;
import static org.assembleaclima.security.Permission.HOLD_REVIEW;
import static org.assembleaclima.security.Permission.IMPORT_PLAN;
import static org.assembleaclima.security.Permission.KEEP_MEMBERS;
import static org.assembleaclima.security.Permission.KEEP_PERSONS;
import static org.assembleaclima.security.Permission.KEEP_POOL;
import static org.assembleaclima.security.Permission.LEAVE_ASSEMBLY;
import static org.assembleaclima.security.Permission.MONITOR_PLAN;
import static org.assembleaclima.security.Permission.ORGANISE_CYCLE;
import static org.assembleaclima.security.Permission.ORGANISE_SESSION;
import static org.assembleaclima.security.Permission.PREPARE_DRAW;
import static org.assembleaclima.security.Permission.PRESIDE_SESSION;
import static org.assembleaclima.security.Permission.PUBLISH_ANSWER;
import static org.assembleaclima.security.Permission.PUBLISH_RULES;
import static org.assembleaclima.security.Permission.READ_HISTORY;
import static org.assembleaclima.security.Permission.READ_VOTES;
import static org.assembleaclima.security.Permission.RECORD_ATTENDANCE;
import static org.assembleaclima.security.Permission.RECORD_VALUES;
import static org.assembleaclima.security.Permission.REPLAY_HISTORY;
import static org.assembleaclima.security.Permission.REPORT_CYCLE;
import static org.assembleaclima.security.Permission.REPORT_DELIVERY;
import static org.assembleaclima.security.Permission.REVISE_PLAN;
import static org.assembleaclima.security.Permission.SUBMIT_AMENDMENT;
import static org.assembleaclima.security.Permission.TABLE_PROPOSAL;
import static org.assembleaclima.security.Permission.TRANSLATE_PROPOSAL;
import static org.assembleaclima.security.Permission.VERIFY_DELIVERY;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A part somebody plays, as the token of an outside issuer names it. What is not listed here is denied. */
public enum Role {
    /** A resident drawn by lot. */
    MEMBER(DRAFT_PROPOSAL, SUBMIT_AMENDMENT, CAST_VOTE, CONTEST_BALLOT, LEAVE_ASSEMBLY),
    /** Leads a working group's meetings and writes down what it decides. */
    FACILITATOR(DRAFT_PROPOSAL, TABLE_PROPOSAL, TRANSLATE_PROPOSAL, PRESIDE_SESSION, RECORD_ATTENDANCE),
    /** Runs the assembly's office. */
    SECRETARIAT(
            PUBLISH_RULES,
            ORGANISE_CYCLE,
            KEEP_MEMBERS,
            KEEP_PERSONS,
            PREPARE_DRAW,
            KEEP_POOL,
            CONDUCT_DRAW,
            ANNUL_DRAW,
            ORGANISE_SESSION,
            RECORD_ATTENDANCE,
            TABLE_PROPOSAL,
            TRANSLATE_PROPOSAL,
            CLOSE_PROPOSAL,
            CERTIFY_BALLOT,
            ANNUL_BALLOT,
            REPORT_CYCLE,
            EXTEND_DUE_DATE,
            HOLD_REVIEW),
    /** Presides over the plenary. */
    CHAIR(PRESIDE_SESSION, CONDUCT_AMENDING, CONDUCT_BALLOT, CERTIFY_BALLOT, ANNUL_BALLOT, CONDUCT_DRAW, ANNUL_DRAW),
    /** Counts hands. */
    TELLER(COUNT_HANDS),
    /** A municipal office that gives opinions and carries actions out. */
    CITY_OFFICE(GIVE_OPINION, DRAFT_ANSWER, REPORT_DELIVERY, DECLARE_STATUS, RECORD_VALUES),
    /** Whoever adopts the municipality's formal acts. */
    CITY_AUTHORITY(ADOPT_ANSWER, PUBLISH_ANSWER, DROP_COMMITMENT, REVISE_PLAN),
    /** Keeps the plan and watches its actions. */
    MONITORING_OFFICE(IMPORT_PLAN, MONITOR_PLAN, DECLARE_STATUS, RECORD_VALUES, HOLD_REVIEW, VERIFY_DELIVERY),
    /** Replays the history and checks it. */
    AUDITOR(READ_VOTES, READ_HISTORY, REPLAY_HISTORY),
    /** Data protection officer. */
    DPO(ERASE_PERSONS),
    /** Runs the servers. */
    OPERATOR(REPLAY_HISTORY),
    /** The application itself, when it follows up what was decided or what is due. No token can name it. */
    APPLICATION(FOLLOW_UP, CONDUCT_BALLOT);

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

    /** The roles a token can name. */
    public static Set<Role> ofTokens() {
        return EnumSet.complementOf(EnumSet.of(APPLICATION));
    }

    /** Empty for a name that is no role of ours, or that no token can name: it grants nothing. */
    public static Optional<Role> ofCode(String code) {
        return ofTokens().stream().filter(role -> role.code().equals(code)).findFirst();
    }
}
