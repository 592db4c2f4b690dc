package org.assembleaclima.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.assembleaclima.openapi.Contract.Operation;
import org.assembleaclima.testing.Api.Answer;

/** Compares what the server sent with what the contract says of it. */
record Agreement(Contract contract) {

    /** The answer has this status, the contract names it, and headers and body are as it says. */
    void holds(Operation operation, Answer answer, int status) {
        var body = answer.raw().body();
        assertThat(answer.status()).as("%s: %s", operation, body).isEqualTo(status);
        var declared = contract.answers(operation).get(status);
        assertThat(declared).as("%s does not say %d", operation, status).isNotNull();
        assertThat(declared.path("headers").propertyNames())
                .as(operation.toString())
                .allSatisfy(
                        header -> assertThat(answer.header(header)).as(header).isNotEmpty());
        if (!declared.has("content")) assertThat(body).isEmpty();
        if (!declared.has("content")) return;
        var type = answer.header("Content-Type");
        assertThat(declared.path("content").propertyNames())
                .as(operation.toString())
                .contains(type);
        if (!type.equals("application/json") && !type.endsWith("+json")) return;
        assertThat(new Shape(contract)
                        .differences(
                                operation.id(),
                                declared.path("content").path(type).path("schema"),
                                answer.json()))
                .isEmpty();
    }
}
