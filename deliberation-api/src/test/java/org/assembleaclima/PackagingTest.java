package org.assembleaclima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assembleaclima.testing.Repository;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What can be said of the files in ops/ without a container engine: that they are careful, and name what there is. */
class PackagingTest {

    private static final Pattern VARIABLE =
            Pattern.compile("\\b((?:DELIBERATION|SPRING|SERVER|MANAGEMENT)_[A-Z0-9_]+)\\b");
    private static final Pattern JAR = Pattern.compile("deliberation-api-([0-9][^ \"]*?)\\.jar");
    private static final String VERSION = "0.1.0";

    private static String file(String name) throws IOException {
        return Files.readString(Repository.root().resolve("ops").resolve(name));
    }

    @Test
    void the_container_is_pinned_and_belongs_to_nobody_in_particular() throws IOException {
        var container = file("Containerfile");
        var images = lines(container, "FROM ");
        assertThat(images).hasSize(2).allSatisfy(image -> assertThat(image).matches(".*:25-jdk-[a-z]+( AS \\w+)?"));
        assertThat(images.get(0).replaceFirst(" AS .*", ""))
                .as("the cache fits the JDK that made it")
                .isEqualTo(images.get(1));
        assertThat(lines(container, "USER ")).containsExactly("10001:10001");
        assertThat(container.indexOf("USER ")).isLessThan(container.indexOf("ENTRYPOINT"));
        assertThat(container.indexOf("USER ")).isGreaterThan(container.lastIndexOf("COPY"));
        assertThat(container).doesNotContain("ADD ").doesNotContainPattern("(?i)(password|secret|token)=");
        assertThat(container).contains("-XX:AOTCache=/opt/deliberation/app.aot");
    }

    @Test
    void every_file_means_the_version_there_is() throws IOException {
        for (var name : List.of("Containerfile", "aot-cache", "systemd/deliberation.service")) {
            assertThat(JAR.matcher(file(name)).results().map(found -> found.group(1)))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(VERSION::equals);
        }
        assertThat(Files.readString(Repository.root().resolve("pom.xml")))
                .contains("<version>" + VERSION + "</version>");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_nodes_of_the_compose_file_can_write_nothing_but_their_volumes() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file("compose.yaml"));
        var services = compose.get("services");
        assertThat(services).containsOnlyKeys("database", "node-1", "node-2", "node-3");
        services.forEach((name, service) -> {
            assertThat(service.get("image").toString()).as(name).matches(".+:[0-9].*");
            for (var volume : (List<String>) service.get("volumes"))
                assertThat(compose.get("volumes")).containsKey(volume.replaceFirst(":.*", ""));
            if (name.equals("database")) assertThat(service).containsKey("healthcheck");
            else assertThat(service).containsEntry("read_only", true).containsKeys("tmpfs", "cap_drop", "secrets");
        });
        assertThat(compose.get("secrets"))
                .allSatisfy((name, secret) -> assertThat(secret).containsOnlyKeys("file"));
    }

    /** A named volume takes the owner of the folder it covers; without one it is root's, and a node cannot write. */
    @Test
    @SuppressWarnings("unchecked")
    void whatever_is_mounted_belongs_to_the_user_of_the_container() throws IOException {
        var made = Pattern.compile("install -d -o 10001 -g 10001 (.+)").matcher(file("Containerfile"));
        assertThat(made.find()).isTrue();
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file("compose.yaml"));
        compose.get("services").forEach((name, service) -> {
            if (name.equals("database")) return;
            assertThat((List<String>) service.get("volumes")).as(name).allSatisfy(volume -> assertThat(
                            made.group(1).split(" "))
                    .contains(volume.replaceFirst(".*:", "")));
            assertThat((Map<String, Object>) service.get("environment"))
                    .as("ports are the loopback's, for a proxy")
                    .containsEntry("SERVER_FORWARDHEADERSSTRATEGY", "native");
        });
        assertThat(compose.get("services").get("database").get("healthcheck").toString())
                .as("while the database is first made it answers at its socket")
                .contains("-h 127.0.0.1");
    }

    @Test
    void the_training_run_takes_nothing_of_a_node() throws IOException {
        assertThat(file("aot-cache")).contains("DELIBERATION_* | SPRING_*").contains("unset \"$name\"");
    }

    @Test
    void the_unit_is_hardened() throws IOException {
        assertThat(file("systemd/deliberation.service").lines())
                .contains(
                        "DynamicUser=yes",
                        "ProtectSystem=strict",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "PrivateTmp=yes",
                        "SystemCallFilter=@system-service",
                        "Restart=always",
                        "StartLimitIntervalSec=0");
    }

    @Test
    void every_variable_named_is_a_property() throws IOException {
        var known = new TreeSet<String>();
        for (var name : properties())
            known.add(name.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT));
        for (var yaml : List.of("application.yaml", "application-production.yaml")) {
            try (var in = getClass().getResourceAsStream("/" + yaml)) {
                known.addAll(variables(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
            }
        }
        for (var name : List.of("Containerfile", "compose.yaml", "systemd/deliberation.service", "systemd/node.env"))
            assertThat(known).as(name).containsAll(variables(file(name)));
    }

    private static TreeSet<String> variables(String text) {
        var found = new TreeSet<String>();
        VARIABLE.matcher(text).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    private static TreeSet<String> properties() throws IOException {
        var names = new TreeSet<String>(List.of("spring.profiles.active"));
        var files = PackagingTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        for (var file : Collections.list(files)) {
            try (var in = file.openStream()) {
                for (var property : new JsonMapper().readTree(in).path("properties"))
                    names.add(property.path("name").asString());
            }
        }
        return names;
    }

    private static List<String> lines(String text, String instruction) {
        return text.lines()
                .filter(line -> line.startsWith(instruction))
                .map(line -> line.substring(instruction.length()))
                .toList();
    }
}
