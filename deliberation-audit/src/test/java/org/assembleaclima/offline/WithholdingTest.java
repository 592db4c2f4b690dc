package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assembleaclima.offline.TestHistory.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file keeps from its readers must be what its kind may keep. */
class WithholdingTest {

    private static final Set<String> VOTES = Set.of("VoteCast", "VoteReplaced");

    @TempDir
    private Path folder;

    private final TestHistory history = read();

    private static TestHistory read() {
        try {
            return Played.history();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Findings verify() throws IOException {
        var file = TestHistory.write(folder.resolve("history.ndjson"), history.lines());
        var quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Verify(quiet)
                .run(List.of(file.toString(), "--key", history.key.verifier().text()));
    }

    private int placeOf(String type) {
        return IntStream.range(0, history.events.size())
                .filter(i -> history.events.get(i).type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "public, VoteCast, draft",
        "public, VoteCast, unknown-type",
        "public, VoteCast, because",
        "public, HandCountEntered, draft",
        "public, AnswerDrafted, vote-secrecy",
        "public, AnswerDrafted, ballot-open",
        "public, BallotTallied, vote-secrecy",
        "public, BallotTallied, ballot-open",
        "public, BallotCertified, draft",
        "public, AnswerPublished, draft",
        "public, SessionOpened, unknown-type",
        "auditor, VoteCast, vote-secrecy",
        "auditor, HandCountEntered, vote-secrecy",
        "auditor, AnswerDrafted, draft",
        "auditor, AnswerDrafted, ballot-open",
        "auditor, BallotClosed, ballot-open",
        "auditor, BallotTallied, ballot-open",
        "auditor, SessionOpened, unknown-type",
    })
    void nothing_else_is_withheld(String access, String type, String reason) throws IOException {
        history.access = access;
        history.withheldTypes.put(type, reason);
        var wrong = verify().first().stream()
                .filter(one -> one.check() == Check.REASONS)
                .toList();
        assertThat(wrong).isNotEmpty();
        assertThat(wrong.getFirst().position()).isEqualTo(placeOf(type) + 1);
        assertThat(wrong.getFirst().what()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"VoteCast", "HandCountEntered"})
    void auditors_are_told_once_it_is_over(String type) throws IOException {
        history.withheldTypes.put(type, "ballot-open");
        var first = verify().first().getFirst();
        assertThat(first.check()).as(first.text()).isEqualTo(Check.REASONS);
        assertThat(first.what()).contains("withheld from auditors");
        assertThat(first.position()).isEqualTo(placeOf(type) + 1);
    }

    @Test
    void auditors_wait_for_a_ballot_that_is_open() throws IOException {
        var open = history.events.get(placeOf("VoteCast")).stream();
        cutBefore("BallotClosed", open);
        VOTES.forEach(type -> history.withheldTypes.put(type, "ballot-open"));
        var wrong = verify().first().stream()
                .filter(one -> one.check() == Check.REASONS)
                .map(Difference::event)
                .collect(Collectors.toSet());
        assertThat(wrong).isEmpty();
    }

    @Test
    void auditors_wait_for_tellers_who_count() throws IOException {
        cutBefore("BallotTallied", history.events.get(placeOf("HandCountEntered")).stream());
        history.withheldTypes.put("HandCountEntered", "ballot-open");
        assertThat(verify().first()).noneMatch(one -> one.check() == Check.REASONS);
    }

    private void cutBefore(String type, String stream) {
        var end = history.events.stream()
                .filter(event -> event.type().equals(type) && event.stream().equals(stream))
                .findFirst()
                .orElseThrow();
        history.events
                .subList(history.events.indexOf(end), history.events.size())
                .clear();
    }

    @Test
    void a_kind_of_event_nobody_knows_is_withheld_for_that_alone() throws IOException {
        var last = history.events.getLast();
        history.events.add(new Stored(
                "00000000-0000-4000-8000-000000000001",
                "new-stream",
                0,
                "New",
                "NewHappened",
                "1",
                last.recordedAt(),
                "{}",
                TestHistory.metadata("x", "a.b-1", "member")));
        history.withheldTypes.put("NewHappened", "unknown-type");
        assertThat(verify().wrongOf(Check.REASONS)).isZero();
        history.withheldTypes.put("NewHappened", "draft");
        assertThat(verify().wrongOf(Check.REASONS)).isEqualTo(1);
    }
}
