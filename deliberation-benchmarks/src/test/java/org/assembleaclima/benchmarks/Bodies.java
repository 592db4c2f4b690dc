package org.assembleaclima.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** What is sent, the same to whoever is measured. */
final class Bodies {

    static final String TITLE = "Mille alberi nelle strade che in estate sono le più calde";

    static final List<String> PARAGRAPHS = List.of(
            "Il Comune pianta mille alberi nelle strade più calde, cominciando da quelle davanti alle scuole.",
            "Li annaffia ogni estate e dice ogni anno quanti ne sono rimasti.");

    private Bodies() {}

    static String proposal(String cycle, String group) {
        var blocks = PARAGRAPHS.stream()
                .map(text -> "{\"kind\": \"PARAGRAPH\", \"text\": \"" + text + "\"}")
                .collect(Collectors.joining(", "));
        return """
                {"cycle_id": "%s", "working_group_id": "%s", "pac_actions": [],
                 "text": {"language": "it", "title": "%s", "blocks": [%s]}}""".formatted(cycle, group, TITLE, blocks);
    }

    static String vote(String member, int number) {
        return "{\"member_id\": \"%s\", \"choice\": \"%s\"}".formatted(member, number % 3 == 0 ? "NO" : "YES");
    }
}
