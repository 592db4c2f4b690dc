package org.assembleaclima.proposal;

/** The worst conflict of two amendments. */
public record Conflict(Severity severity, ConflictKind kind) {

    static Conflict of(ConflictKind kind) {
        return new Conflict(kind.severity(), kind);
    }
}
