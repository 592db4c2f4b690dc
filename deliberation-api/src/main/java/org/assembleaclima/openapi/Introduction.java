package org.assembleaclima.openapi;

import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

/** What the contract says before its first operation. */
final class Introduction {

    /** Name of the security scheme. */
    static final String TOKEN = "access_token";

    /** Names this interface in catalogues: given once, kept through all versions. */
    private static final String API_ID = "3c5f1d0e-8f0b-4f0e-9c55-6a1f5b7f2d43";

    private Introduction() {}

    static Info info(String version) {
        var info = new Info()
                .title("Assemblea Clima: deliberation")
                .version(version)
                .description("""
                        What Milan's Permanent Citizens' Assembly on Climate deliberates, from the plan's actions to \
                        the proposals of its working groups. Everything that happened is kept: every read can be asked \
                        for a moment of the past, by time (`as_of`) or by position in the one order of all events \
                        (`at_position`), and nothing is changed or deleted but by a command that is kept as well.

                        Reads need no token, but those that tell who a member is, who voted what or how an answer is drafted. Commands need one, take an `Idempotency-Key` and answer the version they \
                        led to; a read with that version as `min_version` sees what was just written.

                        Texts are plain, moments are UTC, fields without a value are left out. Every error is \
                        `application/problem+json` with a stable `code`.""")
                .contact(new Contact().name("Assemblea Clima"))
                // Placeholder of this source tree: whoever runs the service publishes terms of its own.
                .termsOfService("https://example.org/assemblea-clima/terms")
                .license(new License()
                        .name("EUPL-1.2")
                        .url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"));
        info.addExtension(
                "x-summary", "Proposals of a citizens' assembly on a city's climate plan, with their history.");
        info.addExtension("x-api-id", API_ID);
        return info;
    }

    static Server sandbox() {
        var server = new Server()
                .url("http://127.0.0.1:8080")
                .description("Sandbox on one's own machine, in local mode: it gives tokens to whoever asks.");
        server.addExtension("x-sandbox", true);
        return server;
    }

    static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Access token of the municipality's issuer: a JWT of type `at+jwt`, signed and checked as"
                        + " RFC 8725 asks. Its subject is an opaque id; its roles say which commands are taken.");
    }
}
