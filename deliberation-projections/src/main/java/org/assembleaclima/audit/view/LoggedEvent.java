package org.assembleaclima.audit.view;

import org.assembleaclima.audit.LeafEntry;

/**
 * A stored event where it stands in the one order.
 *
 * @param position from 1; its leaf has the index before it
 */
public record LoggedEvent(long position, LeafEntry entry) {

    /** Where its leaf stands, from 0. */
    public long index() {
        return position - 1;
    }
}
