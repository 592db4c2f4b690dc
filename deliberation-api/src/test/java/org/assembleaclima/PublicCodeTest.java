package org.assembleaclima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assembleaclima.testing.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** publiccode.yml is read by catalogues of public software: what they demand is there. */
class PublicCodeTest {

    private static Map<?, ?> file;
    private static String pom;

    @BeforeAll
    static void read() throws IOException {
        file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Repository.root().resolve("publiccode.yml")));
        pom = Files.readString(Repository.root().resolve("pom.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publiccodeYmlVersion",
                "name",
                "url",
                "platforms",
                "categories",
                "developmentStatus",
                "softwareType",
                "description",
                "legal/license",
                "maintenance/type",
                "maintenance/contacts",
                "localisation/localisationReady",
                "localisation/availableLanguages"
            })
    void has_every_mandatory_key(String path) {
        var value = at(path);
        assertThat(value).isNotNull();
        assertThat(String.valueOf(value)).isNotBlank();
        if (value instanceof Collection<?> list) assertThat(list).isNotEmpty();
    }

    @Test
    void keeps_to_the_words_of_its_version() {
        assertThat(at("publiccodeYmlVersion")).isEqualTo("0.4");
        assertThat(at("softwareType")).isEqualTo("standalone/backend");
        assertThat(Set.of("concept", "development", "beta", "stable", "obsolete"))
                .contains(String.valueOf(at("developmentStatus")));
        assertThat(Set.of("internal", "contract", "community", "none"))
                .contains(String.valueOf(at("maintenance/type")));
        assertThat(at("localisation/localisationReady")).isInstanceOf(Boolean.class);
        assertThat((Collection<?>) at("maintenance/contacts"))
                .allSatisfy(
                        contact -> assertThat(((Map<?, ?>) contact).get("name")).isInstanceOf(String.class));
    }

    @Test
    void describes_itself_in_english_and_italian_within_the_lengths() {
        assertThat(((Map<?, ?>) at("description")).keySet().stream().map(String::valueOf))
                .contains("en", "it");
        for (var language : Set.of("en", "it")) {
            var of = "description/" + language + "/";
            assertThat(((String) at(of + "shortDescription"))).hasSizeBetween(1, 150);
            assertThat(((String) at(of + "longDescription"))).hasSizeBetween(150, 10_000);
            assertThat((Collection<?>) at(of + "features"))
                    .isNotEmpty()
                    .allSatisfy(feature -> assertThat(String.valueOf(feature)).hasSizeBetween(1, 100));
        }
    }

    @Test
    void has_the_licence_and_the_version_of_the_build() {
        assertThat(at("legal/license")).isEqualTo(inPom("<license>\\s*<name>([^<]+)</name>"));
        assertThat(at("softwareVersion"))
                .isEqualTo(inPom("<artifactId>deliberation</artifactId>\\s*<version>([^<]+)</version>"));
        assertThat(Repository.root().resolve("LICENSE")).content().startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
    }

    private static Object at(String path) {
        return Arrays.stream(path.split("/"))
                .reduce((Object) file, (map, key) -> ((Map<?, ?>) map).get(key), (a, b) -> b);
    }

    private static String inPom(String pattern) {
        var found = Pattern.compile(pattern).matcher(pom);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
