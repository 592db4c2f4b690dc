package org.assembleaclima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assembleaclima.testing.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/configuration.md is made of the properties there are; with {@code -Dapproved.write=true} it is written anew. */
class ConfigurationReferenceTest {

    private static final String WRITE = "approved.write";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TAG = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):?");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:\\$\\{|@Conditional\\w+\\((?:name = )?\"|START = \")(deliberation\\.[a-z0-9.-]+)");

    /** Spring's that are not set here and that operators need. */
    private static final Map<String, String> OF_SPRING = Map.of(
            "spring.profiles.active",
                    "`production` in production: JSON logs, secrets as files, tokens of an outside issuer",
            "server.forward-headers-strategy",
                    "`native` behind a proxy that sets `X-Forwarded-For` itself: otherwise all requests come from one address, and share one rate limit",
            "spring.lifecycle.timeout-per-shutdown-phase", "how long a stop waits for requests under way",
            "management.opentelemetry.tracing.export.otlp.endpoint",
                    "where traces are sent, such as `http://collector:4318/v1/traces`; none are sent without",
            "management.opentelemetry.enabled", "`false`: no traces are made at all");

    @Test
    void says_what_there_is() throws IOException {
        var file = Repository.root().resolve("docs/configuration.md");
        var page = page();
        if (Boolean.getBoolean(WRITE)) Files.writeString(file, page);
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/configuration.md is not what the properties say. Run this test with -D%s=true", WRITE)
                .isEqualTo(page);
    }

    @Test
    void no_property_is_read_without_being_described() throws IOException {
        var described = own().keySet();
        var read = new TreeSet<String>();
        for (var file : Repository.files(".java")) {
            if (!file.toString().contains("src/main/java")) continue;
            var found = IN_CODE.matcher(Files.readString(file));
            while (found.find()) read.add(found.group(1));
        }
        assertThat(read).hasSizeGreaterThan(4);
        assertThat(described).containsAll(read);
        assertThat(own().values())
                .allSatisfy(property -> assertThat(property.path("description").asString(""))
                        .as(property.path("name").asString())
                        .isNotBlank());
    }

    private static String page() throws IOException {
        return """
                # Configuration

                Generated from the code by `ConfigurationReferenceTest`; do not edit. Each property can be given as an argument
                (`--deliberation.web.body-limit=2MB`), as a line of `application.yaml` in the working directory, or as the
                environment variable beside it, but for the level of a class's logger, whose name has capitals: as an argument or a
                line only. A default is what holds where nothing is given. Durations are written `500ms`, `10s`, `1h`, `7d`; sizes `1MB`.

                ## This application's

                | property | variable | type | default | meaning |
                |---|---|---|---|---|
                %s
                ## Spring's that are set here

                | property | variable | set to | meaning |
                |---|---|---|---|
                %s
                ## Spring's that production may need

                | property | variable | meaning |
                |---|---|---|
                %s""".formatted(ownLines(), springLines(), neededLines());
    }

    private static String ownLines() throws IOException {
        return own().entrySet().stream()
                .map(property -> "| `%s` | `%s` | %s | %s | %s |\n"
                        .formatted(
                                property.getKey(),
                                variable(property.getKey()),
                                type(property.getValue().path("type").asString()),
                                code(defaultOf(property.getKey(), property.getValue())),
                                plain(property.getValue().path("description").asString(""))))
                .collect(Collectors.joining());
    }

    /** What application.yaml sets goes before what the code takes without it. */
    private static String defaultOf(String name, JsonNode property) {
        return set().getOrDefault(name, property.path("defaultValue").asString(""));
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    private static String springLines() throws IOException {
        var described = described();
        return set().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("deliberation."))
                .map(entry -> "| `%s` | %s | `%s` | %s |\n"
                        .formatted(
                                entry.getKey(),
                                isLoggerOfAClass(entry.getKey())
                                        ? "none"
                                        : code(variableOf(entry.getKey(), entry.getValue())),
                                entry.getValue(),
                                plain(
                                        described.containsKey(entry.getKey())
                                                ? described
                                                        .get(entry.getKey())
                                                        .path("description")
                                                        .asString("")
                                                : "")))
                .collect(Collectors.joining());
    }

    private static String neededLines() {
        return new TreeMap<>(OF_SPRING)
                .entrySet().stream()
                        .map(entry -> "| `%s` | `%s` | %s |\n"
                                .formatted(entry.getKey(), variable(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static Map<String, JsonNode> own() throws IOException {
        return described().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("deliberation."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** Every property that any jar of the class path describes. */
    private static Map<String, JsonNode> described() throws IOException {
        var all = new TreeMap<String, JsonNode>();
        var files = ConfigurationReferenceTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json");
        for (var file : Collections.list(files)) {
            try (var in = file.openStream()) {
                for (var property : JSON.readTree(in).path("properties"))
                    all.putIfAbsent(property.path("name").asString(), property);
            }
        }
        return all;
    }

    /** What application.yaml sets, as it is written there. */
    private static Map<String, String> set() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var all = new TreeMap<String, String>();
        yaml.getObject()
                .forEach((name, value) ->
                        all.put(name.toString(), value.toString().replace("|", "\\|")));
        return all;
    }

    /** Spring reads the names of loggers out of variables in small letters, which are no class's. */
    private static boolean isLoggerOfAClass(String property) {
        return property.startsWith("logging.level.") && !property.equals(property.toLowerCase(Locale.ROOT));
    }

    private static String variableOf(String property, String value) {
        var named = VARIABLE.matcher(value);
        return named.find() ? named.group(1) : variable(property);
    }

    /** As Spring Boot reads it. */
    private static String variable(String property) {
        return property.replaceAll("\\[(\\d+)]", ".$1")
                .replace("-", "")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
    }

    private static String type(String type) {
        var simple = type.replaceAll("[a-z.]+\\.", "").replaceAll(".*\\$", "").replace(">", "");
        if (type.startsWith("java.util.List")) return "list";
        return switch (simple) {
            case "Integer" -> "number";
            case "Boolean" -> "true or false";
            case "String" -> "text";
            case "DataSize" -> "size";
            default -> simple.toLowerCase(Locale.ROOT);
        };
    }

    private static String plain(String description) {
        return TAG.matcher(description.replace('\n', ' ').replace("|", "\\|")).replaceAll("`$1`");
    }
}
