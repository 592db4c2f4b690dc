package org.assembleaclima.common;

/**
 * Judges the events of one stream, one after the other from its first, by the rules of its feature: the same pure functions
 * the aggregate decides with. Keeps no more than it needs for the next event.
 *
 * @param <E> the stream's family
 */
public interface StreamAudit<E extends DomainEvent> {

    /**
     * Judges an event and takes it in.
     *
     * @param actor the opaque id of whoever asked for it
     * @throws RuntimeException when the events before make it impossible to go on
     */
    void judge(E event, String actor, Verdicts verdicts);

    /** Judges what can be judged of an event whose content is withheld. */
    default void withheld(Class<? extends E> type, Verdicts verdicts) {}
}
