package org.assembleaclima.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assembleaclima.security.Role;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role against every read that is not for everybody, over HTTP. What is not listed here is denied. */
@OnH2
class ReadMatrixTest {

    /** Whom it is for, by route; nothing is there, so whoever may look is told so. */
    private static final Map<String, Set<Role>> MATRIX = Map.of(
            "/api/v1/members/{member_id}/person", Set.of(Role.SECRETARIAT, Role.DPO),
            "/api/v1/sortitions/{sortition_id}/volunteers/{volunteer_id}", Set.of(Role.SECRETARIAT, Role.DPO),
            "/api/v1/sortitions/{sortition_id}/uncoverable", Set.of(Role.SECRETARIAT, Role.DPO),
            "/api/v1/sortitions/{sortition_id}/progress", Set.of(Role.SECRETARIAT),
            "/api/v1/ballots/{ballot_id}/votes", Set.of(Role.AUDITOR),
            "/api/v1/votes/mine", Set.of(Role.MEMBER),
            "/api/v1/audit/replays", Set.of(Role.AUDITOR, Role.OPERATOR),
            "/api/v1/audit/replays/{replay_number}", Set.of(Role.AUDITOR, Role.OPERATOR),
            "/api/v1/proposals/{proposal_id}/response/draft", Set.of(Role.CITY_OFFICE, Role.CITY_AUTHORITY));

    @Autowired
    private Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private static String path(String route) {
        return route.replace("{replay_number}", "999999")
                .replaceAll("\\{[a-z_]+}", "00000000-0000-0000-0000-000000000009");
    }

    @Test
    void the_matrix_names_every_read_that_asks_who_looks() {
        var found = routes.getHandlerMethods().entrySet().stream()
                .filter(route ->
                        !route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(route -> Arrays.asList(route.getValue().getMethod().getParameterTypes())
                        .contains(Viewer.class))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(MATRIX.keySet());
    }

    @Test
    void each_role_may_read_just_what_is_for_it() {
        var wrong = new ArrayList<String>();
        MATRIX.forEach((route, allowed) -> {
            for (var role : Role.ofTokens()) {
                var answer = api.get(path(route), "Authorization", "Bearer " + api.token(role.code()));
                var asExpected = allowed.contains(role)
                        ? answer.status() == 404 || answer.status() == 200
                        : answer.status() == 403 && answer.code().equals("PERMISSION_MISSING");
                if (!asExpected) wrong.add(route + " by " + role + ": " + answer.status());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_a_token_nothing_of_it_is_read() {
        for (var route : MATRIX.keySet()) {
            var answer = api.get(path(route));
            assertThat(answer.status()).as(route).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("AUTHENTICATION_MISSING");
        }
    }
}
