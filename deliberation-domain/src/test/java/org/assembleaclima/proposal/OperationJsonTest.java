package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.AmendmentFixtures.delete;
import static org.assembleaclima.proposal.AmendmentFixtures.insert;
import static org.assembleaclima.proposal.AmendmentFixtures.move;
import static org.assembleaclima.proposal.AmendmentFixtures.replace;
import static org.assembleaclima.proposal.AmendmentFixtures.retitle;
import static org.assembleaclima.proposal.AmendmentFixtures.span;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_2_1_3;
import static org.assembleaclima.proposal.ProposalFixtures.ACTION_5_1_4;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Operations are stored in events for ever: these names never change. */
class OperationJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void is_written_and_read_under_the_names_of_always() {
        var stored = new LinkedHashMap<Operation, String>();
        stored.put(retitle("Woods"), """
                {"op":"replace_title","quoted":"More trees","replacement":"Woods"}""");
        stored.put(insert(3, 6, "New."), """
                {"op":"insert_after","after":"b3","id":"b6","kind":"PARAGRAPH","text":"New."}""");
        stored.put(insert(0, 6, "New."), """
                {"op":"insert_after","after":null,"id":"b6","kind":"PARAGRAPH","text":"New."}""");
        stored.put(replace(3, "Rake."), """
                {"op":"replace_block","block":"b3","quoted":"Rake it.","kind":"PARAGRAPH","text":"Rake."}""");
        stored.put(span(3, "it", 1, "them"), """
                {"op":"replace_span","block":"b3","quoted":"it","occurrence":1,"replacement":"them"}""");
        stored.put(delete(3), """
                {"op":"delete_block","block":"b3","quoted":"Rake it."}""");
        stored.put(move(3, 1), """
                {"op":"move_block","block":"b3","quoted":"Rake it.","after":"b1"}""");
        stored.put(new ChangePacActions(List.of(ACTION_2_1_3), List.of(ACTION_5_1_4)), """
                {"op":"change_pac_actions","removed":["2.1.3"],"added":["5.1.4"]}""");

        assertThat(stored.keySet().stream().map(Object::getClass).distinct())
                .hasSize(Operation.class.getPermittedSubclasses().length);
        assertThat(stored).allSatisfy((operation, json) -> {
            assertThat(JSON.readTree(JSON.writerFor(Operation.class).writeValueAsString(operation)))
                    .isEqualTo(JSON.readTree(json));
            assertThat(JSON.readValue(json, Operation.class)).isEqualTo(operation);
        });
    }
}
