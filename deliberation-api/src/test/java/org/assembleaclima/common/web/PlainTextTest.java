package org.assembleaclima.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge takes for text. */
class PlainTextTest {

    private record Body(@PlainText String text) {}

    private static boolean isPlain(String text) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(new Body(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u00a0\u200b", "\u2028", "\ufeff", "a\u0000", "\ud834"})
    void is_no_text(String text) {
        assertThat(isPlain(text)).isFalse();
    }

    @Test
    void empty_is_left_to_the_size() {
        assertThat(isPlain("")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Perch\u00e9\u00a0no", "\ud83c\udf33\n"})
    void is_text(String text) {
        assertThat(isPlain(text)).isTrue();
    }
}
