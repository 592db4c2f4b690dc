package org.assembleaclima.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(2);

    @Test
    void counts_each_address_by_itself() {
        assertThat(places.take("192.0.2.1")).isTrue();
        assertThat(places.take("192.0.2.1")).isTrue();
        assertThat(places.take("192.0.2.1")).isFalse();
        assertThat(places.take("192.0.2.2")).isTrue();
    }

    @Test
    void gives_a_place_again_that_was_left_and_counts_no_refusal() {
        places.take("192.0.2.1");
        places.take("192.0.2.1");
        places.take("192.0.2.1");
        places.leave("192.0.2.1");
        assertThat(places.take("192.0.2.1")).isTrue();
    }

    @Test
    void forgets_an_address_nobody_listens_from() {
        places.take("192.0.2.1");
        places.take("192.0.2.2");
        places.leave("192.0.2.1");
        assertThat(places.addresses()).isEqualTo(1);
        places.leave("192.0.2.2");
        assertThat(places.addresses()).isZero();
    }
}
