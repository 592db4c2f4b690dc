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
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    /** Written by hand, so that a role cannot gain a permission unnoticed. */
    static Stream<Arguments> table() {
        return Stream.of(
                arguments(
                        Role.MEMBER,
                        Set.of(DRAFT_PROPOSAL, SUBMIT_AMENDMENT, CAST_VOTE, CONTEST_BALLOT, LEAVE_ASSEMBLY)),
                arguments(
                        Role.FACILITATOR,
                        Set.of(DRAFT_PROPOSAL, TABLE_PROPOSAL, TRANSLATE_PROPOSAL, PRESIDE_SESSION, RECORD_ATTENDANCE)),
                arguments(
                        Role.SECRETARIAT,
                        Set.of(
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
                                HOLD_REVIEW)),
                arguments(
                        Role.CHAIR,
                        Set.of(
                                PRESIDE_SESSION,
                                CONDUCT_AMENDING,
                                CONDUCT_BALLOT,
                                CERTIFY_BALLOT,
                                ANNUL_BALLOT,
                                CONDUCT_DRAW,
                                ANNUL_DRAW)),
                arguments(Role.TELLER, Set.of(COUNT_HANDS)),
                arguments(
                        Role.CITY_OFFICE,
                        Set.of(GIVE_OPINION, DRAFT_ANSWER, REPORT_DELIVERY, DECLARE_STATUS, RECORD_VALUES)),
                arguments(Role.CITY_AUTHORITY, Set.of(ADOPT_ANSWER, PUBLISH_ANSWER, DROP_COMMITMENT, REVISE_PLAN)),
                arguments(
                        Role.MONITORING_OFFICE,
                        Set.of(IMPORT_PLAN, MONITOR_PLAN, DECLARE_STATUS, RECORD_VALUES, HOLD_REVIEW, VERIFY_DELIVERY)),
                arguments(Role.AUDITOR, Set.of(READ_VOTES, READ_HISTORY, REPLAY_HISTORY)),
                arguments(Role.DPO, Set.of(ERASE_PERSONS)),
                arguments(Role.OPERATOR, Set.of(REPLAY_HISTORY)),
                arguments(Role.APPLICATION, Set.of(FOLLOW_UP, CONDUCT_BALLOT)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void grants_these_permissions_and_no_other(Role role, Set<Permission> permissions) {
        assertThat(Arrays.stream(Permission.values()).filter(role::grants).collect(Collectors.toSet()))
                .isEqualTo(permissions);
    }

    @Test
    void the_table_has_every_role_in_its_fixed_order() {
        assertThat(table().<Object>map(row -> row.get()[0])).containsExactly((Object[]) Role.values());
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void every_permission_is_granted_to_somebody(Permission permission) {
        assertThat(Role.values()).anyMatch(role -> role.grants(permission));
    }

    @Test
    void no_token_can_name_the_application() {
        assertThat(Role.ofCode("application")).isEmpty();
        assertThat(Role.ofTokens()).hasSize(Role.values().length - 1).doesNotContain(Role.APPLICATION);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "APPLICATION")
    void is_found_by_its_code(Role role) {
        assertThat(Role.ofCode(role.code())).contains(role);
    }

    @Test
    void writes_its_code_in_lower_case_with_underscores() {
        assertThat(Role.CITY_OFFICE.code()).isEqualTo("city_office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MEMBER", "Member", "member ", "city-office", "admin"})
    void grants_nothing_to_a_name_that_is_no_role(String code) {
        assertThat(Role.ofCode(code)).isEmpty();
    }
}
