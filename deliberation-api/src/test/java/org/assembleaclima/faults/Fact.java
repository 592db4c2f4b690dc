package org.assembleaclima.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it is stored.
 *
 * @param number in its stream, from 0
 * @param stored when it was committed, by the clock of the database's machine, which no fault steps
 * @param effects what commands of the load would have it be: see {@link Operation#effect}
 * @param proofs what an answer named: see {@link Operation#proof}
 */
record Fact(
        String stream,
        long number,
        String type,
        Instant stored,
        List<String> effects,
        List<String> proofs,
        JsonNode payload) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Every event there is, stream by stream; of a database that keeps when each transaction was committed. */
    static List<Fact> all(JdbcClient db) {
        return db.sql("select stream, sequence_number, payload_type, payload, pg_xact_commit_timestamp(xmin)"
                        + " from domain_event order by stream, sequence_number")
                .query((row, n) -> of(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getBytes(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Fact of(String stream, long number, String type, byte[] bytes, Instant stored) {
        var payload = JSON.readTree(new String(bytes, UTF_8));
        return new Fact(
                stream, number, type, stored, effects(type, stream, payload), proofs(type, stream, payload), payload);
    }

    private static List<String> effects(String type, String stream, JsonNode event) {
        return switch (type) {
            case "ProposalDrafted", "ProposalRevised" -> List.of(text(event.path("text"), "title"));
            case "VoteCast", "VoteReplaced" -> List.of(vote(text(event, "ballotId"), text(event, "memberId")));
            case "SessionScheduled", "SessionRescheduled" -> List.of(text(event, "place"));
            case "BallotConfigured" -> List.of(ballot(text(event.path("subject"), "proposalId")));
            case "MembersCheckedIn", "MembersCheckedOut" -> moves(type.equals("MembersCheckedIn"), event);
            default -> List.of(type + " " + stream); // what the rules let happen once in a stream
        };
    }

    private static List<String> moves(boolean in, JsonNode event) {
        var moves = new ArrayList<String>();
        for (var member : event.path("members")) moves.add(move(in, text(event, "sessionId"), member.asString()));
        return moves;
    }

    private static List<String> proofs(String type, String stream, JsonNode event) {
        return switch (type) {
            case "ProposalDrafted" -> List.of(stream);
            case "VoteCast", "VoteReplaced" -> List.of(text(event, "salt"));
            default -> List.of();
        };
    }

    static String vote(String ballot, String member) {
        return "vote of " + member + " on " + ballot;
    }

    static String ballot(String proposal) {
        return "ballot on " + proposal;
    }

    static String move(boolean in, String session, String member) {
        return member + (in ? " into " : " out of ") + session;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
