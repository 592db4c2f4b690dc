package org.assembleaclima.audit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assembleaclima.audit.MalformedNote;
import org.assembleaclima.audit.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("signing-key");
    }

    private static SigningKey unwanted() {
        throw new IllegalStateException("there is a key");
    }

    @Test
    void a_new_key_is_for_its_owner_alone_and_stays() throws Exception {
        var key = KeyFile.readOrCreate(file(), () -> Bench.key(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(KeyFile.readOrCreate(file(), KeyFileTest::unwanted).verifier())
                .isEqualTo(key.verifier());
        try (var files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void a_key_others_could_get_at_is_refused(String rights) throws Exception {
        KeyFile.readOrCreate(file(), () -> Bench.key(1));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));
        assertThatThrownBy(() -> KeyFile.read(file())).hasMessageContaining("chmod 600");
    }

    @Test
    void of_nodes_that_start_at_once_one_makes_the_key_for_all() throws Exception {
        try (var executor = Executors.newFixedThreadPool(8)) {
            var starting = new ArrayList<Callable<SigningKey>>();
            for (int i = 0; i < 8; i++) {
                var seed = i;
                starting.add(() -> KeyFile.readOrCreate(file(), () -> Bench.key(seed)));
            }
            var keys = new ArrayList<String>();
            for (var key : executor.invokeAll(starting))
                keys.add(key.get().verifier().text());
            assertThat(keys).containsOnly(keys.getFirst());
        }
    }

    @Test
    void where_files_have_no_links_it_says_what_to_do_and_leaves_nothing_behind() throws Exception {
        try (var zip = FileSystems.newFileSystem(folder.resolve("volume.zip"), Map.of("create", "true"))) {
            var file = zip.getPath("/keys/signing-key");
            assertThatThrownBy(() -> KeyFile.readOrCreate(file, () -> Bench.key(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("hard links")
                    .hasMessageContaining("new-key");
            try (var files = Files.list(file.getParent())) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void what_is_no_key_or_not_there_is_refused_without_telling_its_text() throws Exception {
        KeyFile.readOrCreate(file(), () -> Bench.key(1));
        Files.writeString(file(), "a secret text");
        assertThatThrownBy(() -> KeyFile.read(file()))
                .isInstanceOf(MalformedNote.class)
                .hasMessageNotContaining("secret text");
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }
}
