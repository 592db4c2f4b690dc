package org.assembleaclima.audit.view;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assembleaclima.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides whose content is not told to whom, by how things stood at one position and never by now: what was told of a
 * position is told again alike for ever. Not for several threads.
 */
public final class Withholding {

    private static final Set<String> VOTES = Set.of("VoteCast", "VoteReplaced");
    private static final Set<String> HAND_COUNTS = Set.of("HandCountEntered");
    private static final Set<String> DRAFTS = Set.of("AnswerDrafted");
    private static final Set<String> KNOWN =
            Catalogue.events().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

    private static final String CLOSED = "BallotClosed";
    private static final List<String> TURNS = List.of(CLOSED, "BallotTallied", "BallotRecounted", "BallotAnnulled");

    private static final int BALLOTS_REMEMBERED = 1_000;

    private final JdbcClient db;
    private final Access access;
    private final long to;
    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

    /** @param to the position whose standing decides */
    public Withholding(JdbcClient db, Access access, long to) {
        this.db = db;
        this.access = access;
        this.to = to;
    }

    /** When a ballot closed or was settled. */
    private record Turn(long position, String type) {}

    /** The kinds of events that are not simply told to everybody. */
    public static Set<String> decided() {
        return Stream.of(VOTES, HAND_COUNTS, DRAFTS).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** @return empty when the event is told whole */
    public Optional<WithheldFor> reason(String type, String stream, long position) {
        if (VOTES.contains(type)) return vote(stream);
        if (HAND_COUNTS.contains(type)) return handCount(stream, position);
        if (DRAFTS.contains(type)) return toThePublic(WithheldFor.DRAFT);
        return KNOWN.contains(type) ? Optional.empty() : Optional.of(WithheldFor.UNKNOWN_TYPE);
    }

    /** @return empty when the event is told whole */
    public Optional<WithheldFor> reason(RecordedRow row) {
        return reason(row.type(), row.stream(), row.position());
    }

    /** To the public never; to auditors once the voting has closed, which an annulled ballot may never do. */
    private Optional<WithheldFor> vote(String ballot) {
        if (access == Access.PUBLIC) return Optional.of(WithheldFor.VOTE_SECRECY);
        var closed = turns(ballot).stream().anyMatch(turn -> turn.type().equals(CLOSED));
        return closed ? Optional.empty() : Optional.of(WithheldFor.BALLOT_OPEN);
    }

    /** What is counted after a contest is sealed again, until it has been counted out. */
    private Optional<WithheldFor> handCount(String ballot, long position) {
        var settled = turns(ballot).stream()
                .anyMatch(turn -> turn.position() > position && !turn.type().equals(CLOSED));
        return settled ? toThePublic(WithheldFor.VOTE_SECRECY) : Optional.of(WithheldFor.BALLOT_OPEN);
    }

    private Optional<WithheldFor> toThePublic(WithheldFor reason) {
        return access == Access.PUBLIC ? Optional.of(reason) : Optional.empty();
    }

    private List<Turn> turns(String ballot) {
        var known = turns.get(ballot);
        if (known != null) return known;
        if (turns.size() >= BALLOTS_REMEMBERED)
            turns.remove(turns.keySet().iterator().next());
        var read = db.sql("select p.position, d.payload_type from domain_event d"
                        + " join event_position p on p.global_index = d.global_index"
                        + " where d.stream = :ballot and d.payload_type in (:turns) and p.position <= :to"
                        + " order by p.position")
                .param("ballot", ballot)
                .param("turns", TURNS)
                .param("to", to)
                .query((row, n) -> new Turn(row.getLong("position"), row.getString("payload_type")))
                .list();
        turns.put(ballot, read);
        return read;
    }

    /** How many events up to a position have their content withheld, and why. */
    EnumMap<WithheldFor, Long> countUpTo(RecordedHistory history, long position) {
        var counts = new EnumMap<WithheldFor, Long>(WithheldFor.class);
        history.kinds(0, position, kind -> reason(kind.type(), kind.stream(), kind.position())
                .ifPresent(reason -> counts.merge(reason, 1L, Long::sum)));
        return counts;
    }
}
