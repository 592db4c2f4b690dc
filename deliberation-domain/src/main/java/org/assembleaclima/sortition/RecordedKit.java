package org.assembleaclima.sortition;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.membership.AssemblyEvent;
import org.assembleaclima.membership.AssemblyEvent.MemberRemoved;
import org.assembleaclima.membership.AssemblyEvent.MemberReplaced;
import org.assembleaclima.membership.AssemblyEvent.MemberResigned;
import org.assembleaclima.membership.AssemblyEvent.ReserveDeclined;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.sortition.Kit.Replaced;
import org.assembleaclima.sortition.Kit.Source;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;

/** The kit of a draw as recorded events tell it: the same events give the same kit. */
public final class RecordedKit {

    private RecordedKit() {}

    /**
     * Empty until the panel is drawn.
     *
     * @param draw every event of one draw, from its first
     * @param assembly every event of the assembly of its cycle, from its first
     */
    public static Optional<Kit> of(List<? extends SortitionEvent> draw, List<? extends AssemblyEvent> assembly) {
        var state = new DrawState();
        draw.forEach(state::evolve);
        return state.drawn()
                .map(drawn -> Kit.of(
                        state.list().orElseThrow().software(),
                        state.quotas().asked(),
                        state.pool().orElseThrow().volunteers(),
                        Hash.ofHex(state.pool().orElseThrow().root().value()),
                        PanelList.ofLines(state.list().orElseThrow().list()),
                        source(state, SourceUse.NUMBERING, "numbering"),
                        source(state, SourceUse.DRAW, "draw"),
                        state.urns().orElseThrow().digits(),
                        replacements(draw, assembly)));
    }

    private static Source source(DrawState state, SourceUse use, String name) {
        var recorded = state.recorded(use).orElseThrow();
        var evidence = new TreeMap<String, String>();
        recorded.evidence().round().ifPresent(round -> evidence.put("round", round.toString()));
        recorded.evidence().signature().ifPresent(signature -> evidence.put("signature", signature));
        recorded.evidence().text().ifPresent(text -> evidence.put("text", text));
        var due = recorded.source().dueAt().truncatedTo(ChronoUnit.SECONDS);
        return new Source(name, recorded.source().name(), due.toString(), recorded.value(), evidence);
    }

    /** Who came for whom, as far as it is about those this draw enrolled. */
    private static List<Replaced> replacements(
            List<? extends SortitionEvent> draw, List<? extends AssemblyEvent> assembly) {
        var volunteers = volunteers(draw);
        var replaced = new ArrayList<Replaced>();
        var left = new ArrayList<String>();
        var declined = new ArrayList<String>();
        for (var event : assembly) {
            switch (event) {
                case MemberResigned resigned -> add(left, volunteers, resigned.memberId());
                case MemberRemoved removed -> add(left, volunteers, removed.memberId());
                case ReserveDeclined gone -> add(declined, volunteers, gone.memberId());
                case MemberReplaced entered -> {
                    var id = volunteers.get(entered.memberId());
                    if (id == null) continue; // somebody of another draw, or of none
                    if (!isSeatOf(draw, entered.cohort())) {
                        declined.add(id); // the seat of another draw: gone from this one's alternates
                        volunteers.remove(entered.memberId()); // and from its panel's affairs, when that seat is left
                        continue;
                    }
                    replaced.add(
                            new Replaced(left, declined, id, entered.deviation().orElse(0L)));
                    left.clear();
                    declined.clear();
                }
                default -> {} // changes nobody's seat
            }
        }
        return replaced;
    }

    private static boolean isSeatOf(List<? extends SortitionEvent> draw, int cohort) {
        return draw.stream()
                .anyMatch(event -> event instanceof PanelEnrolled enrolled
                        && enrolled.cohorts().contains(cohort));
    }

    private static void add(List<String> ids, Map<MemberId, String> volunteers, MemberId memberId) {
        var id = volunteers.get(memberId);
        if (id != null) ids.add(id);
    }

    /** Seats and reserve. */
    private static Map<MemberId, String> volunteers(List<? extends SortitionEvent> draw) {
        var volunteers = new HashMap<MemberId, String>();
        for (var event : draw)
            if (event instanceof PanelEnrolled enrolled) {
                enrolled.seats()
                        .forEach(seat -> volunteers.put(
                                seat.memberId(), seat.volunteerId().value()));
                enrolled.reserve()
                        .forEach(place -> volunteers.put(
                                place.memberId(), place.volunteerId().value()));
            }
        return volunteers;
    }
}
