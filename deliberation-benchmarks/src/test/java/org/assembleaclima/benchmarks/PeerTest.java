package org.assembleaclima.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plain CRUD application counts and traces no request: what it is spared is not ours to win by. */
class PeerTest {

    @Test
    void nothing_on_its_class_path_counts_or_traces_requests() {
        assertThat(List.of(Peer.classPath().split(File.pathSeparator, -1)))
                .anyMatch(path -> path.contains("hibernate-core"))
                .noneMatch(path -> path.matches(".*(actuator|prometheus|opentelemetry|micrometer-(core|tracing)).*"));
    }
}
