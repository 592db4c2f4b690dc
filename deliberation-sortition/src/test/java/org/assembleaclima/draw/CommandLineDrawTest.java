package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.audit.Merkle;
import org.assembleaclima.audit.Verification;
import org.assembleaclima.sortition.PooledVolunteer.Salt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole draw without the server, from the volunteers' file to a kit that anyone can verify. */
class CommandLineDrawTest {

    /** Two columns make a household; in some rows the second is blank. */
    private static final String PEOPLE = """
            id,sex,street,flat
            a,F,Roma 1,
            b,M,Roma 1,3
            c,m,Verdi 2,
            d,f,verdi 2 ,
            e,"m","Bianchi, 7",1
            """;

    private static final String QUOTAS = "category,feature,min,max\nsex,f,1,1\nsex,m,1,1\n";

    private static final String SOURCES = """
            [{"use": "numbering", "name": "lotto", "time": "2026-11-10T19:00:00Z", "evidence": {"text": "9.18.26"}},
             {"use": "draw", "name": "lotto", "time": "2026-11-20T19:00:00Z", "evidence": {"text": "1.2.3"}}]
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte salts;

    @BeforeEach
    void writes_the_files() throws IOException {
        Files.writeString(directory.resolve("categories.csv"), QUOTAS);
        Files.writeString(directory.resolve("respondents.csv"), PEOPLE);
        Files.writeString(directory.resolve("sources.json"), SOURCES);
    }

    /** Different for each row, and known. */
    private Salt salt() {
        return new Salt(Hash.digest(new byte[] {++salts}).bytes());
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private int run(String command, String... options) {
        var all = new ArrayList<>(List.of(command, file("categories.csv"), file("respondents.csv"), "--size", "2"));
        all.addAll(List.of("--household", "street", "--household", "flat", "--to", file("drawn")));
        all.addAll(Arrays.asList(options));
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        this::salt)
                .run(all.toArray(String[]::new));
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Freezes the pool, and reads its root. */
    private String frozen() {
        assertThat(run("freeze")).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(told()).contains("of 5 volunteers, quotas ");
        return told().lines()
                .filter(line -> line.startsWith("root "))
                .map(line -> line.substring("root ".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void is_believed_by_the_verifier_to_the_last_row_and_salt() throws Exception {
        var root = frozen();
        assertThat(run("lottery", "--root", root, "--panels", "10", "--alternates", "1"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        var list = file("drawn/list.txt");
        assertThat(run("draw", "--root", root, "--list", list, "--sources", file("sources.json"), "--digits", "7"))
                .as(told())
                .isZero();
        var verifier = new ProcessBuilder(
                        "python3",
                        "-B",
                        Verifiers.PYTHON.toString(),
                        "drawn/kit.json",
                        "--rows",
                        "drawn/rows.csv",
                        "--categories",
                        "categories.csv",
                        "--salts",
                        "drawn/salts.csv")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var says = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(says).isZero();
        assertThat(says).contains("root: " + root + " is that of rows and salts");
    }

    @Test
    void gives_each_volunteer_a_path_to_the_root() throws IOException {
        var root = frozen();
        for (var id : List.of("a", "b", "c", "d", "e")) {
            assertThat(run("slip", "--root", root, "--salts", file("drawn/salts.csv"), "--id", id))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
            var slip = new JsonMapper().readTree(Files.readString(directory.resolve("drawn/" + id + ".json")));
            assertThat(slip.path("row").asString()).contains("\"id\":\"" + id + "\"");
            assertThat(leadsTo(root, slip)).isTrue();
        }
    }

    private static boolean leadsTo(String root, JsonNode slip) {
        var leaf = new ByteArrayOutputStream();
        leaf.writeBytes(HexFormat.of().parseHex(slip.path("salt").asString()));
        leaf.writeBytes(slip.path("row").asString().getBytes(StandardCharsets.UTF_8));
        var path = slip.path("path")
                .valueStream()
                .map(hash -> Hash.ofHex(hash.asString()))
                .toList();
        return Verification.includes(
                slip.path("leaf_place").asInt(),
                slip.path("tree_size").asInt(),
                Merkle.leaf(leaf.toByteArray()),
                path,
                Hash.ofHex(root));
    }

    @Test
    void keeps_rows_and_salts_to_the_owner_of_the_files_and_never_freezes_over_them() throws IOException {
        var root = frozen();
        for (var name : List.of("rows.csv", "salts.csv"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("drawn/" + name))))
                    .isEqualTo("rw-------");
        var kept = Files.readString(directory.resolve("drawn/salts.csv"));
        assertThat(run("freeze")).isEqualTo(2);
        assertThat(Files.readString(directory.resolve("drawn/salts.csv"))).isEqualTo(kept);
        assertThat(told()).containsOnlyOnce("root " + root);
    }

    @Test
    void gives_no_slip_for_another_root_pool_or_salt() throws IOException {
        var root = frozen();
        var salts = file("drawn/salts.csv");
        assertThat(run("slip", "--root", "0".repeat(64), "--salts", salts, "--id", "a"))
                .isOne();
        assertThat(told()).endsWith("rows and salts lead to the root " + root + ", not to " + "0".repeat(64) + "\n");
        assertThat(run("slip", "--root", root, "--salts", salts, "--id", "z")).isEqualTo(2);
        assertThat(run("slip", "--root", root, "--salts", salts, "--id", "a b")).isEqualTo(2);
        var text = Files.readString(directory.resolve("drawn/salts.csv"));
        var lines = text.lines().toList();
        var wrong = List.of(
                text.replace("a,", "y,"),
                text.replaceFirst(",[0-9a-f]", ",X"),
                text + lines.getLast() + "\n",
                "id,key\na,b\n");
        for (var other : wrong) {
            Files.writeString(directory.resolve("other.csv"), other);
            assertThat(run("slip", "--root", root, "--salts", file("other.csv"), "--id", "a"))
                    .isEqualTo(2);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "the pool has no z",
                        "--id wants an id",
                        "there is no salt of a",
                        "it is not 64 hex digits in lower case",
                        "stood there before",
                        "this column is missing");
        assertThat(directory.resolve("drawn/a.json")).doesNotExist();
    }
}
