package org.assembleaclima.faults;

import java.util.Optional;
import org.assembleaclima.faults.Client.Request;
import org.assembleaclima.testing.Api.Answer;
import org.assembleaclima.testing.Debate;

/** Holds one ballot after the other and gives up on nothing: three aggregates change together at each end. */
final class Chair implements Load.Part {

    private static final int UNTIL_IT_IS_DONE = 10_000;
    private static final int MOST_REFUSALS = 300;
    private static final int VOTING = 30; // pauses

    private final Client client;
    private final Debate debate;
    private final Floor floor;
    private Optional<String> held = Optional.empty();
    private int pauses;

    Chair(Client client, Debate debate, Floor floor) {
        this.client = client;
        this.debate = debate;
        this.floor = floor;
    }

    @Override
    public void turn() {
        if (held.isEmpty()) begin();
        else if (pauses++ < VOTING) client.pause();
        else end();
    }

    private void begin() {
        var title = client.nextKey();
        var drafted = client.send(
                title,
                Request.of("local-facilitator", "facilitator", "/api/v1/proposals", Writer.body(debate, title), title),
                UNTIL_IT_IS_DONE);
        var proposal = drafted.orElseThrow().header("Location");
        step("facilitator", proposal + "/table", "", "ProposalTabled " + Debate.id(proposal), "If-Match", "\"1\"");
        step("chair", proposal + "/consolidate", "", "ProposalConsolidated " + Debate.id(proposal));
        var ballot = step(
                        "chair",
                        "/api/v1/ballots",
                        """
                {"session_id": "%s", "proposal_id": "%s", "mode": "NAMED_ELECTRONIC"}""".formatted(debate.session(), Debate.id(proposal)),
                        Fact.ballot(Debate.id(proposal)))
                .header("Location");
        step("chair", ballot + "/open", "{}", "BallotOpened " + Debate.id(ballot));
        floor.take(ballot);
        held = Optional.of(ballot);
        pauses = 0;
    }

    /** No session is left with a ballot that nobody closes. */
    @Override
    public void end() {
        held.ifPresent(ballot -> {
            step("chair", ballot + "/close", "", "BallotClosed " + Debate.id(ballot));
            step("secretariat", ballot + "/certify", "", "BallotCertified " + Debate.id(ballot));
        });
        held = Optional.empty();
    }

    /**
     * Must be taken, however long it takes: nobody else conducts this session. A node whose clock is behind may refuse what
     * another one takes, because to it nobody has come in yet.
     */
    private Answer step(String role, String path, String body, String effect, String... headers) {
        var request = Request.of("local-" + role, role, path, body, effect).with(headers);
        for (int refused = 0; refused < MOST_REFUSALS; refused++) {
            var answer = client.send(client.nextKey(), request, UNTIL_IT_IS_DONE);
            if (answer.isPresent()) return answer.get();
            client.pause();
        }
        throw new IllegalStateException(path + " is refused");
    }
}
