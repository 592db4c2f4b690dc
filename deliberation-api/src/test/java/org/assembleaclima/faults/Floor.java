package org.assembleaclima.faults;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The path of the ballot that is being held, or was held last. */
final class Floor {

    private final AtomicReference<String> ballot = new AtomicReference<>();

    void take(String path) {
        ballot.set(path);
    }

    Optional<String> ballot() {
        return Optional.ofNullable(ballot.get());
    }
}
