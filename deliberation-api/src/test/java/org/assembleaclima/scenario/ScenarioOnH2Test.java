package org.assembleaclima.scenario;

import java.nio.file.Path;
import org.assembleaclima.testing.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioOnH2Test {
    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void plays() throws Exception {
        try (var node = Node.start(folder, "--deliberation.local.clock-start=2022-10-01T00:00:00Z")) {
            new Scenario(node.base()).play();
        }
    }
}
