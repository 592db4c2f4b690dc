package org.assembleaclima.common;

import static org.assembleaclima.security.SecurityRefusal.PERMISSION_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedTest {

    @Test
    void says_its_reason_by_name_and_nothing_else() {
        var refused = PERMISSION_MISSING.refused();

        assertThat(refused).hasMessage("PERMISSION_MISSING");
        assertThat(refused.reason()).isEqualTo(PERMISSION_MISSING);
        assertThat(refused.pointer()).isEmpty();
        assertThat(refused.state()).isNull();
    }

    @Test
    void points_at_a_place_of_the_request() {
        var refused = PERMISSION_MISSING.refusedAt("/actions/7/code");

        assertThat(refused.pointer()).isEqualTo("/actions/7/code");
        assertThat(refused.state()).isNull();
    }

    @Test
    void tells_the_state_and_the_steps_open_from_it() {
        var open = new ArrayList<>(List.of("revise"));
        var refused = PERMISSION_MISSING.refusedIn(new Refused.State("DRAFT", open));
        open.add("table");

        assertThat(refused.pointer()).isEmpty();
        assertThat(refused.state()).isEqualTo(new Refused.State("DRAFT", List.of("revise")));
    }

    @Test
    void names_lines_of_a_file_each_for_a_reason_of_its_own() {
        var lines = new ArrayList<>(List.of(new Refused.Line(7, "/value", PERMISSION_MISSING)));
        var refused = PERMISSION_MISSING.refusedAt(lines);
        lines.clear();

        assertThat(refused.lines()).containsExactly(new Refused.Line(7, "/value", PERMISSION_MISSING));
        assertThat(refused.pointer()).isEmpty();
        assertThat(PERMISSION_MISSING.refused().lines()).isEmpty();
    }

    @Test
    void carries_no_stack_trace() {
        assertThat(PERMISSION_MISSING.refused().getStackTrace()).isEmpty();
    }
}
