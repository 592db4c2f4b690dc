package org.assembleaclima.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assembleaclima.testing.Api;
import org.assembleaclima.testing.OnH2;
import org.assembleaclima.testing.Repository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Every metric that the dashboard and the alerts name is one that a running application has. */
@OnH2
class DashboardTest {

    private static final Pattern NAME = Pattern.compile("\\b([a-z]+_[a-z_]+)\\b(?!\\s*[=(])");
    private static final Pattern LABELS_AND_GROUPS = Pattern.compile("\\{[^}]*}|\\bby \\([^)]*\\)|\"[^\"]*\"");

    private static final Pattern LABEL = Pattern.compile("\\b(code)=~?\"([^\"]+)\"");

    /** Functions of the query language with an underscore, and series of Prometheus itself. */
    private static final Set<String> NOT_OURS = Set.of("histogram_quantile", "label_values");

    @Autowired
    private Api api;

    @Value("${local.management.port}")
    private int managementPort;

    @Test
    void the_dashboard_and_the_alerts_name_metrics_there_are() throws IOException {
        api.drafted(api.token("facilitator"), "Cruscotto");
        api.get("/nowhere");
        System.gc(); // so that there is a pause to be measured
        var named = new TreeSet<String>();
        for (var query : queries()) named.addAll(names(query));
        assertThat(named).hasSizeGreaterThan(20);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(Scrape.of(managementPort).names()).containsAll(named));
    }

    /** Counted from nothing: an increase from no series to 1 is none that Prometheus sees. */
    @Test
    void what_alerts_ask_for_by_its_label_is_there_before_it_happens() throws IOException {
        var scrape = Scrape.of(managementPort).text();
        var asked = new TreeSet<String>();
        for (var rule : rules()) asked.addAll(labels(rule.get("expr").toString()));
        assertThat(asked).contains("code=\"INTERNAL_ERROR\"", "code=\"OUTCOME_UNKNOWN\"");
        assertThat(asked).allSatisfy(label -> assertThat(scrape).contains(label));
    }

    /** Of our own series: {@code job} is Prometheus's, and {@code uri} leaves addresses out. */
    private static Set<String> labels(String query) {
        var labels = new TreeSet<String>();
        var found = LABEL.matcher(query);
        while (found.find())
            for (var value : found.group(2).split("\\|")) labels.add(found.group(1) + "=\"" + value + "\"");
        return labels;
    }

    @Test
    void what_must_not_happen_once_is_told_at_once() throws IOException {
        assertThat(rules())
                .filteredOn(rule -> rule.get("labels").toString().contains("critical"))
                .filteredOn(rule -> rule.get("expr").toString().contains("_total"))
                .hasSizeGreaterThan(2)
                .allSatisfy(rule -> assertThat(rule.get("expr").toString())
                        .contains("increase(")
                        .contains("[15m]")
                        .endsWith("> 0"))
                .allSatisfy(rule -> assertThat(rule).containsEntry("for", "0m"));
    }

    @Test
    void the_addresses_an_alert_leaves_out_are_there() throws IOException {
        var contract = Files.readString(Repository.root().resolve("openapi/openapi.yaml"));
        var slow = rules().stream()
                .filter(rule -> rule.get("alert").equals("AnswersSlow"))
                .findFirst()
                .orElseThrow();
        var left = Pattern.compile("uri!~\"([^\"]+)\"").matcher(slow.get("expr").toString());
        assertThat(left.find()).isTrue();
        assertThat(left.group(1).split("\\|")).hasSize(2).allSatisfy(address -> assertThat(contract)
                .containsPattern("(?m)^  " + address + ":$"));
    }

    @Test
    void each_alert_is_explained() throws IOException {
        var runbook = Files.readString(Repository.root().resolve("docs/runbooks/alerts.md"));
        var explained = Pattern.compile("(?m)^## (\\w+)$")
                .matcher(runbook)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(rules().stream().map(rule -> rule.get("alert"))).containsExactlyElementsOf(explained);
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule).containsKeys("expr", "for", "labels", "annotations");
            assertThat(rule.get("annotations").toString())
                    .contains("#" + rule.get("alert").toString().toLowerCase(java.util.Locale.ROOT));
        });
    }

    private static List<String> queries() throws IOException {
        var all = new ArrayList<String>();
        var dashboard =
                new JsonMapper().readTree(Files.readString(Repository.root().resolve("ops/grafana/deliberation.json")));
        for (var panel : dashboard.path("panels"))
            for (var target : panel.path("targets")) all.add(target.path("expr").asString());
        rules().forEach(rule -> all.add(rule.get("expr").toString()));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, List<Map<String, Object>>> file =
                new Yaml().load(Files.readString(Repository.root().resolve("ops/prometheus/alerts.yml")));
        return (List<Map<String, Object>>) file.get("groups").getFirst().get("rules");
    }

    private static Set<String> names(String query) {
        var names = new TreeSet<String>();
        var found = NAME.matcher(LABELS_AND_GROUPS.matcher(query).replaceAll(" "));
        while (found.find()) if (!NOT_OURS.contains(found.group(1))) names.add(found.group(1));
        return names;
    }
}
