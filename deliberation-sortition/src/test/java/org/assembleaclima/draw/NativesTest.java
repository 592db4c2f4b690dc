package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own: a library that was loaded once stays. */
class NativesTest {

    /** Tells on its standard output what became of loading. */
    static final class Loading {

        public static void main(String[] arguments) {
            try {
                Natives.load();
                Natives.load();
                System.out.print("loaded");
            } catch (NoSolver e) {
                System.out.print(e.getMessage());
            }
        }
    }

    private static String load(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add(Loading.class.getName());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }

    @Test
    void loads_on_this_platform() throws Exception {
        assertThat(load()).isEqualTo("loaded");
    }

    @Test
    void says_where_there_is_a_solver_when_there_is_none_here() throws Exception {
        assertThat(load("-Dos.name=SunOS", "-Dos.arch=sparcv9"))
                .isEqualTo(
                        "there is no solver for SunOS on sparcv9; run the draw on Linux with glibc, on x86-64 or aarch64");
    }

    @Test
    void says_what_the_temporary_directory_must_allow(@TempDir Path directory) throws Exception {
        assertThat(load("-Djava.io.tmpdir=" + directory.resolve("missing")))
                .startsWith("the solver's library cannot be loaded on Linux")
                .contains("missing")
                .endsWith("name another with -Djava.io.tmpdir=DIRECTORY");
    }
}
