package org.assembleaclima.lineage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.lineage.view.LineageEdge;
import org.junit.jupiter.api.Test;

/** Walks over edges in memory. */
class WalkTest {

    private static final Instant NOON = Instant.parse("2024-03-01T11:00:00Z");

    /** Two actions, a group, two proposals with a ballot each, and a report of both. */
    private static final List<LineageEdge> STORY = edges(
            "action/1 group/g",
            "action/2 group/g",
            "group/g proposal/p",
            "group/g proposal/q",
            "proposal/p ballot/p",
            "proposal/q ballot/q",
            "ballot/p transmission/p",
            "ballot/q transmission/q",
            "transmission/p milestone/m",
            "milestone/m indicator/i",
            "action/1 indicator/i",
            "indicator/i value/v");

    private static List<LineageEdge> edges(String... pairs) {
        var edges = new ArrayList<LineageEdge>();
        for (var pair : pairs) {
            var ends = pair.split(" ", -1);
            edges.add(new LineageEdge(ends[0], ends[1], "Happened", "stream", 1, edges.size() + 1L, NOON, null));
        }
        return edges;
    }

    private static Lineage walk(List<LineageEdge> all, Direction direction, int depth, String... names) {
        return new Walk((end, at, limit) -> found(all, end, at, limit), depth, 12)
                .from(List.of(names), direction)
                .orElseThrow();
    }

    private static List<LineageEdge> found(List<LineageEdge> all, String end, Collection<String> names, int limit) {
        assertThat(limit).isPositive();
        return all.stream()
                .filter(edge -> names.contains(end.equals("source") ? edge.source() : edge.target()))
                .limit(limit)
                .toList();
    }

    private static Stream<String> names(Lineage lineage) {
        return lineage.nodes().stream().map(node -> node.steps() + " " + node.name());
    }

    @Test
    void goes_from_a_value_back_to_the_ballot_of_its_own_proposal_and_to_no_other() {
        var lineage = walk(STORY, Direction.UPSTREAM, 50, "value/v");
        assertThat(names(lineage))
                .containsExactly(
                        "-7 action/2",
                        "-6 group/g",
                        "-5 proposal/p",
                        "-4 ballot/p",
                        "-3 transmission/p",
                        "-2 action/1",
                        "-2 milestone/m",
                        "-1 indicator/i",
                        "0 value/v");
        assertThat(lineage.truncated()).isFalse();
        assertThat(lineage.position()).isEqualTo(12);
        assertThat(lineage.nodes().getFirst().kind()).isEqualTo("action");
    }

    @Test
    void goes_from_an_action_to_everything_that_came_of_it() {
        assertThat(names(walk(STORY, Direction.DOWNSTREAM, 50, "action/2")))
                .contains("3 ballot/p", "3 ballot/q", "7 value/v")
                .doesNotContain("-1 action/1");
    }

    @Test
    void both_ways_are_two_walks_and_the_one_upstream_does_not_come_down_again() {
        assertThat(names(walk(STORY, Direction.BOTH, 50, "proposal/p")))
                .containsExactly(
                        "-2 action/1",
                        "-2 action/2",
                        "-1 group/g",
                        "0 proposal/p",
                        "1 ballot/p",
                        "2 transmission/p",
                        "3 milestone/m",
                        "4 indicator/i",
                        "5 value/v");
    }

    @Test
    void tells_each_edge_once_in_the_order_of_its_event() {
        var edges = walk(STORY, Direction.BOTH, 50, "indicator/i").edges();
        assertThat(edges).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
        assertThat(edges).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void goes_round_a_ring_once() {
        var ring = edges("amendment/a ballot/b", "ballot/b amendment/a", "amendment/a version/2");
        var lineage = walk(ring, Direction.BOTH, 50, "amendment/a");
        assertThat(names(lineage)).containsExactly("-1 ballot/b", "0 amendment/a", "1 version/2");
        assertThat(lineage.edges()).hasSize(3);
    }

    @Test
    void takes_as_many_steps_as_it_may_and_says_whether_there_is_more() {
        var two = walk(STORY, Direction.UPSTREAM, 2, "value/v");
        assertThat(names(two)).containsExactly("-2 action/1", "-2 milestone/m", "-1 indicator/i", "0 value/v");
        assertThat(two.truncated()).isTrue();
        assertThat(walk(STORY, Direction.UPSTREAM, 7, "value/v").truncated()).isFalse();
        assertThat(walk(STORY, Direction.UPSTREAM, 6, "value/v").truncated()).isTrue();
    }

    @Test
    void answers_at_most_two_thousand_edges_and_says_so() {
        assertThat(walk(star(2_000), Direction.DOWNSTREAM, 50, "indicator/i"))
                .satisfies(all -> assertThat(all.edges()).hasSize(2_000))
                .satisfies(all -> assertThat(all.truncated()).isFalse());
        assertThat(walk(star(2_001), Direction.DOWNSTREAM, 50, "indicator/i"))
                .satisfies(all -> assertThat(all.edges()).hasSize(2_000))
                .satisfies(all -> assertThat(all.truncated()).isTrue());
    }

    private static List<LineageEdge> star(int values) {
        return edges(IntStream.range(0, values)
                .mapToObj(i -> "indicator/i value/" + i)
                .toArray(String[]::new));
    }

    @Test
    void begins_where_a_name_is_known_though_nothing_lies_that_way() {
        var lineage = walk(STORY, Direction.UPSTREAM, 50, "action/1", "ballot/1");
        assertThat(lineage.start()).containsExactly("action/1");
        assertThat(lineage.edges()).isEmpty();
    }

    @Test
    void is_nothing_where_no_name_is_known() {
        for (var direction : Arrays.asList(Direction.values()))
            assertThat(new Walk((end, at, limit) -> found(STORY, end, at, limit), 50, 12)
                            .from(List.of("action/9"), direction))
                    .isEmpty();
    }
}
