package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.CHAIR;
import static org.assembleaclima.scenario.Performer.FIRST_TELLER;
import static org.assembleaclima.scenario.Performer.OFFICE;
import static org.assembleaclima.scenario.Performer.SECOND_TELLER;

import java.util.List;
import org.assembleaclima.scenario.Assembly.Member;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ballots of one plenary.
 *
 * @param session its id
 * @param present those in the room, in the order of their numbers
 */
record BallotBox(Client client, Assembly assembly, String session, List<Member> present) {

    /** @param amendment null when the proposal itself is voted */
    record Question(String proposal, @Nullable String amendment) {}

    /** A named ballot up to its count; each member votes with an account of their own. */
    String counted(Question question, Votes votes, int shift) {
        var ballot = opened(question, "NAMED_ELECTRONIC");
        var choices = votes.choices(shift);
        for (int i = 0; i < present.size(); i++)
            if (!choices.get(i).equals("SILENT")) cast(ballot, present.get(i), choices.get(i));
        client.send(CHAIR, ballot + "/close");
        return ballot;
    }

    private void cast(String ballot, Member member, String choice) {
        var vote = Body.of("member_id", member.id()).and("choice", choice);
        client.send(assembly.performer(member), ballot + "/vote", vote);
    }

    /** A show of hands; the tellers disagree at first when {@code miscounted}. */
    String countedByHand(Question question, Votes votes, boolean miscounted) {
        var ballot = opened(question, "HAND_COUNT");
        client.send(CHAIR, ballot + "/close");
        if (miscounted) enter(FIRST_TELLER, ballot, votes.miscounted());
        enter(SECOND_TELLER, ballot, votes);
        enter(FIRST_TELLER, ballot, votes);
        return ballot;
    }

    private void enter(Performer teller, String ballot, Votes votes) {
        client.send(teller, ballot + "/enter-hand-count", votes.counted());
    }

    private String opened(Question question, String mode) {
        var body = Body.of("session_id", session).and("proposal_id", question.proposal());
        if (question.amendment() != null) body.and("amendment_id", question.amendment());
        var made = client.send(CHAIR, "/api/v1/ballots", body.and("mode", mode));
        var ballot = "/api/v1/ballots/" + made.id();
        client.send(CHAIR, ballot + "/open", Body.empty());
        return ballot;
    }

    /** By somebody who had no part in it; what was decided takes effect a little later. */
    void certify(String ballot) {
        client.send(OFFICE, ballot + "/certify");
    }
}
