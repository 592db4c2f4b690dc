package org.assembleaclima.scenario;

import java.util.ArrayList;
import java.util.List;

/** What the server knows before anything is played: actions of the plan, working groups. */
record Plan(Client client) {

    /** Codes of the actions, in the order of the plan. */
    List<String> codes() {
        return client.items("/api/v1/pac/actions").stream()
                .map(action -> action.path("code").asString())
                .toList();
    }

    /** By name, with facilitators numbered in that order. */
    List<Group> groups(String cycle) {
        var groups = new ArrayList<Group>();
        for (var row : client.items("/api/v1/working-groups?cycle_id=" + cycle))
            groups.add(new Group(
                    client,
                    row.path("working_group_id").asString(),
                    row.path("name").asString(),
                    Performer.facilitator(cycle, groups.size() + 1)));
        return groups;
    }
}
