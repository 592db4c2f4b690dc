package org.assembleaclima.common;

import java.util.Optional;

/**
 * What follows from an event without anybody asking: one command, sent exactly once by the application after the event
 * was stored, never again when the history is replayed. Its name is its class's, a sentence.
 *
 * @param <E> the event it follows
 */
public interface Policy<E extends DomainEvent> {

    /** The one event it follows: of the others it is not told. */
    Class<E> follows();

    /** Pure: the same event always leads to the same command. Empty when nothing follows. */
    Optional<? extends Command> after(E event);
}
