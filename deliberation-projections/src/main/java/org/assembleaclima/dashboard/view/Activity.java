package org.assembleaclima.dashboard.view;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Sealed;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.jspecify.annotations.Nullable;

/** How much happened, by month and kind. Sealed events are not counted: nobody is to know how many voted so far. */
public final class Activity implements View<DomainEvent, ActivityCount> {

    private final ZoneId zone;

    /** @param zone of the municipality: it decides when a month begins */
    public Activity(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(DomainEvent.class);
    }

    @Override
    public Class<ActivityCount> rowType() {
        return ActivityCount.class;
    }

    private YearMonth month(Recorded recorded) {
        return YearMonth.from(recorded.recordedAt().atZone(zone));
    }

    @Override
    public Set<String> keysOf(DomainEvent event, Recorded recorded) {
        return event instanceof Sealed ? Set.of() : Set.of(month(recorded) + "/" + recorded.type());
    }

    @Override
    public ActivityCount evolve(String key, @Nullable ActivityCount row, DomainEvent event, Recorded recorded) {
        return new ActivityCount(month(recorded), recorded.type(), row == null ? 1 : row.count() + 1);
    }

    @Override
    public String sortKey(String key, ActivityCount row) {
        return key;
    }

    /** Not named {@code month}, which is a word of SQL. */
    @Override
    public List<Filter<ActivityCount>> filters() {
        return List.of(new Filter<>("counted_in", row -> row.month().toString()));
    }
}
