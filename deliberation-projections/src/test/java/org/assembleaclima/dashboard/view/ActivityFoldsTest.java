package org.assembleaclima.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.ballot.BallotEvent.VoteCast;
import org.assembleaclima.ballot.Choice;
import org.assembleaclima.ballot.Salt;
import org.assembleaclima.common.BallotId;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.membership.MemberId;
import org.junit.jupiter.api.Test;

/** How much happened, as the function it is. */
class ActivityFoldsTest {

    private static final Activity ACTIVITY = new Activity(ZoneId.of("Europe/Rome"));
    private static final Instant NOON = Instant.parse("2024-03-01T11:00:00Z");
    private static final DomainEvent EVENT =
            new CycleRedated(CycleId.of("2024"), LocalDate.parse("2024-03-01"), Optional.empty(), "Neve.", NOON);

    private static Recorded at(String instant) {
        return new Recorded(7, "2024", 2, "CycleRedated", Instant.parse(instant), "office", List.of());
    }

    @Test
    void a_month_begins_at_midnight_of_the_municipality() {
        assertThat(ACTIVITY.keysOf(EVENT, at("2024-03-31T21:59:59.999Z"))).containsExactly("2024-03/CycleRedated");
        assertThat(ACTIVITY.keysOf(EVENT, at("2024-03-31T22:00:00Z"))).containsExactly("2024-04/CycleRedated");
        assertThat(ACTIVITY.keysOf(EVENT, at("2024-12-31T22:59:59.999Z"))).containsExactly("2024-12/CycleRedated");
        assertThat(ACTIVITY.keysOf(EVENT, at("2024-12-31T23:00:00Z"))).containsExactly("2025-01/CycleRedated");
    }

    @Test
    void counts_each_event_once() {
        var recorded = at("2024-03-01T11:00:00Z");
        var once = ACTIVITY.evolve("2024-03/CycleRedated", null, EVENT, recorded);
        var twice = ACTIVITY.evolve("2024-03/CycleRedated", once, EVENT, recorded);
        assertThat(once).isEqualTo(new ActivityCount(YearMonth.of(2024, 3), "CycleRedated", 1));
        assertThat(twice.count()).isEqualTo(2);
    }

    @Test
    void counts_no_vote() {
        var vote = new VoteCast(
                BallotId.of("00000000-0000-0000-0000-00000000000b"),
                MemberId.of("00000000-0000-0000-0000-000000000001"),
                Choice.YES,
                Salt.of(new byte[Salt.BYTES]),
                NOON);
        assertThat(ACTIVITY.keysOf(vote, at("2024-03-01T11:00:00Z"))).isEmpty();
    }
}
