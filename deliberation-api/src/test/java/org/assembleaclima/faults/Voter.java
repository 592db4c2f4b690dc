package org.assembleaclima.faults;

import java.util.Optional;
import org.assembleaclima.faults.Client.Request;
import org.assembleaclima.testing.Debate;

/**
 * Some members of an assembly, who vote on whatever ballot is being held, again and again; sometimes for somebody else, which
 * is refused.
 *
 * @param first the first member is this number, from 0
 * @param step the next one is so many numbers on
 */
record Voter(Client client, Debate debate, Floor floor, int first, int step) implements Load.Part {

    private static final String[] CHOICES = {"YES", "NO", "ABSTAIN", "BLANK"};

    @Override
    public void turn() {
        floor.ballot().ifPresentOrElse(this::vote, client::pause);
    }

    private void vote(String ballot) {
        var random = client.random();
        var members = debate.assembly().members().size();
        var number = 1 + (first + step * random.nextInt(members)) % members;
        var voted = random.nextInt(10) == 0 ? 1 + number % members : number; // for the neighbour: refused
        var member = debate.assembly().member(voted);
        var body = "{\"member_id\": \"%s\", \"choice\": \"%s\"}"
                .formatted(member, CHOICES[random.nextInt(CHOICES.length)]);
        client.send(Request.of(
                        debate.assembly().account(number),
                        "member",
                        ballot + "/vote",
                        body,
                        Fact.vote(Debate.id(ballot), member))
                .proven(answer -> Optional.of(answer.text("salt"))));
    }
}
