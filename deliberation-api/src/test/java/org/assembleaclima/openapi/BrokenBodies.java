package org.assembleaclima.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies the contract does not allow out of one it does. */
record BrokenBodies(Contract contract) {

    /** The body once without each field that is required, and once with a field too many in each object. */
    List<String> of(JsonNode body, JsonNode schema) {
        var broken = new ArrayList<String>();
        breakUp(body, body, contract.follow(schema), broken);
        return broken;
    }

    private void breakUp(JsonNode whole, JsonNode part, JsonNode schema, List<String> broken) {
        if (part instanceof ObjectNode object) {
            for (var name : schema.path("required")) {
                var removed = object.remove(name.asString());
                broken.add(whole.toString());
                object.set(name.asString(), removed);
            }
            object.put("no_such_field", "");
            broken.add(whole.toString());
            object.remove("no_such_field");
        }
        for (var field : part.properties())
            breakUp(
                    whole,
                    field.getValue(),
                    contract.follow(schema.path("properties").path(field.getKey())),
                    broken);
        if (part.isArray()) for (var item : part) breakUp(whole, item, contract.follow(schema.path("items")), broken);
    }
}
