package org.assembleaclima.common.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A view under another name, so that its tables are others: the same fold makes the same rows in them. */
final class ReplayedView<E extends DomainEvent, R extends Row> implements View<E, R> {

    private final View<E, R> view;
    private final long number;

    /** @param number of the replay */
    ReplayedView(View<E, R> view, long number) {
        this.view = view;
        this.number = number;
    }

    @Override
    public String name() {
        return "replay" + number + "_" + view.name();
    }

    @Override
    public int version() {
        return view.version();
    }

    @Override
    public Set<Class<? extends E>> families() {
        return view.families();
    }

    @Override
    public Class<R> rowType() {
        return view.rowType();
    }

    @Override
    public Set<String> keysOf(E event, Recorded recorded) {
        return view.keysOf(event, recorded);
    }

    @Override
    public R evolve(String key, @Nullable R row, E event, Recorded recorded) {
        return view.evolve(key, row, event, recorded);
    }

    @Override
    public String sortKey(String key, R row) {
        return view.sortKey(key, row);
    }

    @Override
    public List<Filter<R>> filters() {
        return view.filters();
    }
}
