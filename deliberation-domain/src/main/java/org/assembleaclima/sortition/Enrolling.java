package org.assembleaclima.sortition;

import static java.util.stream.Collectors.toMap;
import static org.assembleaclima.sortition.SortitionRefusal.STARTS_NOT_ALL_SAID;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.membership.Reservist;
import org.assembleaclima.membership.Seat;
import org.assembleaclima.membership.Stratum;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;

/** Who becomes which member: those drawn in the order of the groups, then the alternates in theirs. */
final class Enrolling {

    private final SortitionConfigured plan;
    private final PanelDrawn drawn;
    private final Map<VolunteerId, Optional<MemberId>> earlier;

    /** @param pool of the draw */
    Enrolling(SortitionConfigured plan, PanelDrawn drawn, List<PooledVolunteer> pool) {
        this.plan = plan;
        this.drawn = drawn;
        this.earlier = pool.stream().collect(toMap(PooledVolunteer::id, PooledVolunteer::memberId));
    }

    /** Seats and places as the assembly takes them, and as the draw writes them down. */
    record Enrolled(
            List<Seat> seats,
            List<Reservist> reserve,
            List<EnrolledSeat> enrolledSeats,
            List<EnrolledAlternate> enrolledAlternates) {

        Map<VolunteerId, MemberId> members() {
            var members = new LinkedHashMap<VolunteerId, MemberId>();
            enrolledSeats.forEach(seat -> members.put(seat.volunteerId(), seat.memberId()));
            enrolledAlternates.forEach(place -> members.put(place.volunteerId(), place.memberId()));
            return members;
        }
    }

    /**
     * @param startsOn of each cohort
     * @param termMonths how long a term is
     * @param roll of the assembly: its reserve goes on behind the last place
     */
    Enrolled of(List<LocalDate> startsOn, int termMonths, AssemblyRoll roll) {
        if (startsOn.size() != plan.cohorts().size()) throw STARTS_NOT_ALL_SAID.refusedAt("/starts_on");
        var enrolled = new Enrolled(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        seat(enrolled, drawn.group1(), 0, startsOn, termMonths);
        seat(enrolled, drawn.group2(), plan.cohorts().size() - 1, startsOn, termMonths);
        var order = roll.nextOrder();
        for (var alternate : drawn.alternates()) {
            var memberId = member(alternate);
            enrolled.reserve().add(new Reservist(memberId, order, Stratum.DRAWN));
            enrolled.enrolledAlternates().add(new EnrolledAlternate(alternate, memberId, order++));
        }
        return enrolled;
    }

    /** @param place of the cohort in the plan: with one cohort both groups are of it */
    private void seat(Enrolled enrolled, List<VolunteerId> group, int place, List<LocalDate> startsOn, int termMonths) {
        var cohort = plan.cohorts().get(place);
        var first = startsOn.get(place);
        var last = first.plusMonths(termMonths).minusDays(1);
        for (var volunteer : group) {
            var memberId = member(volunteer);
            enrolled.seats().add(new Seat(memberId, cohort, Stratum.DRAWN, first, last));
            enrolled.enrolledSeats().add(new EnrolledSeat(volunteer, memberId, cohort));
        }
    }

    /** Of an earlier membership, or else one that follows from the draw. */
    private MemberId member(VolunteerId volunteerId) {
        return earlier.getOrDefault(volunteerId, Optional.empty())
                .orElseGet(() -> ofDraw(plan.sortitionId(), volunteerId));
    }

    /** The first half of SHA-256 of "member", the draw and the volunteer, as a UUID of version 8 (RFC 9562). */
    static MemberId ofDraw(SortitionId sortitionId, VolunteerId volunteerId) {
        var hash = Hash.digest(Digests.utf8("member " + sortitionId + " " + volunteerId.value()));
        var halves = ByteBuffer.wrap(hash.bytes());
        var high = (halves.getLong() & ~0xF000L) | 0x8000L;
        var low = (halves.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new MemberId(new UUID(high, low));
    }
}
