package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_OUT_OF_ORDER;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_MALFORMED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_NOT_AS_COMMITTED;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_OFF_ROUND;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_TOO_EARLY;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_TOO_LATE;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCE_UNNAMED;

import java.time.Instant;
import org.assembleaclima.common.Wording;

/** What must hold of sources of public randomness: named before anybody can know them, recorded as they were named (R2.4). */
final class SourceCheck {

    private SourceCheck() {}

    /** @param now both are still to come */
    static void committed(CommittedSource numbering, CommittedSource draw, Instant now) {
        named(numbering, "/numbering");
        named(draw, "/draw");
        onRound(numbering, "/numbering");
        onRound(draw, "/draw");
        if (!numbering.dueAt().isAfter(now)) throw SOURCES_OUT_OF_ORDER.refusedAt("/numbering/due_at");
        if (!numbering.until().isAfter(numbering.dueAt())) throw SOURCES_OUT_OF_ORDER.refusedAt("/numbering/until");
        if (draw.dueAt().isBefore(numbering.until())) throw SOURCES_OUT_OF_ORDER.refusedAt("/draw/due_at");
        if (!draw.until().isAfter(draw.dueAt())) throw SOURCES_OUT_OF_ORDER.refusedAt("/draw/until");
    }

    private static void named(CommittedSource source, String pointer) {
        if (Wording.saysNothing(source.name()) || isNamedAsAnother(source))
            throw SOURCE_UNNAMED.refusedAt(pointer + "/name");
    }

    /** A round is out at its own second: a moment after it would be known before it is due. */
    private static void onRound(CommittedSource source, String pointer) {
        if (source.kind() == SourceKind.DRAND_QUICKNET && !Beacon.QUICKNET.isDueAt(source.dueAt()))
            throw SOURCE_OFF_ROUND.refusedAt(pointer + "/due_at");
    }

    /** Whoever verifies the draw tells a beacon from a text by this name. */
    private static boolean isNamedAsAnother(CommittedSource source) {
        return (source.kind() == SourceKind.DRAND_QUICKNET) != source.name().equals(Beacon.QUICKNET_NAME);
    }

    /** @param now within the time of the source */
    static void recorded(CommittedSource source, SourceEvidence evidence, Instant now) {
        if (!evidence.isOf(source.kind())) throw SOURCE_NOT_AS_COMMITTED.refusedAt("/evidence");
        if (!evidence.isWellFormed()) throw SOURCE_MALFORMED.refusedAt("/evidence");
        if (!isTheRound(source, evidence)) throw SOURCE_NOT_AS_COMMITTED.refusedAt("/evidence/round");
        if (!source.isDue(now)) throw SOURCE_TOO_EARLY.refused();
        if (now.isAfter(source.until())) throw SOURCE_TOO_LATE.refused();
    }

    /** Whether it is the round that the moment names, where rounds are asked for. */
    static boolean isTheRound(CommittedSource source, SourceEvidence evidence) {
        return evidence.round()
                .map(round -> round == Beacon.QUICKNET.round(source.dueAt()))
                .orElse(true);
    }
}
