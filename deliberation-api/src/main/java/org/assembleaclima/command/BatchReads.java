package org.assembleaclima.command;

import java.util.Collection;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Lets the commands of a batch read what is stored once, together, instead of each for itself. */
public interface BatchReads {

    /** Where everything is read when it is asked for. */
    BatchReads NONE = (batch, streams) -> {};

    /**
     * Begins a batch, whose transaction is running.
     *
     * @param streams of the aggregates that will be loaded
     */
    void begin(UnitOfWork<?> batch, Collection<String> streams);
}
