package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assembleaclima.proposal.ProposalEvent.ProposalDrafted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proposal's story at a moment. */
class ShowTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private TestHistory history = new TestHistory();

    @BeforeEach
    void read() throws IOException {
        history = Played.history();
        file = TestHistory.write(folder.resolve("history.ndjson"), history.lines());
    }

    /** The first proposal whose text was changed by what was adopted. */
    private String amended() {
        return history.events.stream()
                .filter(event -> event.type().equals("AmendmentsIntegrated"))
                .findFirst()
                .orElseThrow()
                .stream();
    }

    @Test
    void tells_texts_amendments_ballots_and_answer() {
        var told = Told.by("show", file, "--at", history.events.size(), amended());
        assertThat(told.status()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("Text 1 (it)", "Text 3 (it), of amendments", "Amendment 1", "INTEGRATED", "TRANSMITTED")
                .contains("decisive: 3 x ", "otherwise: ", ": approved", "Answer, version 1")
                .contains("ProposalDrafted by ");
    }

    @Test
    void knows_of_nothing_that_was_recorded_later() {
        var drafted = history.events.stream()
                .filter(event -> event.stream().equals(amended()))
                .findFirst()
                .orElseThrow();
        var told = Told.by("show", file, "--at", drafted.recordedAt(), amended());
        assertThat(told.status()).as(told.err()).isZero();
        assertThat(told.out()).contains("DRAFT", "Text 1 (it)").doesNotContain("Text 2", "Ballot ", "Answer");
        assertThat(Told.by("show", file, "--at", history.events.indexOf(drafted), amended())
                        .err())
                .contains("no such proposal then");
    }

    /** Else whoever writes a file chooses what is made of its bytes. */
    @Test
    void takes_no_name_of_a_class_for_that_of_an_event() throws IOException {
        var drafted = history.events.stream()
                .filter(event -> event.type().equals("ProposalDrafted"))
                .findFirst()
                .orElseThrow();
        var index = history.events.indexOf(drafted);
        history.events.set(index, drafted.as(ProposalDrafted.class.getName()));
        TestHistory.write(file, history.lines());
        var told = Told.by("show", file, "--at", history.events.size(), drafted.stream());
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("line " + (index + 2) + ": holds an event that cannot be read");
        assertThat(Told.by("verify", file, "--key", history.key.verifier()).out())
                .contains("position " + (index + 1) + ", " + ProposalDrafted.class.getName())
                .contains("no such event is known");
    }

    @Test
    void refuses_what_is_neither_a_moment_nor_a_proposal() {
        assertThat(Told.by("show", file, "--at", "yesterday", amended()).status())
                .isEqualTo(2);
        assertThat(Told.by("show", file, "--at", 1, "proposal").status()).isEqualTo(2);
        assertThat(Told.by("show", file, amended()).status()).isEqualTo(2);
    }
}
