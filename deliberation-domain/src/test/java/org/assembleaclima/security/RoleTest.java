package org.assembleaclima.security;

import static org.assembleaclima.security.Permission.DRAFT_PROPOSAL;
import static org.assembleaclima.security.Permission.IMPORT_PLAN;
import static org.assembleaclima.security.Permission.ORGANISE_CYCLE;
import static org.assembleaclima.security.Permission.PUBLISH_RULES;
import static org.assembleaclima.security.Permission.TABLE_PROPOSAL;
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
                arguments(Role.MEMBER, Set.of(DRAFT_PROPOSAL)),
                arguments(Role.FACILITATOR, Set.of(DRAFT_PROPOSAL, TABLE_PROPOSAL)),
                arguments(Role.SECRETARIAT, Set.of(PUBLISH_RULES, ORGANISE_CYCLE, TABLE_PROPOSAL)),
                arguments(Role.CHAIR, Set.of()),
                arguments(Role.TELLER, Set.of()),
                arguments(Role.CITY_OFFICE, Set.of()),
                arguments(Role.CITY_AUTHORITY, Set.of()),
                arguments(Role.MONITORING_OFFICE, Set.of(IMPORT_PLAN)),
                arguments(Role.AUDITOR, Set.of()),
                arguments(Role.DPO, Set.of()),
                arguments(Role.OPERATOR, Set.of()));
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

    @ParameterizedTest
    @EnumSource(Role.class)
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
