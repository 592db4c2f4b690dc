package org.assembleaclima.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@link TracesTest} shows what it does where spans go somewhere. */
@OnH2
record ViewsReachedTest(@Autowired ViewsReached views) {

    @Test
    void follows_nobody_where_spans_go_nowhere() {
        assertThat(views.isRunning()).isFalse();
    }
}
