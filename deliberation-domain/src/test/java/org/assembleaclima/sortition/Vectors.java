package org.assembleaclima.sortition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code sortition/vectors.py} computed, knowing nothing of this code. */
final class Vectors {

    private static final JsonNode ALL = read();

    private Vectors() {}

    private static JsonNode read() {
        try (var file = Vectors.class.getResourceAsStream("/sortition/vectors.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return ALL.get(name).asString();
    }

    static int number(String name) {
        return ALL.get(name).asInt();
    }

    static List<String> texts(String name) {
        return ALL.get(name).valueStream().map(JsonNode::asString).toList();
    }

    static List<Integer> numbers(String name) {
        return ALL.get(name).valueStream().map(JsonNode::asInt).toList();
    }
}
