package org.assembleaclima.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"b1", "b10", "b999999"})
    void accepts_block_ids(String id) {
        assertThat(BlockId.of(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b", "b0", "b01", "b1000000", "B1", "1", "c1", "b-1", "b1 ", "b1\n", "b٢"})
    void refuses_other_shapes_of_block_ids(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> BlockId.of(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "trees", "00000000-0000-0000-0000-00000000000g", "00000000000000000000000000000001"})
    void refuses_other_shapes_of_proposal_ids(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProposalId.of(id));
    }

    @Test
    void reads_whole_ids_of_amendments_only() {
        var uuid = "00000000-0000-0000-0000-00000000000a";

        assertThat(AmendmentId.of(uuid)).hasToString(uuid);
        assertThatIllegalArgumentException().isThrownBy(() -> AmendmentId.of("1-1-1-1-1"));
    }

    /** This text is the name of the stream in the store: a change would lose every stream there is. */
    @Test
    void names_streams_as_it_always_did() {
        var uuid = "00000000-0000-0000-0000-00000000000a";

        assertThat(ProposalId.of(uuid)).hasToString(uuid);
    }
}
