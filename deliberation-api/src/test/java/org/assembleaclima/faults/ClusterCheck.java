package org.assembleaclima.faults;

import static org.assembleaclima.audit.Verification.isConsistent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SignedNote;
import org.assembleaclima.audit.TreeHead;
import org.assembleaclima.audit.VerifierKey;
import org.assembleaclima.testing.Api;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at what is stored and shown after the faults: positions, votes, views, log. Each method says what is wrong, in words. */
final class ClusterCheck {

    private static final String AUDITOR = "auditor";

    private ClusterCheck() {}

    static List<String> differences(History history, JdbcClient db, Api api) {
        var facts = Fact.all(db);
        var wrong = new ArrayList<>(HistoryCheck.differences(history.operations(), facts));
        wrong.addAll(positions(db));
        wrong.addAll(votes(facts));
        wrong.addAll(views(api));
        wrong.addAll(log(history.checkpoints(), api));
        return wrong;
    }

    /** Every event has one, and they are counted without a gap. */
    static List<String> positions(JdbcClient db) {
        return db.sql("""
                select 'event without position: ' || d.stream || ' ' || d.sequence_number from domain_event d
                 where not exists (select 1 from event_position p where p.global_index = d.global_index)
                union all
                select 'position without event: ' || p.position from event_position p
                 where not exists (select 1 from domain_event d where d.global_index = p.global_index)
                union all
                select 'positions up to ' || max(position) || ' are ' || count(*) from event_position
                 having max(position) <> count(*)""").query(String.class).list();
    }

    /** The last vote of each member is what was counted, and nothing else was (R5.1). */
    static List<String> votes(List<Fact> facts) {
        var last = new HashMap<String, Map<String, String>>();
        var wrong = new ArrayList<String>();
        for (var fact : facts) {
            var votes = last.computeIfAbsent(fact.stream(), key -> new HashMap<>());
            var member = fact.payload().path("memberId").asString("");
            switch (fact.type()) {
                case "VoteCast" -> {
                    if (votes.put(member, choice(fact)) != null) wrong.add(member + " voted twice on " + fact.stream());
                }
                case "VoteReplaced" -> votes.put(member, choice(fact));
                case "BallotTallied" -> wrong.addAll(tally(fact, votes));
                default -> {}
            }
        }
        return wrong;
    }

    private static String choice(Fact vote) {
        return vote.payload().path("choice").asString();
    }

    private static List<String> tally(Fact tallied, Map<String, String> votes) {
        var told = tallied.payload().path("result").path("tally");
        var wrong = new ArrayList<String>();
        for (var choice : List.of("YES", "NO", "ABSTAIN", "BLANK")) {
            var counted = told.path(choice.toLowerCase(Locale.ROOT)).asLong(-1);
            var cast = votes.values().stream().filter(choice::equals).count();
            if (counted != cast)
                wrong.add("ballot %s: %d %s counted, %d cast".formatted(tallied.stream(), counted, choice, cast));
        }
        return wrong;
    }

    /** A replay of the whole history makes the same rows. */
    static List<String> views(Api api) {
        var token = api.token(AUDITOR);
        var begun = api.post(token, "/api/v1/audit/replays", "");
        if (begun.status() != 202) return List.of("no replay: " + begun.raw().body());
        var path = begun.header("Location");
        var replay = Awaitility.await(path)
                .atMost(Duration.ofMinutes(2))
                .until(() -> api.get(path, "Authorization", "Bearer " + token), answer -> !answer.text("state")
                        .equals("RUNNING"));
        return replay.json().path("equal").asBoolean(false)
                ? List.of()
                : List.of("replay: " + replay.raw().body());
    }

    /** Every checkpoint anybody saw was signed by the log's key, and each begins with all of the one before it. */
    static List<String> log(List<String> notes, Api api) {
        var key = VerifierKey.parse(
                api.get("/status").json().path("audit").path("public_key").asString());
        var wrong = new ArrayList<String>();
        var heads = new ArrayList<TreeHead>();
        for (var note : notes) {
            try {
                heads.add(Checkpoint.verified(SignedNote.parse(note), key).head());
            } catch (MalformedNote e) {
                wrong.add("checkpoint: " + e.getMessage() + ": " + note);
            }
        }
        heads.add(
                Checkpoint.of(SignedNote.parse(api.get("/log/checkpoint").raw().body()))
                        .head());
        heads.sort(Comparator.comparingLong(TreeHead::size));
        for (int i = 1; i < heads.size(); i++)
            if (!isContinued(heads.get(i - 1), heads.get(i), api))
                wrong.add("the log of " + heads.get(i) + " does not go on from " + heads.get(i - 1));
        return wrong;
    }

    private static boolean isContinued(TreeHead from, TreeHead to, Api api) {
        if (from.size() == to.size()) return from.root().equals(to.root());
        var answer = api.get("/api/v1/audit/consistency-proof?from=" + from.size() + "&to=" + to.size());
        var proof = answer.json()
                .path("hashes")
                .valueStream()
                .map(hash -> Hash.ofHex(hash.asString()))
                .toList();
        return isConsistent(from.size(), to.size(), from.root(), to.root(), proof);
    }
}
