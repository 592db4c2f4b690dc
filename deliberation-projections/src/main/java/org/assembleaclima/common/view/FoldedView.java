package org.assembleaclima.common.view;

import java.util.Collection;
import java.util.Optional;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * One view folded from the first event on, in memory: the same fold and the same fingerprint as the projector's. As there, a
 * view whose fold fails stands still before that event.
 */
public final class FoldedView<E extends DomainEvent, R extends Row> {

    private final View<E, R> view;
    private final RowFold<E, R> rows;
    private @Nullable Long failedAt; // null while it takes every event

    public FoldedView(View<E, R> view) {
        this.view = view;
        this.rows = new RowFold<>(view, Digest.EMPTY);
    }

    public String name() {
        return view.name();
    }

    public int version() {
        return view.version();
    }

    /** Whether it listens to events of this type. */
    public boolean isFedBy(Class<?> event) {
        return view.families().stream().anyMatch(family -> family.isAssignableFrom(event));
    }

    /** Whether an event of this type may change it, where its content cannot be read. */
    public boolean needs(Class<? extends DomainEvent> event) {
        return isFedBy(event)
                && (!Sealed.class.isAssignableFrom(event) || view.sealedRead().contains(event));
    }

    @SuppressWarnings("unchecked") // only events of the view's own families are handed on
    public void take(Decoded decoded) {
        if (failedAt != null || !isFedBy(decoded.event().getClass())) return;
        try {
            rows.fold((E) decoded.event(), decoded.recorded());
        } catch (RuntimeException e) { // whatever a fold throws concerns this view alone
            failedAt = decoded.recorded().position();
        }
    }

    /** The position of the event its fold could not take. */
    public Optional<Long> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    public String digest() {
        return rows.digest();
    }

    /** The rows as they stand, in no order. */
    public Collection<R> rows() {
        return rows.rows();
    }
}
