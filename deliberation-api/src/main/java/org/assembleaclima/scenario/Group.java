package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.OFFICE;

import java.util.List;
import org.assembleaclima.scenario.Assembly.Member;

/**
 * One working group.
 *
 * @param facilitator made up, like its members
 */
record Group(Client client, String id, String name, Performer facilitator) {

    private String path(String step) {
        return "/api/v1/working-groups/" + id + step;
    }

    /** The first of the members becomes the rapporteur. */
    void constitute(List<Member> members, List<String> pacActions) {
        client.send(OFFICE, path("/appoint-facilitator"), Body.of("account", facilitator.account()));
        join(members);
        var rapporteur = Body.of("member_id", members.getFirst().id());
        client.send(OFFICE, path("/appoint-rapporteur"), rapporteur);
        client.send(OFFICE, path("/assign-actions"), Body.of("pac_actions", pacActions));
    }

    void join(List<Member> members) {
        var ids = members.stream().map(Member::id).toList();
        client.send(OFFICE, path("/join"), Body.of("member_ids", ids));
    }

    void leave(Member member) {
        var why = Body.of("member_id", member.id()).and("reason", "Seggio lasciato (sintetico).");
        client.send(OFFICE, path("/leave"), why);
    }
}
