package org.assembleaclima.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The drafts all writers know of. */
final class Texts {

    private static final int MOST = 40;

    private final List<String> paths = new ArrayList<>();

    synchronized void add(String path) {
        paths.add(path);
        if (paths.size() > MOST) paths.removeFirst();
    }

    synchronized Optional<String> any(Random random) {
        return paths.isEmpty() ? Optional.empty() : Optional.of(paths.get(random.nextInt(paths.size())));
    }
}
