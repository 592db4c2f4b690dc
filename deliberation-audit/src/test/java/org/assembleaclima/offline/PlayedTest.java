package org.assembleaclima.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assembleaclima.offline.TestHistory.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three played years are in order; and one event that was changed and signed again, as an operator could, is found by the
 * rule it breaks, at its place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedTest {

    @TempDir
    private static Path folder;

    /** Views younger than the history: two of draws, and the members, who could not be withdrawn then. */
    private static final int YOUNGER = 3;

    private final TestHistory history = read();

    private static TestHistory read() {
        try {
            return Played.history();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Findings verify(List<String> lines) throws IOException {
        var file = TestHistory.write(folder.resolve("history.ndjson"), lines);
        var quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Verify(quiet)
                .run(List.of(file.toString(), "--key", history.key.verifier().text()));
    }

    @Test
    void the_auditors_file_is_in_order() throws IOException {
        var findings = verify(history.lines());
        assertThat(findings.first()).isEmpty();
        for (var check : Check.values())
            if (check != Check.WITHHELD
                    && check != Check.REASONS
                    && check != Check.DRAW) // it withholds and draws nothing
            assertThat(findings.checkedOf(check)).as(check.words()).isPositive();
        assertThat(findings.checkedOf(Check.TALLY)).isGreaterThan(40);
    }

    @Test
    void so_is_the_public_one_as_far_as_it_can_be_read() throws IOException {
        var open = new TestHistory();
        open.events.addAll(history.events);
        open.views.putAll(history.views);
        open.access = "public";
        List.of("VoteCast", "VoteReplaced").forEach(type -> open.withheldTypes.put(type, "vote-secrecy"));
        open.withheldTypes.put("HandCountEntered", "vote-secrecy");
        open.withheldTypes.put("AnswerDrafted", "draft");
        var findings = verify(open.lines());
        assertThat(findings.first()).isEmpty();
        assertThat(findings.checkedOf(Check.DERIVATION)).isGreaterThan(40);
        assertThat(findings.checkedOf(Check.REASONS)).isGreaterThan(40);
        assertThat(findings.notes()).anyMatch(note -> note.contains("answer_draft, ballot_roll"));
        assertThat(findings.viewsNotCompared()).isEqualTo(2 + YOUNGER);
        assertThat(findings.notes()).anyMatch(note -> note.matches("\\d\\d+ ballots not counted again, .*"));
    }

    @Test
    void a_file_that_leaves_views_out_is_not_simply_well() throws IOException {
        var bare = new TestHistory();
        bare.events.addAll(history.events);
        bare.views.putAll(history.views);
        bare.views.remove("ballot");
        bare.views.put("ballot_of_another_code", "\"version\":\"1\",\"digest\":\"00\"");
        var file = TestHistory.write(folder.resolve("bare.ndjson"), bare.lines());
        var told = Told.by("verify", file, "--key", bare.key.verifier());
        assertThat(told.status()).isZero();
        assertThat(told.out())
                .endsWith("All is well, but " + (2 + YOUNGER) + " views were not compared." + System.lineSeparator());
    }

    /** @param check that speaks first, at the place of the change unless it is {@code later} */
    private record Bent(Check check, String type, int nth, UnaryOperator<Stored> change, String later) {

        @Override
        public String toString() {
            return check + " by " + type;
        }
    }

    private static Bent bent(Check check, String type, String regex, String replacement) {
        return new Bent(check, type, 0, event -> event.with(replaced(event.payload(), regex, replacement)), type);
    }

    private static String replaced(String payload, String regex, String replacement) {
        var changed = payload.replaceFirst(regex, replacement);
        if (changed.equals(payload)) throw new IllegalStateException("nothing to change in " + payload);
        return changed;
    }

    private static Bent by(Check check, String type, String actor, String roles) {
        return new Bent(check, type, 0, event -> event.by(actor, roles), type);
    }

    static List<Bent> changes() {
        return List.of(
                bent(Check.READABLE, "SessionOpened", "\\{", "{\"more\":1,"),
                by(Check.AUTHORITY, "CyclePlanned", "somebody", "auditor"),
                new Bent(Check.TIMES, "SessionOpened", 0, event -> event.at("2000-01-01T00:00:00Z"), "SessionOpened"),
                bent(Check.NUMBERING, "RuleSetPublished", "\"version\":1", "\"version\":2"),
                bent(Check.NUMBERING, "ReportFrozen", "\"edition\":1", "\"edition\":3"),
                bent(Check.DATES, "CyclePlanned", "\"endsOn\":null", "\"endsOn\":\"2000-01-01\""),
                bent(Check.TIMES, "CyclePlanned", "\"plannedAt\":\"2022", "\"plannedAt\":\"2023"),
                bent(Check.RULES_IN_FORCE, "BallotOpened", "\"ruleSetVersion\":\\d+", "\"ruleSetVersion\":99"),
                bent(Check.RULES_IN_FORCE, "BallotOpened", "\"votesReplaceable\":false", "\"votesReplaceable\":true"),
                bent(Check.ROLL, "BallotOpened", "\"entitled\":", "\"entitled\":1"),
                bent(Check.HASH, "BallotOpened", "\"rollHash\":\"[0-9a-f]{4}", "\"rollHash\":\"0000"),
                bent(Check.ACROSS, "BallotOpened", "\"textVersion\":", "\"textVersion\":1"),
                bent(Check.HASH, "ProposalTabled", "\"textHash\":\"[0-9a-f]{4}", "\"textHash\":\"0000"),
                bent(Check.HASH, "ReportFrozen", "\"hash\":\"[0-9a-f]{4}", "\"hash\":\"0000"),
                bent(Check.TEXT, "AmendmentsIntegrated", "\"text\":\"", "\"text\":\"Non "),
                bent(Check.CONSEQUENCES, "AmendmentsIntegrated", "\"textVersion\":", "\"textVersion\":1"),
                bent(Check.ORDER, "AmendmentsSequenced", "\"order\":\\[(\"[^\"]+\"),(\"[^\"]+\")", "\"order\":[$2,$1"),
                bent(Check.DUE_DATE, "ReportTransmitted", "\"dueOn\":\"20", "\"dueOn\":\"21"),
                bent(Check.LIFE, "SessionOpened", "\"sessionId\":\"[0-9a-f]{4}", "\"sessionId\":\"0000"),
                new Bent(
                        Check.TALLY,
                        "VoteCast",
                        0,
                        event -> event.with(
                                event.payload().contains("\"YES\"")
                                        ? event.payload().replace("\"YES\"", "\"NO\"")
                                        : event.payload().replaceFirst("\"choice\":\"[A-Z]+\"", "\"choice\":\"YES\"")),
                        "BallotTallied"),
                bent(Check.ACROSS, "FloorTaken", "\"ballotId\":\"[0-9a-f]{4}", "\"ballotId\":\"0000"),
                new Bent(
                        Check.ACROSS,
                        "SessionScheduled",
                        1, // where the first ballot is opened
                        event -> event.with(event.payload().replace("\"PLENARY\"", "\"GROUP_MEETING\"")),
                        "FloorTaken"),
                bent(Check.LIFE, "BallotOpened", "\"cycleId\":\"[^\"]+", "\"cycleId\":\"2024"),
                bent(Check.LIFE, "BallotOpened", "\"proposalId\":\"[0-9a-f]{4}", "\"proposalId\":\"0000"),
                bent(Check.ACROSS, "BallotConfigured", "\"cycleId\":\"[^\"]+", "\"cycleId\":\"2024"),
                bent(Check.ACROSS, "BallotTallied", "\"proposalId\":\"[0-9a-f]{4}", "\"proposalId\":\"0000"),
                bent(Check.ACROSS, "BallotCertified", "\"proposalId\":\"[0-9a-f]{4}", "\"proposalId\":\"0000"),
                bent(Check.ACROSS, "BallotRecounted", "\"proposalId\":\"[0-9a-f]{4}", "\"proposalId\":\"0000"),
                bent(Check.ACROSS, "BallotAnnulled", "\"proposalId\":\"[0-9a-f]{4}", "\"proposalId\":\"0000"),
                bent(Check.ACROSS, "BallotAnnulled", "\"wasOpened\":true", "\"wasOpened\":false"),
                bent(Check.ROLL, "MemberReplaced", "\"stratum\":\"", "\"stratum\":\"X"),
                bent(Check.ROLL, "MemberReplaced", "\"cohort\":", "\"cohort\":1"),
                bent(Check.DATES, "MemberReplaced", "\"endsOn\":\"20", "\"endsOn\":\"21"),
                bent(Check.DATES, "MemberReplaced", "\"startsOn\":\"20", "\"startsOn\":\"19"),
                bent(Check.DATES, "ReviewHeld", "\"heldOn\":\"20", "\"heldOn\":\"21"),
                bent(Check.DATES, "ActionMilestoneReached", "\"reachedOn\":\"20", "\"reachedOn\":\"21"),
                bent(Check.DATES, "VoteCast", "\"castAt\":\"20", "\"castAt\":\"19"),
                bent(Check.DATES, "BallotClosed", "\"closedAt\":\"20", "\"closedAt\":\"19"),
                bent(Check.DERIVATION, "BallotTallied", "\"approved\":true", "\"approved\":false"),
                bent(Check.DERIVATION, "BallotCertified", "\"approved\":true", "\"approved\":false"),
                new Bent(
                        Check.TWO_PEOPLE,
                        "BallotCertified",
                        0,
                        event -> event.by("nobody-else", "secretariat"),
                        "BallotCertified"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_was_changed_and_signed_again_breaks_a_rule(Bent bent) throws IOException {
        var places = IntStream.range(0, history.events.size())
                .filter(i -> history.events.get(i).type().equals(bent.type()))
                .toArray();
        var place = places[bent.nth()];
        var changed = new TestHistory();
        changed.events.addAll(history.events);
        changed.events.set(place, bent.change().apply(history.events.get(place)));
        changed.views.putAll(history.views);
        var findings = verify(changed.lines());
        assertThat(findings.first()).isNotEmpty();
        var first = findings.first().getFirst();
        assertThat(first.check()).as(first.text()).isEqualTo(bent.check());
        if (bent.later().equals(bent.type())) assertThat(first.position()).isEqualTo(place + 1);
        else assertThat(first.event().orElseThrow()).startsWith(bent.later());
    }

    /**
     * @param type a step that needs another person
     * @param before the step of whoever must not take it
     * @param field of the event that names its actor, too; empty where none does
     */
    private record Alone(String type, String before, String field, String roles) {}

    static List<Alone> alone() {
        return List.of(
                new Alone("BallotCertified", "BallotOpened", "certifiedBy", "chair"),
                new Alone("MinutesApproved", "MinutesRecorded", "", "facilitator"),
                new Alone("AnswerAdopted", "AnswerDrafted", "", "city_authority"),
                new Alone("DeliveryVerified", "DeliveryClaimed", "", "monitoring_office"));
    }

    @ParameterizedTest
    @MethodSource("alone")
    void nobody_takes_both_steps_of_two(Alone alone) throws IOException {
        var second = IntStream.range(0, history.events.size())
                .filter(i -> history.events.get(i).type().equals(alone.type()))
                .findFirst()
                .orElseThrow();
        var step = history.events.get(second);
        var first = history.events.subList(0, second).reversed().stream()
                .filter(event ->
                        event.stream().equals(step.stream()) && event.type().equals(alone.before()))
                .findFirst()
                .orElseThrow();
        var actor = first.metadata().replaceFirst(".*\"actor\":\"([^\"]+)\".*", "$1");
        var payload = alone.field().isEmpty()
                ? step.payload()
                : replaced(
                        step.payload(),
                        "\"" + alone.field() + "\":\"[^\"]+\"",
                        "\"" + alone.field() + "\":\"" + actor + "\"");
        var changed = new TestHistory();
        changed.events.addAll(history.events);
        changed.events.set(second, step.with(payload).by(actor, alone.roles()));
        var findings = verify(changed.lines());
        assertThat(findings.first()).isNotEmpty();
        assertThat(findings.first().getFirst().check())
                .as(findings.first().getFirst().text())
                .isEqualTo(Check.TWO_PEOPLE);
        assertThat(findings.first().getFirst().position()).isEqualTo(second + 1);
    }

    @Test
    void a_gap_in_a_stream_is_told_even_where_the_log_has_none() throws IOException {
        var place = IntStream.range(0, history.events.size())
                .filter(i -> history.events.get(i).type().equals("ProposalRevised"))
                .findFirst()
                .orElseThrow();
        var changed = new TestHistory();
        changed.events.addAll(history.events);
        var stream = changed.events.remove(place).stream();
        var findings = verify(changed.lines());
        assertThat(findings.first().getFirst().check()).isEqualTo(Check.STREAMS);
        assertThat(findings.first().getFirst().event().orElseThrow()).endsWith(stream);
    }

    @Test
    void a_ballot_leaves_the_floor_while_it_is_open_and_before_it_ends() throws IOException {
        var place = IntStream.range(0, history.events.size())
                .filter(i -> history.events.get(i).type().equals("FloorLeft"))
                .findFirst()
                .orElseThrow();
        var changed = new TestHistory();
        changed.events.addAll(history.events);
        Collections.swap(changed.events, place, place + 1);
        assertThat(verify(changed.lines()).first().stream().filter(one -> one.check() == Check.ACROSS))
                .extracting(Difference::position)
                .containsExactly(place + 1L, place + 2L);
    }

    @Test
    void attributes_that_say_something_else_than_the_metadata_are_told() throws IOException {
        var lines = history.lines();
        lines.set(7, lines.get(7).replaceFirst("\"actorroles\":\"[^\"]*\"", "\"actorroles\":\"member\""));
        var findings = verify(lines);
        assertThat(findings.first()).hasSize(1);
        assertThat(findings.first().getFirst().check()).isEqualTo(Check.ATTRIBUTES);
        assertThat(findings.first().getFirst().position()).isEqualTo(7);
    }

    @Test
    void other_rows_than_follow_from_the_events_are_told_by_the_view_they_are_in() throws IOException {
        var other = new TestHistory();
        other.events.addAll(history.events);
        other.views.putAll(history.views);
        other.views.computeIfPresent(
                "proposal", (name, view) -> view.replaceFirst("digest\":\"....", "digest\":\"ffff"));
        var findings = verify(other.lines());
        assertThat(findings.first()).hasSize(1);
        assertThat(findings.first().getFirst().what()).contains("proposal");
    }
}
