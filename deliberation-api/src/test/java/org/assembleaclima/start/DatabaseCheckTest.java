package org.assembleaclima.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    @Test
    void knows_h2_and_postgresql_from_15_on() {
        assertThatCode(() -> {
                    DatabaseCheck.requireKnown("H2", 2);
                    DatabaseCheck.requireKnown("PostgreSQL", 15);
                    DatabaseCheck.requireKnown("PostgreSQL", 18);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_an_older_postgresql_and_others() {
        assertThatThrownBy(() -> DatabaseCheck.requireKnown("PostgreSQL", 14))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.remedy())
                        .contains("PostgreSQL 15 or later"));
        assertThatThrownBy(() -> DatabaseCheck.requireKnown("MariaDB", 11))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MariaDB");
    }
}
