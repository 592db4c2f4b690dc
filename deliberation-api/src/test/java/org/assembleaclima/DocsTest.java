package org.assembleaclima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assembleaclima.testing.Repository;
import org.junit.jupiter.api.Test;

/** What the documentation points at is there, and what the code has is in the documentation. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*]\\(([^)\\s]+)\\)");
    private static final Pattern RULE = Pattern.compile("\\bR\\d\\.\\d\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (R\\d\\.\\d) \\|");
    private static final Pattern ABSOLUTE = Pattern.compile("[a-z]+:.*|#.*");

    @Test
    void every_relative_link_leads_to_a_file() throws IOException {
        var pages = Repository.files(".md");
        assertThat(pages)
                .as("the search sees the pages")
                .contains(Repository.root().resolve("README.md"));
        var broken = new ArrayList<String>();
        var links = 0;
        for (var page : pages) {
            var found = LINK.matcher(Files.readString(page));
            while (found.find()) {
                var target = found.group(1);
                if (ABSOLUTE.matcher(target).matches()) continue;
                links++;
                if (!Files.exists(page.resolveSibling(target.replaceFirst("#.*", ""))))
                    broken.add(Repository.root().relativize(page) + " -> " + target);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isPositive();
    }

    @Test
    void every_rule_cited_in_code_is_listed() throws IOException {
        var listed = new TreeSet<String>();
        var rows = ROW.matcher(page("docs/rules.md"));
        while (rows.find()) listed.add(rows.group(1));
        var cited = new TreeSet<String>();
        for (var file : Repository.files(".java")) {
            if (!isMainCode(file)) continue;
            var found = RULE.matcher(Files.readString(file));
            while (found.find()) cited.add(found.group());
        }
        assertThat(cited).isNotEmpty();
        assertThat(listed).containsAll(cited);
    }

    @Test
    void every_event_is_in_the_catalogue_of_events() throws IOException {
        var page = page("docs/events.md");
        assertThat(Catalogue.events()).isNotEmpty().allSatisfy(event -> assertThat(page)
                .contains("| `" + event.getSimpleName() + "` |"));
    }

    @Test
    void every_reason_a_rule_can_give_is_among_the_rules() throws IOException {
        var page = page("docs/rules.md");
        assertThat(Catalogue.refusals()).isNotEmpty().allSatisfy(reason -> assertThat(page)
                .contains("| `" + reason.name() + "` |"));
    }

    private static boolean isMainCode(Path file) {
        return file.toString().replace('\\', '/').contains("/src/main/java/");
    }

    private static String page(String path) throws IOException {
        return Files.readString(Repository.root().resolve(path));
    }
}
