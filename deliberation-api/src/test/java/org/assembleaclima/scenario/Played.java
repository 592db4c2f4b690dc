package org.assembleaclima.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.assembleaclima.testing.Node;

/** The node of one test class, started with the profile a reader would start it with. */
final class Played {

    private final AtomicReference<Node> node = new AtomicReference<>();

    void start(Path folder, String... settings) throws IOException {
        var all = new String[settings.length + 1];
        all[0] = "--spring.profiles.active=scenario";
        System.arraycopy(settings, 0, all, 1, settings.length);
        node.set(Node.start(folder, all));
    }

    Node node() {
        return node.get();
    }
}
