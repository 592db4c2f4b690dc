package org.assembleaclima.sortition;

import static org.assembleaclima.sortition.SortitionFixtures.CHAIR;
import static org.assembleaclima.sortition.SortitionFixtures.CLERK;
import static org.assembleaclima.sortition.SortitionFixtures.DRAW_DUE;
import static org.assembleaclima.sortition.SortitionFixtures.LINES;
import static org.assembleaclima.sortition.SortitionFixtures.NUMBERS;
import static org.assembleaclima.sortition.SortitionFixtures.SECRETARY;
import static org.assembleaclima.sortition.SortitionFixtures.SIGNATURE;
import static org.assembleaclima.sortition.SortitionFixtures.SORTITION;
import static org.assembleaclima.sortition.SortitionFixtures.aDraw;
import static org.assembleaclima.sortition.SortitionFixtures.by;
import static org.assembleaclima.sortition.SortitionFixtures.drawn;
import static org.assembleaclima.sortition.SortitionFixtures.snapshotAfter;
import static org.assembleaclima.sortition.SortitionFixtures.untilDrawn;
import static org.assembleaclima.sortition.SortitionFixtures.untilRecorded;
import static org.assembleaclima.sortition.SortitionRefusal.DRAWN_BY_THE_SAME_PERSON;
import static org.assembleaclima.sortition.SortitionRefusal.PANEL_ALREADY_DRAWN;
import static org.assembleaclima.sortition.SortitionRefusal.SOURCES_NOT_RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assembleaclima.sortition.SortitionCommand.DrawPanel;
import org.junit.jupiter.api.Test;

class DrawingLotsTest {

    private static final DrawPanel DRAW = new DrawPanel(SORTITION);

    @Test
    void gives_the_panel_that_list_sources_and_digits_give() {
        aDraw(DRAW_DUE).given((Object[]) untilRecorded()).when(DRAW, by(CHAIR)).expectEvents(drawn());
    }

    @Test
    void gives_it_after_a_snapshot_too() {
        aDraw(DRAW_DUE)
                .given(snapshotAfter(untilRecorded()))
                .when(DRAW, by(CHAIR))
                .expectEvents(drawn());
    }

    @Test
    void is_the_number_from_the_urns_and_the_second_source_on_the_line_the_first_one_gave_it() {
        var list = PanelList.ofLines(LINES);
        var randomness = Beacon.randomness(HexFormat.of().parseHex(SIGNATURE));
        var number = DrawNumber.of(list.hash(), randomness, 3, 4);
        var line = Numbering.of(list.hash(), Digests.utf8(NUMBERS), 4).line(number.index());
        var drawn = drawn();

        assertThat(drawn.number()).isEqualTo(number.index());
        assertThat(drawn.line()).isEqualTo(line + 1);
        var panel = list.panels().get(line);
        assertThat(drawn.group1()).isEqualTo(number.group1IsA() ? panel.groupA() : panel.groupB());
        assertThat(drawn.group2()).isEqualTo(number.group1IsA() ? panel.groupB() : panel.groupA());
        assertThat(drawn.alternates()).isEqualTo(panel.alternates());
        assertThat(drawn.totals()).isEqualTo(List.of(2, 2));
    }

    @Test
    void is_for_another_person_than_recorded_digits_or_second_source() {
        for (var same : List.of(SECRETARY, CLERK))
            aDraw(DRAW_DUE)
                    .given((Object[]) untilRecorded())
                    .when(DRAW, by(same))
                    .expectNoEvents()
                    .expectExceptionMessage(DRAWN_BY_THE_SAME_PERSON.name());
    }

    @Test
    void waits_for_all_it_needs() {
        var all = untilRecorded();
        for (int known = 1; known < all.length; known++)
            aDraw(DRAW_DUE)
                    .given((Object[]) Arrays.copyOf(all, known))
                    .when(DRAW, by(CHAIR))
                    .expectNoEvents()
                    .expectExceptionMessage(SOURCES_NOT_RECORDED.name());
    }

    @Test
    void happens_once() {
        aDraw(DRAW_DUE)
                .given(snapshotAfter(untilDrawn()))
                .when(DRAW, by(CHAIR))
                .expectNoEvents()
                .expectExceptionMessage(PANEL_ALREADY_DRAWN.name());
    }
}
