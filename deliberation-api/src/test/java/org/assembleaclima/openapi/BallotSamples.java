package org.assembleaclima.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assembleaclima.openapi.Samples.Command;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.Debate;

/** Samples about amendments and ballots, each on something that has come just so far. */
final class BallotSamples {

    private static final String REASON = "{\"reason\": \"Per errore.\"}";
    private static final String HANDS = "HAND_COUNT";
    private static final String NAMED = "NAMED_ELECTRONIC";
    private static final String COUNT = "{\"yes\": 1, \"no\": 0, \"abstain\": 0, \"blank\": 0, \"silent\": 0}";

    private final Api api;
    private final Debate debate;

    /** The one member is local mode's, so that its token may submit and vote. */
    BallotSamples(Api api) {
        this.api = api;
        this.debate = Debate.begin(api, "voto", 1);
        var member = debate.assembly().member(1);
        debate.as(
                "secretariat",
                "/api/v1/cycles/" + debate.assembly().cycle() + "/members/" + member + "/relink",
                "{\"account\": \"local-member\"}");
    }

    Debate debate() {
        return debate;
    }

    List<Command> commands() {
        var commands = new ArrayList<>(amending());
        commands.addAll(endings());
        commands.addAll(voting());
        commands.addAll(counting());
        return commands;
    }

    private String amendment(String proposal) {
        return Debate.done(api, "member", proposal + "/amendments", submission())
                .header("Location");
    }

    private String admitted(String proposal) {
        var path = amendment(proposal);
        debate.as("chair", path + "/admit", "");
        return path;
    }

    private static String submission() {
        return """
                {"language": "it", "text_version": 1, "reasons": "Bastano meno.", "operations": [
                 {"op": "REPLACE_SPAN", "block": "b1", "quoted": "mille", "occurrence": 1, "text": "cento"},
                 {"op": "INSERT_AFTER", "after": "b2", "kind": "PARAGRAPH", "text": "Anche in autunno."}]}""";
    }

    private List<Command> amending() {
        var proposal = debate.amending();
        var closing = debate.amending();
        var only = admitted(closing);
        var withdrawn = amendment(proposal);
        var ruled = amendment(proposal);
        var admitted = amendment(proposal);
        var friendly = debate.amending();
        return List.of(
                new Command(
                        "translateProposal", "secretariat", debate.tabled() + "/translate", """
                        {"text": {"language": "en", "title": "Trees", "blocks": [
                         {"id": "b1", "kind": "PARAGRAPH", "text": "The city plants a thousand trees."}]}}""", "If-Match", "\"2\""),
                new Command("openAmending", "chair", debate.tabled() + "/open-amending", """
                        {"until": "2199-01-01T00:00:00Z"}"""),
                new Command("submitAmendment", "member", debate.amending() + "/amendments", submission()),
                new Command("withdrawAmendment", "member", withdrawn + "/withdraw", ""),
                new Command("ruleAmendmentInadmissible", "chair", ruled + "/rule-inadmissible", """
                        {"code": "OFF_TOPIC", "reasons": "Parla d'altro."}"""),
                new Command("admitAmendment", "chair", admitted + "/admit", ""),
                new Command("acceptAmendmentAsFriendly", "facilitator", admitted(friendly) + "/accept-as-friendly", ""),
                new Command("closeAmending", "chair", closing + "/close-amending", ""),
                new Command("sequenceAmendments", "chair", closing + "/sequence-amendments", """
                        {"order": ["%s"], "reason": "Prima questo."}""".formatted(
                                Debate.id(only))),
                new Command("consolidateProposal", "chair", debate.tabled() + "/consolidate", ""));
    }

    private List<Command> endings() {
        return List.of(
                new Command("withdrawProposal", "facilitator", debate.tabled() + "/withdraw", REASON),
                new Command("mergeProposal", "secretariat", debate.tabled() + "/merge", """
                        {"into": "%s", "reason": "Dicono lo stesso."}""".formatted(
                                Debate.id(debate.tabled()))),
                new Command("carryOverProposal", "secretariat", debate.tabled() + "/carry-over", """
                        {"to": "2025", "reason": "Manca il tempo."}"""),
                new Command("lapseProposal", "secretariat", debate.tabled() + "/lapse", REASON));
    }

    /** One ballot has the floor at a time, so they follow one another. */
    private List<Command> voting() {
        var first = debate.configured(debate.consolidated(), NAMED);
        var second = debate.configured(debate.consolidated(), NAMED);
        var vote = "{\"member_id\": \"" + debate.assembly().member(1) + "\", \"choice\": \"YES\"}";
        return List.of(
                new Command("configureBallot", "chair", "/api/v1/ballots", """
                        {"session_id": "%s", "proposal_id": "%s", "mode": "NAMED_ELECTRONIC"}""".formatted(
                                debate.session(), Debate.id(debate.consolidated()))),
                new Command("openBallot", "chair", first + "/open", "{\"closes_at\": \"2199-01-01T00:00:00Z\"}"),
                new Command("suspendBallot", "chair", first + "/suspend", REASON),
                new Command("resumeBallot", "chair", first + "/resume", "{}"),
                new Command("castVote", "member", first + "/vote", vote),
                new Command("closeBallot", "chair", first + "/close", ""),
                new Command("contestBallot", "member", first + "/contest", REASON),
                new Command("recountBallot", "chair", first + "/recount", ""),
                new Command("certifyBallot", "secretariat", first + "/certify", ""),
                new Command("annulBallot", "chair", second + "/annul", REASON));
    }

    private List<Command> counting() {
        var ballot = debate.opened(debate.consolidated(), HANDS);
        debate.as("chair", ballot + "/close", "");
        return List.of(new Command("enterHandCount", "teller", ballot + "/enter-hand-count", COUNT));
    }

    /** A certified ballot on a proposal that has an amendment, for the addresses of reads. */
    Map<String, String> names() {
        var proposal = debate.amending();
        var amendment = admitted(proposal);
        debate.as("chair", proposal + "/close-amending", "");
        var ballot = debate.configuredOn(amendment, NAMED);
        debate.as("chair", ballot + "/open", "{}");
        Debate.done(
                api,
                "member",
                ballot + "/vote",
                "{\"member_id\": \"" + debate.assembly().member(1) + "\", \"choice\": \"YES\"}");
        debate.as("chair", ballot + "/close", "");
        debate.as("secretariat", ballot + "/certify", "");
        debate.await(amendment, "state", "INTEGRATED");
        return Map.of(
                "proposal_id",
                Debate.id(proposal),
                "amendment_id",
                Debate.id(amendment),
                "ballot_id",
                Debate.id(ballot));
    }
}
