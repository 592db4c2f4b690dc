package org.assembleaclima.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text nobody can see says nothing. */
class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0",
                "\u200b",
                "\u00a0\u200b",
                "\u2028\u2029",
                "\u2060\ufeff",
                "\u0000",
                "\ud834\udd73" // a format character beyond the first plane
            })
    void says_nothing(String text) {
        assertThat(Wording.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00a0a", ".", "\u200b1\u200b", "\ud83c\udf33"})
    void says_something(String text) {
        assertThat(Wording.saysNothing(text)).isFalse();
    }
}
