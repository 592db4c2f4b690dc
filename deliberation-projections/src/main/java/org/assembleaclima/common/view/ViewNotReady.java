package org.assembleaclima.common.view;

/** The view has no rows to serve yet: it is being built for the first time. Trying again later helps. */
public final class ViewNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewNotReady() {
        super("view not ready", null, false, false);
    }
}
