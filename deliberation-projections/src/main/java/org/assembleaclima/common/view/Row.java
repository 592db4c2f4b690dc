package org.assembleaclima.common.view;

/** One row of a view. */
public interface Row {

    /** The version of the aggregate this row tells of, as commands answer it; also the row's ETag. */
    long version();
}
