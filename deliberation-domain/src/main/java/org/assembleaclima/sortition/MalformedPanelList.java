package org.assembleaclima.sortition;

/** A list of panels that is not in its one form; the message says where and what is wrong with it. */
public final class MalformedPanelList extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedPanelList(String what) {
        super(what);
    }
}
