package org.assembleaclima.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

    private static final String SIXTY_FOUR = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"a", "f3b0-41.x_Z", "0"})
    void accepts_opaque_ids(String id) {
        assertThat(new Actor(id, Set.of()).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "maria.rossi@example.org", "Maria Rossi", "città", "a/b", "a\n", "a:b"})
    void refuses_ids_that_could_be_a_name_or_an_address(String id) {
        assertThat(Actor.isOpaque(id)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(id, Set.of()));
    }

    @Test
    void accepts_an_id_of_64_characters_and_refuses_one_of_65() {
        assertThat(Actor.isOpaque(SIXTY_FOUR)).isTrue();
        assertThat(Actor.isOpaque(SIXTY_FOUR + "a")).isFalse();
    }

    @Test
    void may_do_what_any_of_its_roles_grants() {
        var actor = new Actor("a1", Set.of(Role.MEMBER, Role.MONITORING_OFFICE));

        assertThat(actor.may(Permission.DRAFT_PROPOSAL)).isTrue();
        assertThat(actor.may(Permission.IMPORT_PLAN)).isTrue();
    }

    @Test
    void may_not_do_what_none_of_its_roles_grants() {
        var actor = new Actor("a1", Set.of(Role.MEMBER, Role.MONITORING_OFFICE));

        assertThat(actor.may(Permission.TABLE_PROPOSAL)).isFalse();
    }

    @Test
    void may_do_nothing_without_a_role() {
        assertThat(Permission.values()).noneMatch(new Actor("a1", Set.of())::may);
    }

    @Test
    void acts_as_the_roles_that_grant_the_permission_in_their_fixed_order() {
        var actor = new Actor("a1", EnumSet.allOf(Role.class));

        assertThat(actor.actingAs(Permission.DRAFT_PROPOSAL)).containsExactly(Role.MEMBER, Role.FACILITATOR);
        assertThat(actor.actingAs(Permission.TABLE_PROPOSAL)).containsExactly(Role.FACILITATOR, Role.SECRETARIAT);
    }

    @Test
    void acts_as_nobody_where_no_role_grants_the_permission() {
        assertThat(new Actor("a1", Set.of(Role.AUDITOR)).actingAs(Permission.IMPORT_PLAN))
                .isEmpty();
    }

    @Test
    void keeps_the_roles_it_was_authenticated_with() {
        var roles = EnumSet.of(Role.AUDITOR);
        var actor = new Actor("a1", roles);
        roles.add(Role.SECRETARIAT);

        assertThat(actor.roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void the_application_itself_has_only_the_roles_it_is_given() {
        var system = Actor.system(Role.MONITORING_OFFICE);

        assertThat(system).isEqualTo(new Actor("system", Set.of(Role.MONITORING_OFFICE)));
    }
}
