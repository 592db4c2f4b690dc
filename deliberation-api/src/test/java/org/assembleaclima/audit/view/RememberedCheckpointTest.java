package org.assembleaclima.audit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assembleaclima.audit.Checkpoint;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedCheckpointTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_kept_is_there_for_the_next_and_nothing_else_is() throws Exception {
        var file = folder.resolve("deep").resolve("last-checkpoint");
        var note = new Checkpoint(Bench.ORIGIN, new TreeHead(1, Hash.digest(new byte[0]))).sign(List.of(Bench.key(1)));
        new RememberedCheckpoint(file).keep(note);
        assertThat(new RememberedCheckpoint(file).note()).contains(note);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void what_cannot_be_kept_leaves_nothing_behind() throws Exception {
        var file = folder.resolve("last-checkpoint");
        Files.createDirectories(file.resolve("in the way"));
        var note = new Checkpoint(Bench.ORIGIN, new TreeHead(1, Hash.digest(new byte[0]))).sign(List.of(Bench.key(1)));
        assertThatThrownBy(() -> new RememberedCheckpoint(file).keep(note)).isInstanceOf(UncheckedIOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
