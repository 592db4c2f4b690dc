package org.assembleaclima.scenario;

import java.util.List;
import java.util.stream.Stream;

/** What a played scenario came to, in words. */
final class Totals {

    private Totals() {}

    static List<String> of(Client client) {
        return Stream.of("2022-23", "2024").map(cycle -> of(client, cycle)).toList();
    }

    private static String of(Client client, String cycle) {
        var of = "?cycle_id=" + cycle;
        return "Cycle %s: %d members on seats, %d groups, %d plenaries, %d proposals, %d approved and transmitted, %d not, %d answered"
                .formatted(
                        cycle,
                        client.items("/api/v1/members" + of + "&state=ACTIVE").size(),
                        client.items("/api/v1/working-groups" + of).size(),
                        client.items("/api/v1/sessions" + of + "&kind=PLENARY").size(),
                        client.items("/api/v1/proposals" + of).size(),
                        client.items("/api/v1/proposals" + of + "&state=TRANSMITTED")
                                .size(),
                        client.items("/api/v1/proposals" + of + "&state=NOT_APPROVED")
                                .size(),
                        client.items("/api/v1/responses" + of + "&state=PUBLISHED")
                                .size());
    }
}
