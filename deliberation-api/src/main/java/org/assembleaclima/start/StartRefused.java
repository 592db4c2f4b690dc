package org.assembleaclima.start;

/** Why this node does not start, and what to do. Listed in docs/runbooks/start.md. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param remedy one sentence or two for the operator */
    public StartRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
