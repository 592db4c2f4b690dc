package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.OFFICE;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The proposals of one cycle up to their final text. Each is found by the number its title begins with. */
record Drafting(Client client, String cycle) {

    /** Drafts a proposal for a group, as its facilitator. */
    void draft(Group group, Body text, List<String> pacActions) {
        client.send(
                group.facilitator(),
                "/api/v1/proposals",
                Body.of("cycle_id", cycle)
                        .and("working_group_id", group.id())
                        .and("text", text)
                        .and("pac_actions", pacActions));
    }

    /** Gives the draft its next text, as version two. */
    void revise(int number, Group group, Body text, List<String> pacActions) {
        var change = Body.of("text", text).and("pac_actions", pacActions);
        client.sendIfMatch(group.facilitator(), path(number) + "/revise", 1, change);
    }

    /** @param version of the draft */
    void table(int number, long version) {
        client.sendIfMatch(OFFICE, path(number) + "/table", version);
    }

    JsonNode found(int number) {
        return client.items("/api/v1/proposals?cycle_id=" + cycle).stream()
                .filter(proposal -> proposal.path("title").asString().startsWith(SyntheticTexts.numbered(number)))
                .findFirst()
                .orElseThrow();
    }

    String id(int number) {
        return found(number).path("proposal_id").asString();
    }

    String path(int number) {
        return "/api/v1/proposals/" + id(number);
    }

    /** Waits until a certified result has taken effect. */
    void awaitDecision(int number, boolean approved) {
        var end = approved ? "APPROVED" : "NOT_APPROVED";
        client.await(path(number), proposal -> proposal.path("state").asString().equals(end));
    }
}
