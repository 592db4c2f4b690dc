package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.CHAIR;
import static org.assembleaclima.scenario.Performer.OFFICE;

import java.util.Map;
import java.util.Set;
import org.assembleaclima.scenario.BallotBox.Question;

/** The 25 final ballots of 19 October 2024; known is only that 21 proposals were approved, and not which. */
record FinalVote2024(Client client, Assembly assembly, Drafting drafting) {

    /** Two thirds of 82 who vote are 55 votes: the sixth proposal misses them by one, and would have them of yes and no. */
    private static final Map<Integer, Votes> NOT_APPROVED = Map.of(
            6, new Votes(54, 20, 8, 0, 2),
            13, new Votes(47, 29, 5, 1, 2),
            18, new Votes(41, 36, 4, 1, 2),
            24, new Votes(36, 38, 7, 1, 2));

    private static final Set<Integer> BY_HAND = Set.of(5, 9, 14, 19, 22, 25);
    private static final int MISCOUNTED = 9;
    private static final int CONTESTED = 6;
    private static final int ANNULLED = 11;

    /** Of those on the roll the first one has something against it. */
    private static final String OBJECTION = "Lo scarto è di un voto: chiedo il riconteggio (sintetico).";

    private static final String BREAKDOWN = "Guasto della rete durante il voto (sintetico).";

    void vote(BallotBox box) {
        for (int i = 1; i <= Cycle2024.PROPOSALS; i++) {
            var question = new Question(drafting.id(i), null);
            if (i == ANNULLED) annul(box, i, question);
            var byHand = i == ANNULLED || BY_HAND.contains(i);
            var ballot = byHand
                    ? box.countedByHand(question, votes(i), i == MISCOUNTED)
                    : box.counted(question, votes(i), i * 17);
            if (i == CONTESTED) contest(box, ballot);
            box.certify(ballot);
            drafting.awaitDecision(i, !NOT_APPROVED.containsKey(i));
        }
    }

    private static Votes votes(int number) {
        var approving = 58 + number * 7 % 17;
        return NOT_APPROVED.getOrDefault(number, new Votes(approving, 78 - approving, 3, 1, 2));
    }

    /** Whoever held it may not annul it, so the office does; it stays to be read, and the vote is repeated by hand. */
    private void annul(BallotBox box, int number, Question question) {
        var ballot = box.counted(question, votes(number), number);
        client.send(OFFICE, ballot + "/annul", Body.of("reason", BREAKDOWN));
        var id = ballot.substring(ballot.lastIndexOf('/') + 1);
        client.await(
                drafting.path(number),
                proposal -> !proposal.path("state").asString().equals("BALLOT")
                        || !proposal.path("ballot_id").asString().equals(id));
    }

    private void contest(BallotBox box, String ballot) {
        client.send(assembly.performer(box.present().getFirst()), ballot + "/contest", Body.of("reason", OBJECTION));
        client.send(CHAIR, ballot + "/recount");
    }
}
