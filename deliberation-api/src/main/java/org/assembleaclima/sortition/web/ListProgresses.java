package org.assembleaclima.sortition.web;

import java.util.Optional;
import org.assembleaclima.sortition.SortitionId;

/** How far lists are that are being made. */
public interface ListProgresses {

    /** Empty when none is being made, or none of its steps is known yet. */
    Optional<ListProgress> find(SortitionId sortitionId);
}
