package org.assembleaclima.sortition.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.sortition.ChanceLevel;
import org.assembleaclima.sortition.CommittedSource;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.ListFailure;
import org.assembleaclima.sortition.Numbering;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.QuotaLine;
import org.assembleaclima.sortition.SortitionEvent;
import org.assembleaclima.sortition.SortitionEvent.ListAbandoned;
import org.assembleaclima.sortition.SortitionEvent.ListComputed;
import org.assembleaclima.sortition.SortitionEvent.ListPublished;
import org.assembleaclima.sortition.SortitionEvent.ListRequested;
import org.assembleaclima.sortition.SortitionEvent.PanelDrawn;
import org.assembleaclima.sortition.SortitionEvent.PoolFrozen;
import org.assembleaclima.sortition.SortitionEvent.QuotasRevised;
import org.assembleaclima.sortition.SortitionEvent.SortitionAnnulled;
import org.assembleaclima.sortition.SortitionEvent.SortitionClosed;
import org.assembleaclima.sortition.SortitionEvent.SortitionConfigured;
import org.assembleaclima.sortition.SortitionEvent.SourceRecorded;
import org.assembleaclima.sortition.SortitionEvent.SourcesCommitted;
import org.assembleaclima.sortition.SortitionEvent.UrnsRecorded;
import org.assembleaclima.sortition.SortitionId;
import org.assembleaclima.sortition.SortitionStage;
import org.assembleaclima.sortition.SourceEvidence;
import org.assembleaclima.sortition.SourceKind;
import org.assembleaclima.sortition.SourceUse;
import org.assembleaclima.sortition.VolunteerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The views of draws as the functions they are. */
class SortitionFoldsTest {

    private static final SortitionId DRAW = SortitionId.of("5a7d1c1e-0000-4000-8000-000000000001");
    private static final CycleId CYCLE = CycleId.of("2024");
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final DrawHash HASH = DrawHash.of("ab".repeat(32));
    private static final List<String> LINES = List.of("a|b|c", "a|c|b", "b|c|a", "a|d|");
    private static final DrawHash LIST_HASH =
            DrawHash.of(PanelList.ofLines(LINES).hash().hex());
    private static final CommittedSource LOTTO =
            new CommittedSource(SourceKind.PUBLIC_TEXT, "Lotto", NOON, NOON.plus(Duration.ofHours(1)));
    private static final CommittedSource BEACON = new CommittedSource(
            SourceKind.DRAND_QUICKNET,
            "drand quicknet",
            NOON.plus(Duration.ofHours(2)),
            NOON.plus(Duration.ofHours(3)));

    private static final SortitionConfigured CONFIGURED = new SortitionConfigured(
            DRAW, CYCLE, List.of(1), 2, quotas(2), 10, 1, List.of(), RuleSetId.of("regole"), 1, "s", NOON);
    private static final PoolFrozen FROZEN = new PoolFrozen(DRAW, CYCLE, HASH, 6, List.of(6), HASH, "s", NOON);
    private static final SourcesCommitted COMMITTED = new SourcesCommitted(DRAW, CYCLE, LOTTO, BEACON, "s", NOON);
    private static final ListRequested REQUESTED = new ListRequested(DRAW, CYCLE, "s", NOON);
    private static final ListComputed COMPUTED = new ListComputed(
            DRAW,
            CYCLE,
            LIST_HASH,
            LINES,
            List.of(new ChanceLevel(4, 500_000_000, 500_000_000)),
            1,
            "deliberation-sortition 1",
            NOON);
    private static final ListPublished PUBLISHED =
            new ListPublished(DRAW, CYCLE, LIST_HASH, List.of("https://example.org"), "c", NOON);
    private static final SourceRecorded NUMBERED = new SourceRecorded(
            DRAW, CYCLE, SourceUse.NUMBERING, LOTTO, SourceEvidence.ofText("1.2"), "312e32", "c", NOON);
    private static final UrnsRecorded URNS = new UrnsRecorded(DRAW, CYCLE, "3", "Palazzo Marino", "c", NOON);
    private static final SourceRecorded SECOND = new SourceRecorded(
            DRAW,
            CYCLE,
            SourceUse.DRAW,
            BEACON,
            SourceEvidence.ofRound(7, "ab".repeat(48)),
            "cd".repeat(32),
            "c",
            NOON);
    private static final PanelDrawn DRAWN =
            new PanelDrawn(DRAW, CYCLE, 1, 2, false, ids("c"), ids("a"), ids("b"), List.of(2), "c", NOON);

    private static final List<SortitionEvent> LIFE =
            List.of(CONFIGURED, FROZEN, COMMITTED, REQUESTED, COMPUTED, PUBLISHED, NUMBERED, URNS, SECOND, DRAWN);

    private static List<QuotaLine> quotas(int max) {
        return List.of(new QuotaLine("zona", "1", 0, max, Optional.of(9)));
    }

    private static List<VolunteerId> ids(String... ids) {
        return Stream.of(ids).map(VolunteerId::of).toList();
    }

    private static Recorded nth(long version) {
        return new Recorded(version + 100, DRAW.toString(), version, "any", NOON, "x", List.of("secretariat"));
    }

    private static <R extends Row> @Nullable R folded(View<SortitionEvent, R> view, List<SortitionEvent> events) {
        R row = null;
        for (int i = 0; i < events.size(); i++)
            for (var key : view.keysOf(events.get(i), nth(i + 1)))
                row = view.evolve(key, row, events.get(i), nth(i + 1));
        return row;
    }

    private static SortitionEntry entry(int steps, SortitionEvent... more) {
        var events = new ArrayList<>(LIFE.subList(0, steps));
        events.addAll(List.of(more));
        return folded(new SortitionRegister(), events);
    }

    private static SortitionList list(int steps) {
        return folded(new SortitionLists(), LIFE.subList(0, steps));
    }

    @Test
    void each_step_leads_to_its_stage() {
        assertThat(Stream.iterate(1, step -> step <= LIFE.size(), step -> step + 1)
                        .map(step -> entry(step).stage()))
                .containsExactly(
                        SortitionStage.CONFIGURED,
                        SortitionStage.POOL_FROZEN,
                        SortitionStage.POOL_FROZEN,
                        SortitionStage.COMPUTING,
                        SortitionStage.LIST_COMPUTED,
                        SortitionStage.LIST_PUBLISHED,
                        SortitionStage.NUMBERED,
                        SortitionStage.URNS_RECORDED,
                        SortitionStage.SOURCES_RECORDED,
                        SortitionStage.DRAWN);
    }

    @Test
    void a_row_tells_what_was_recorded_of_both_sources_and_the_panel() {
        var row = entry(LIFE.size());
        assertThat(row.version()).isEqualTo(LIFE.size());
        assertThat(row.sources().numbering().recorded().value()).isEqualTo("312e32");
        assertThat(row.sources().draw().recorded().evidence().round()).contains(7L);
        assertThat(row.list().publishedAt()).isEqualTo(NOON);
        assertThat(row.panel().firstGroup()).isEqualTo(ids("c"));
        assertThat(row.panel().firstIsA()).isFalse();
    }

    @Test
    void other_quotas_take_the_place_of_those_before() {
        assertThat(entry(1, new QuotasRevised(DRAW, CYCLE, quotas(1), "s", NOON))
                        .quotas())
                .isEqualTo(quotas(1));
    }

    @Test
    void a_list_that_is_asked_for_again_is_none_until_it_is_there() {
        assertThat(entry(5, REQUESTED).list()).isNull();
        var abandoned = entry(4, new ListAbandoned(DRAW, CYCLE, ListFailure.DIED, "", NOON));
        assertThat(abandoned.stage()).isEqualTo(SortitionStage.POOL_FROZEN);
        assertThat(abandoned.missingList().failure()).isEqualTo(ListFailure.DIED);
        assertThat(entry(4, new ListAbandoned(DRAW, CYCLE, ListFailure.DIED, "", NOON), REQUESTED)
                        .missingList())
                .isNull();
    }

    @Test
    void an_annulled_draw_says_so_after_it_was_closed() {
        var row = entry(
                10,
                new SortitionAnnulled(DRAW, CYCLE, "Prova", "x", NOON),
                new SortitionClosed(DRAW, CYCLE, "s", NOON));
        assertThat(row.stage()).isEqualTo(SortitionStage.CLOSED);
        assertThat(row.annulment().reason()).isEqualTo("Prova");
        assertThat(row.closedAt()).isEqualTo(NOON);
    }

    @Test
    void draws_are_found_by_cycle_and_stage() {
        assertThat(new SortitionRegister()
                        .filters().stream().map(filter -> filter.value().of(entry(2))))
                .containsExactly("2024", "POOL_FROZEN");
    }

    @Test
    void panels_get_their_numbers_with_the_first_source() {
        assertThat(list(5).numbers()).isNull();
        var order = Numbering.of(Hash.ofHex(LIST_HASH.value()), new byte[] {'1', '.', '2'}, 4);
        var numbers = list(7).numbers();
        for (int number = 0; number < 4; number++)
            assertThat(numbers.get(order.line(number))).isEqualTo(number);
        assertThat(list(9)).as("the second source changes no list").isEqualTo(list(7));
    }

    @Test
    void the_text_of_a_list_is_what_its_hash_is_of() {
        assertThat(PanelList.parse(list(5).text()).hash().hex()).isEqualTo(LIST_HASH.value());
    }

    @Test
    void chances_count_members_and_not_alternates() {
        var chances = SortitionChances.of(entry(6), PanelCounts.of(LINES), VolunteerId.of("a"));
        assertThat(chances.people())
                .containsExactly(
                        new SortitionChances.ChanceCount(0, 2),
                        new SortitionChances.ChanceCount(1, 1),
                        new SortitionChances.ChanceCount(2, 2),
                        new SortitionChances.ChanceCount(3, 1));
        assertThat(chances.volunteer().panels()).isEqualTo(3);
        assertThat(chances.largest()).isEqualTo(3);
        assertThat(chances.smallest())
                .as("one is in none whom a panel can hold")
                .isZero();
    }

    @Test
    void the_picture_has_a_title_and_a_bar_for_each_count() {
        var picture = ChancesPicture.of(SortitionChances.of(entry(6), PanelCounts.of(LINES), null));
        assertThat(picture)
                .startsWith("<svg ")
                .contains("<title id=\"title\">In how many of 4 panels each of 6 volunteers is: from 0 to 3</title>")
                .contains("<title>2 people in 2 panels</title>", "prefers-color-scheme: dark", "panels somebody is in")
                .doesNotContain("<script")
                .endsWith("</svg>\n");
        assertThat(picture.split("class=\"bar\"", -1)).hasSize(5);
    }
}
