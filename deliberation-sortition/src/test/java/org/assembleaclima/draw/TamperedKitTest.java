package org.assembleaclima.draw;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A kit in which something was changed, shown to both verifiers. */
class TamperedKitTest {

    private static final KitFixtures DRAW = Verifiers.DRAW;

    @TempDir
    private Path folder;

    private Verifiers both;

    @BeforeEach
    void writes_the_files() throws IOException {
        both = new Verifiers(folder);
    }

    @Test
    void finds_one_id_changed_for_another() throws IOException {
        both.assertFound("list", "list_hash: is ", kit -> {
            var line = Verifiers.lines(kit).get(6).asString();
            var somebody = DRAW.list.panels().get(6);
            var alternates = somebody.alternates();
            Verifiers.lines(kit).set(6, line.replace(alternates.getFirst() + ",", "v99,"));
        });
    }

    @Test
    void finds_somebody_twice_on_a_line() throws IOException {
        var panel = DRAW.list.panels().get(6);
        both.assertFound(
                "line", "list line 7: " + panel.groupA().getFirst() + " stands twice", kit -> Verifiers.lines(kit)
                        .set(
                                6,
                                Verifiers.lines(kit)
                                        .get(6)
                                        .asString()
                                        .replace(
                                                "|" + panel.groupB().getFirst(),
                                                "|" + panel.groupA().getFirst())));
    }

    @Test
    void finds_the_list_in_another_order() throws IOException {
        both.assertFound("order", "list_hash: is ", kit -> {
            var moved = Verifiers.lines(kit).remove(3);
            Verifiers.lines(kit).insert(50, moved);
        });
    }

    @Test
    void finds_one_digit_of_the_urns_changed() throws IOException {
        both.assertFound("digit", "index: is " + DRAW.kit().index() + ", but", kit -> kit.put("urn_digits", "43"));
    }

    @Test
    void finds_a_digit_missing() throws IOException {
        both.assertFound("digits", "urn_digits: 1 digits for 100 panels", kit -> kit.put("urn_digits", "4"));
    }

    @Test
    void finds_another_index() throws IOException {
        both.assertFound("index", "index: is 101, but", kit -> kit.put("index", 101));
    }

    @Test
    void finds_the_coin_turned() throws IOException {
        both.assertFound(
                "coin",
                "group_coin: is ",
                kit -> kit.put("group_coin", 1 - kit.get("group_coin").asInt()));
    }

    @Test
    void finds_the_groups_exchanged() throws IOException {
        both.assertFound("groups", "panel.group_1: is not what stands on line", kit -> {
            var panel = (ObjectNode) kit.get("panel");
            var first = panel.get("group_1");
            panel.set("group_1", panel.get("group_2"));
            panel.set("group_2", first);
        });
    }

    @Test
    void finds_alternates_in_another_order() throws IOException {
        both.assertFound("alternates", "panel.alternates: is not what stands on line", kit -> {
            var alternates = (ArrayNode) kit.get("panel").get("alternates");
            alternates.add(alternates.remove(0));
        });
    }

    @Test
    void finds_another_line() throws IOException {
        both.assertFound("drawn", "panel.line: is 999, but", kit -> ((ObjectNode) kit.get("panel")).put("line", 999));
    }

    @Test
    void finds_a_quota_changed() throws IOException {
        both.assertFound("quota", "quotas_hash: is ", kit -> ((ObjectNode)
                        kit.get("quotas").get(0))
                .put("max", 6));
    }

    @Test
    void finds_fewer_volunteers_than_the_list_names() throws IOException {
        both.assertFound("volunteers", "volunteers: are 9, but the list names 24", kit -> kit.put("volunteers", 9));
    }
}
