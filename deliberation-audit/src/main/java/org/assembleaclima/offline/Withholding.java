package org.assembleaclima.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.audit.view.WithheldFor;
import org.assembleaclima.ballot.BallotEvent.BallotAnnulled;
import org.assembleaclima.ballot.BallotEvent.BallotClosed;
import org.assembleaclima.ballot.BallotEvent.BallotRecounted;
import org.assembleaclima.ballot.BallotEvent.BallotTallied;
import org.assembleaclima.ballot.BallotEvent.HandCountEntered;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.BallotEvent.VoteReplaced;
import org.assembleaclima.common.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is withheld may be: what the kind of file keeps from its readers, and nothing else. From auditors votes are
 * kept until their ballot closes, tellers' figures until they are counted out.
 */
final class Withholding {

    private static final Set<Class<?>> VOTES = Set.of(VoteCast.class, VoteReplaced.class);
    private static final Set<Class<?>> COUNTING_ENDS =
            Set.of(BallotTallied.class, BallotRecounted.class, BallotAnnulled.class);

    private final Findings findings;
    private final boolean isForAuditors;
    private final Map<String, List<Difference>> votes = new HashMap<>(); // by stream: wrong once the ballot closes
    private final Map<String, List<Difference>> figures = new HashMap<>(); // by stream: wrong once they are counted out
    private final Set<String> unread = new HashSet<>();
    private final Set<String> notRecounted = new HashSet<>();

    Withholding(Findings findings, Header header) {
        this.findings = findings;
        this.isForAuditors = header.isForAuditors();
    }

    /** @param type null for a kind of event this tool does not know */
    void event(EventLine line, @Nullable Class<?> type) {
        line.withheld.ifPresent(reason -> withheld(line, reason, type));
        if (type == null) return;
        var stream = line.entry.stream();
        if (type == BallotClosed.class) tell(votes.remove(stream));
        if (COUNTING_ENDS.contains(type)) tell(figures.remove(stream));
        if ((type == BallotTallied.class || type == BallotRecounted.class) && unread.contains(stream))
            notRecounted.add(stream);
    }

    private void withheld(EventLine line, String reason, @Nullable Class<?> type) {
        findings.checked(Check.REASONS);
        if (!isAllowed(reason, type))
            findings.differs(Difference.of(
                    Check.REASONS,
                    line,
                    "it is withheld for " + reason + ", which nothing of its kind is in a file for "
                            + (isForAuditors ? "auditors" : "the public")));
        else if (isForAuditors && type != null) later(line, type);
        if (type != null && isOfBallot(type)) unread.add(line.entry.stream());
    }

    private boolean isAllowed(String reason, @Nullable Class<?> type) {
        if (type == null) return reason.equals(WithheldFor.UNKNOWN_TYPE.code());
        if (!Sealed.class.isAssignableFrom(type)) return false;
        if (isForAuditors) return isOfBallot(type) && reason.equals(WithheldFor.BALLOT_OPEN.code());
        return isOfBallot(type)
                ? reason.equals(WithheldFor.VOTE_SECRECY.code()) || reason.equals(WithheldFor.BALLOT_OPEN.code())
                : reason.equals(WithheldFor.DRAFT.code());
    }

    private static boolean isOfBallot(Class<?> type) {
        return type == HandCountEntered.class || VOTES.contains(type);
    }

    /** What comes after it decides whether an auditor should have been told. */
    private void later(EventLine line, Class<?> type) {
        var isFigures = type == HandCountEntered.class;
        (isFigures ? figures : votes)
                .computeIfAbsent(line.entry.stream(), stream -> new ArrayList<>())
                .add(Difference.of(
                        Check.REASONS,
                        line,
                        "it is withheld from auditors, though its "
                                + (isFigures ? "figures were counted out" : "ballot closed") + " later"));
    }

    private void tell(@Nullable List<Difference> wrong) {
        if (wrong != null) wrong.forEach(findings::differs);
    }

    void end() {
        if (!notRecounted.isEmpty())
            findings.note(notRecounted.size() + " ballots not counted again, their votes or figures being withheld");
    }
}
