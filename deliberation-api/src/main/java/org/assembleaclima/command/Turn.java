package org.assembleaclima.command;

/**
 * Lets the nodes of one database work through a partition one after the other, a batch each, so that they do not collide
 * on its aggregates. A matter of speed alone: what keeps two writers apart is the key of stream and sequence number.
 */
public interface Turn {

    /** Where one process has the database to itself. */
    Turn ALONE = partition -> {};

    /** Waits for this node's turn at a partition, which lasts to the end of the running transaction. */
    void await(int partition);
}
