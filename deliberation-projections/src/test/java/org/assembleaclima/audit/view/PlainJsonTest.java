package org.assembleaclima.audit.view;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":1}", "{\"a\":[{\"b\":\"città — 🌳\"}]}", "{ \"a\" : null }"})
    void takes_one_object_on_one_line(String text) {
        assertThat(PlainJson.isObject(bytes(text, UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "{}{}",
                "{} ",
                " {}",
                "{\"a\":}",
                "{\"a\":1}x}",
                "{\n}",
                "{\"a\":\"\r\"}",
                "{\t}"
            })
    void takes_nothing_else(String text) {
        assertThat(PlainJson.isObject(bytes(text, UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\u00e0\"}", "{\"a\":\"\u00c0\u0080\"}", "{\"a\":\"\u00ed\u00a0\u0080\"}"})
    void takes_no_bytes_that_are_not_utf_8(String text) {
        assertThat(PlainJson.isObject(bytes(text, ISO_8859_1))).isFalse();
    }
}
