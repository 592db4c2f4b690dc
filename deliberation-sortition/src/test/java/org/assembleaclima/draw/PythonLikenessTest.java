package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assembleaclima.draw.Verifiers.Verdict;
import org.assembleaclima.sortition.Features;
import org.assembleaclima.sortition.PublicStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in Python computes as Java does. */
class PythonLikenessTest {

    @TempDir
    private Path folder;

    private Verifiers both;

    @BeforeEach
    void writes_the_files() throws IOException {
        both = new Verifiers(folder);
    }

    @Test
    void values_are_compared_as_java_compares_them() {
        var texts = List.of(
                "Citt\u00e0",
                "Citta\u0300 ",
                "\u00a0X\u00a0",
                "\u2007x",
                "\u3000x",
                "\u0130",
                "\u03a3\u03a3",
                "\u1e9e");
        var verdict = python(
                "-c", """
                import sys
                sys.path.insert(0, sys.argv[1])
                from verify_draw import plain
                for text in sys.argv[2:]:
                    print(ascii(plain(text)))
                """, Stream.concat(Stream.of(Verifiers.PYTHON.getParent().toString()), texts.stream()));
        assertThat(verdict.says().lines())
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> python(
                                        "-c", "import sys; print(ascii(sys.argv[1]))", Stream.of(Features.normal(text)))
                                .says()
                                .strip())
                        .toList());
    }

    private Verdict python(String option, String code, Stream<String> arguments) {
        return both.python(Stream.concat(Stream.of(option, code), arguments).toArray(String[]::new));
    }

    @Test
    void its_stream_is_the_same() {
        var seed = new byte[] {7, 8, 9};
        var stream = new PublicStream(seed, "label");
        var numbers = Stream.generate(() -> stream.below(1_000_003)).limit(20).toList();
        var order = new PublicStream(seed, "order").shuffled(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        var verdict = both.python("-c", """
                import sys
                sys.path.insert(0, sys.argv[1])
                from verify_draw import PublicStream, sha256
                stream = PublicStream(bytes([7, 8, 9]), "label")
                print([stream.below(1000003) for _ in range(20)])
                print(PublicStream(bytes([7, 8, 9]), "order").shuffled(range(11)))
                vectors = PublicStream(sha256(b"test seed 1"), "panel")
                print([vectors.next() for _ in range(3)])
                """, Verifiers.PYTHON.getParent().toString());
        assertThat(verdict.says())
                .isEqualTo(numbers + "\n" + order
                        + "\n[13511029862374075703, 1457731618844678639, 14109472199283303966]\n");
    }
}
