package org.assembleaclima.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The contract as tests read it, with references followed. */
record Contract(JsonNode root) {

    /** One operation, with a name to be shown when a test fails. */
    record Operation(String path, String method, JsonNode node) {

        String id() {
            return node.path("operationId").asString("");
        }

        boolean isCommand() {
            return method.equals("post");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())))
                .toList();
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The answers of an operation by status. */
    Map<Integer, JsonNode> answers(Operation operation) {
        var answers = new TreeMap<Integer, JsonNode>();
        operation
                .node()
                .path("responses")
                .propertyStream()
                .forEach(answer -> answers.put(Integer.valueOf(answer.getKey()), follow(answer.getValue())));
        return answers;
    }

    /** Whether it answers for as long as there is something to tell. */
    boolean streams(Operation operation) {
        return operation.node().at("/responses/200/content").has("text/event-stream");
    }

    Stream<JsonNode> parameters(Operation operation) {
        return operation.node().path("parameters").valueStream().map(this::follow);
    }

    JsonNode follow(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : follow(root.at(reference.substring(1)));
    }

    /** Every schema of an answer or a body and every schema within it, by where it is. */
    Map<String, JsonNode> schemas() {
        var found = new TreeMap<String, JsonNode>();
        root.path("components")
                .path("schemas")
                .propertyStream()
                .forEach(schema -> collect(schema.getKey(), schema.getValue(), found));
        return found;
    }

    /** Those a caller sends, parameters included. */
    Map<String, JsonNode> sentSchemas() {
        var found = new LinkedHashMap<String, JsonNode>();
        for (var operation : operations()) {
            parameters(operation)
                    .forEach(parameter ->
                            found.put(operation + " " + parameter.path("name").asString(), parameter.path("schema")));
            sent(operation + " body", operation.node().at("/requestBody/content/application~1json/schema"), found);
        }
        return found;
    }

    private void sent(String where, JsonNode schema, Map<String, JsonNode> found) {
        var nested = new LinkedHashMap<String, JsonNode>();
        collect(where, follow(schema), nested);
        nested.forEach((place, node) -> {
            found.put(place, node);
            if (node.has("$ref")) sent(place, node, found);
        });
    }

    private static void collect(String where, JsonNode schema, Map<String, JsonNode> found) {
        if (schema.isMissingNode()) return;
        found.put(where, schema);
        schema.path("properties")
                .propertyStream()
                .forEach(property -> collect(where + "." + property.getKey(), property.getValue(), found));
        collect(where + "[]", schema.path("items"), found);
    }
}
