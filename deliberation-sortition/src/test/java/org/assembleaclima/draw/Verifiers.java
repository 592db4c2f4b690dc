package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assembleaclima.offline.Main;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two verifiers of a kit, the auditor's tool and the one in Python, beside the files of one draw. */
final class Verifiers {

    static final Path PYTHON =
            Path.of("src/main/resources/verify/verify_draw.py").toAbsolutePath();

    static final KitFixtures DRAW = new KitFixtures();

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    /** @param folder where the draw's files are written to: {@code kit.json}, {@code categories.csv}, and so on */
    Verifiers(Path folder) throws IOException {
        this.folder = folder;
        Files.write(folder.resolve("kit.json"), KitFile.json(DRAW.kit()));
        Files.writeString(folder.resolve("categories.csv"), DRAW.categories());
        Files.writeString(folder.resolve("respondents.csv"), DRAW.respondents());
        Files.writeString(folder.resolve("salts.csv"), DRAW.salts());
    }

    /** How it ended, and all that it said. */
    record Verdict(int exit, String says) {}

    Path file(String name) {
        return folder.resolve(name);
    }

    /** By both verifiers where it is the kit alone: they have to agree. */
    Verdict verify(String kit, String... options) {
        var verdict = byPython(kit, options);
        if (options.length > 0) return verdict;
        var other = byJava(kit);
        assertThat(other.exit()).as(verdict.says() + other.says()).isEqualTo(verdict.exit());
        if (verdict.exit() == 1) {
            var where =
                    verdict.says().substring("WRONG ".length(), verdict.says().indexOf(": "));
            assertThat(other.says()).containsAnyOf(where.replaceFirst("^kit\\.", ""), "out of range");
        }
        return verdict;
    }

    Verdict byJava(String kit, String... options) {
        var says = new ByteArrayOutputStream();
        var stream = new PrintStream(says, true, StandardCharsets.UTF_8);
        var arguments = Stream.concat(Stream.of("draw", folder.resolve(kit).toString()), Arrays.stream(options));
        var exit = new Main(stream, stream).run(arguments.toArray(String[]::new));
        return new Verdict(exit, says.toString(StandardCharsets.UTF_8));
    }

    private Verdict byPython(String kit, String... options) {
        return python(Stream.concat(Stream.of(PYTHON.toString(), kit), Arrays.stream(options))
                .toArray(String[]::new));
    }

    /** Python itself, in the draw's folder. */
    Verdict python(String... arguments) {
        try {
            var process = new ProcessBuilder(Stream.concat(Stream.of("python3", "-B"), Arrays.stream(arguments))
                            .toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), says);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Verdict verifyWithRows(String kit) {
        return verify(kit, "--rows", "respondents.csv", "--categories", "categories.csv", "--salts", "salts.csv");
    }

    /** The draw's kit with a change, as a file beside it. */
    String tampered(Consumer<ObjectNode> change) throws IOException {
        var kit = (ObjectNode) JSON.readTree(KitFile.json(DRAW.kit()));
        change.accept(kit);
        return written(JSON.writeValueAsBytes(kit));
    }

    String written(byte[] kit) throws IOException {
        Files.write(folder.resolve("tampered.json"), kit);
        return "tampered.json";
    }

    static ArrayNode lines(ObjectNode kit) {
        return (ArrayNode) kit.get("list");
    }

    static ObjectNode source(ObjectNode kit, int place) {
        return (ObjectNode) kit.get("sources").get(place);
    }

    /** That the change is found first, and where. */
    void assertFound(String what, String where, Consumer<ObjectNode> change) throws IOException {
        var verdict = verify(tampered(change));
        assertThat(verdict.says()).as(what).startsWith("WRONG " + where);
        assertThat(verdict.exit()).as(what).isOne();
    }
}
