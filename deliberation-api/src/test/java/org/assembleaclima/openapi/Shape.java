package org.assembleaclima.openapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Compares JSON with a schema of the contract, as far as our schemas go. */
record Shape(Contract contract) {

    /** Every way {@code value} differs from {@code schema}; empty when it does not. */
    List<String> differences(String where, JsonNode schema, JsonNode value) {
        var found = new ArrayList<String>();
        compare(where, contract.follow(schema), value, found);
        return found;
    }

    private void compare(String where, JsonNode schema, JsonNode value, List<String> found) {
        switch (schema.path("type").asString("")) {
            case "object" -> compareObject(where, schema, value, found);
            case "array" -> compareArray(where, schema, value, found);
            case "string" -> expect(value.isString() && isText(schema, value.asString()), where, value, found);
            case "integer" -> expect(value.isIntegralNumber() && isWithin(schema, value), where, value, found);
            case "number" -> expect(value.isNumber() && isWithin(schema, value), where, value, found);
            case "boolean" -> expect(value.isBoolean(), where, value, found);
            default -> found.add(where + " has no type");
        }
    }

    private void compareObject(String where, JsonNode schema, JsonNode value, List<String> found) {
        expect(value.isObject(), where, value, found);
        var properties = schema.path("properties");
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> found.add(where + "." + name + " is missing"));
        value.propertyStream().forEach(property -> {
            var name = where + "." + property.getKey();
            if (properties.has(property.getKey()))
                compare(name, contract.follow(properties.path(property.getKey())), property.getValue(), found);
            else found.add(name + " is not in the contract");
        });
    }

    private void compareArray(String where, JsonNode schema, JsonNode value, List<String> found) {
        expect(value.isArray() && value.size() <= schema.path("maxItems").asInt(), where, value, found);
        var items = contract.follow(schema.path("items"));
        for (int i = 0; i < value.size(); i++) compare(where + "[" + i + "]", items, value.path(i), found);
    }

    private static boolean isText(JsonNode schema, String text) {
        var pattern = schema.path("pattern").asString(".*");
        var isListed = !schema.has("enum")
                || schema.path("enum").valueStream().anyMatch(one -> one.asString()
                        .equals(text));
        return isListed
                && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!schema.has("pattern") || text.matches(pattern))
                && isOfFormat(schema.path("format").asString(""), text);
    }

    private static boolean isOfFormat(String format, String text) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                case "uuid" -> UUID.fromString(text);
                default -> {}
            }
            return true;
        } catch (RuntimeException notOfThisFormat) {
            return false;
        }
    }

    private static boolean isWithin(JsonNode schema, JsonNode value) {
        var number = value.decimalValue();
        return number.compareTo(schema.path("minimum").asDecimal(number)) >= 0
                && number.compareTo(schema.path("maximum").asDecimal(number)) <= 0
                && (!schema.path("format").asString("").equals("int32")
                        || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0);
    }

    private static void expect(boolean holds, String where, JsonNode value, List<String> found) {
        if (!holds) found.add(where + " is " + value);
    }
}
