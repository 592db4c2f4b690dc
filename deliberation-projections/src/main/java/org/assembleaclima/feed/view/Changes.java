package org.assembleaclima.feed.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Sealed;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.Standing;
import org.assembleaclima.common.view.Standing.State;
import org.assembleaclima.common.view.View;

/** What the live feed tells, and how far it may tell. Nothing is stored: the same event always gives the same change. */
public final class Changes {

    /** Beyond so many rows of one view a message names the view alone: a roll or a panel has thousands. */
    static final int MOST_KEYS = 100;

    private final List<View<?, ?>> told;

    /** @param all every view there is */
    public Changes(List<View<?, ?>> all) {
        this.told = all.stream()
                .filter(view -> ToldViews.TOLD.contains(view.name()))
                .sorted(Comparator.comparing(View::name))
                .toList();
    }

    /** Empty for a sealed event, of which nobody may know. */
    public Optional<Change> of(DomainEvent event, Recorded recorded) {
        if (event instanceof Sealed) return Optional.empty();
        return Optional.of(new Change(
                recorded.position(),
                recorded.type(),
                recorded.stream(),
                recorded.version(),
                recorded.recordedAt(),
                told.stream().flatMap(view -> touched(view, event, recorded)).toList()));
    }

    private static <E extends DomainEvent, R extends Row> Stream<Touched> touched(
            View<E, R> view, DomainEvent event, Recorded recorded) {
        var family =
                view.families().stream().filter(one -> one.isInstance(event)).findFirst();
        if (family.isEmpty()) return Stream.empty();
        try {
            return touched(view.name(), view.keysOf(family.get().cast(event), recorded));
        } catch (RuntimeException e) { // the view stops at this event, which concerns nobody else
            return Stream.of(new Touched(view.name(), null));
        }
    }

    private static Stream<Touched> touched(String view, Set<String> keys) {
        return keys.size() > MOST_KEYS
                ? Stream.of(new Touched(view, null))
                : keys.stream().sorted().map(key -> new Touched(view, key));
    }

    /**
     * The last position at which whoever is told of a change finds it in every view that is told. A stopped view holds
     * nobody back, as it does not hold the other views back.
     */
    public long servedTo(Standing standing) {
        return told.stream()
                .flatMap(view -> Optional.ofNullable(standing.views().get(view.name())).stream())
                .filter(view -> view.state() != State.STOPPED)
                .mapToLong(Standing.ViewStanding::position)
                .reduce(standing.position(), Math::min);
    }
}
