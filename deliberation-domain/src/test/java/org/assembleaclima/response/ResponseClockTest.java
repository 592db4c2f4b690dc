package org.assembleaclima.response;

import static org.assembleaclima.response.ResponseFixtures.DECEMBER_10;
import static org.assembleaclima.response.ResponseFixtures.JUNE_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_10;
import static org.assembleaclima.response.ResponseFixtures.MARCH_11;
import static org.assembleaclima.response.ResponseFixtures.MARCH_9;
import static org.assembleaclima.response.ResponseFixtures.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of what was transmitted on 10 December and is due on 10 March. */
class ResponseClockTest {

    private static ResponseClock seen(LocalDate day, Optional<LocalDate> publishedOn) {
        return ResponseClock.on(day, DECEMBER_10, MARCH_10, publishedOn);
    }

    @Test
    void runs_until_the_end_of_the_last_day() {
        assertThat(seen(DECEMBER_10, NEVER)).isEqualTo(new ResponseClock(false, 0, Optional.empty()));
        assertThat(seen(MARCH_9, NEVER)).isEqualTo(new ResponseClock(false, 0, Optional.empty()));
        assertThat(seen(MARCH_10, NEVER)).isEqualTo(new ResponseClock(false, 0, Optional.empty()));
    }

    @Test
    void is_overdue_from_the_day_after() {
        assertThat(seen(MARCH_11, NEVER)).isEqualTo(new ResponseClock(true, 1, Optional.empty()));
        assertThat(seen(JUNE_10, NEVER)).isEqualTo(new ResponseClock(true, 92, Optional.empty()));
    }

    @Test
    void stops_with_the_publication() {
        assertThat(seen(JUNE_10, Optional.of(MARCH_10))).isEqualTo(new ResponseClock(false, 0, Optional.of(90)));
        assertThat(seen(JUNE_10, Optional.of(MARCH_11))).isEqualTo(new ResponseClock(false, 1, Optional.of(91)));
        assertThat(seen(JUNE_10, Optional.of(DECEMBER_10))).isEqualTo(new ResponseClock(false, 0, Optional.of(0)));
    }

    @Test
    void knows_nothing_of_a_publication_after_the_day() {
        assertThat(seen(MARCH_9, Optional.of(MARCH_10))).isEqualTo(seen(MARCH_9, NEVER));
        assertThat(seen(MARCH_11, Optional.of(JUNE_10))).isEqualTo(seen(MARCH_11, NEVER));
    }
}
