package org.assembleaclima.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelListTest {

    private static final String TWO = "a,c|b|z,y\nd,e|f|\n";

    @Test
    void what_is_read_is_written_again() {
        assertThat(PanelList.parse(TWO).text()).isEqualTo(TWO);
        assertThat(PanelList.parse(TWO).hash().hex()).isEqualTo(Vectors.text("list_hash"));
    }

    @Test
    void members_are_those_of_both_groups() {
        assertThat(PanelList.parse(TWO).panels().getFirst().members())
                .extracting(VolunteerId::value)
                .containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a|b|;no line feed",
                "'';no line feed",
                "'\n';line 1: 1 parts",
                "'a|b|\n\n';line 2: 1 parts",
                "'a|b|\nc|d\n';line 2: 2 parts",
                "'a|b||\n';line 1: 4 parts",
                "'a|b|\nc,|d|\n';line 2: not the id",
                "'a|b|\r\n';line 1: not the id",
                "'a|b| c\n';line 1: not the id",
                "'b,a|c,d|\n';line 1: ids of a group not ascending",
                "'a,a|c,d|\n';line 1: a twice",
                "'a,b|b,c|\n';line 1: b twice",
                "'a,b|c,d|e,a\n';line 1: a twice",
                "'a,b,c|d|\n';line 1: groups of unequal size",
                "'||\n';line 1: a group of nobody",
                "'a|b|\nc,d|e|\n';line 2: 3 seats",
            })
    void refuses_any_other_form_and_says_where(String text, String reason) {
        assertThatThrownBy(() -> PanelList.parse(text))
                .isInstanceOf(MalformedPanelList.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void any_list_survives_the_way_there_and_back() {
        var random = Seed.random();
        for (int round = 0; round < 100; round++) {
            var size = 2 + random.nextInt(20);
            var panels = new ArrayList<Panel>();
            for (int line = 0; line < 1 + random.nextInt(20); line++) {
                var ids = new PublicStream(new byte[] {(byte) round, (byte) line}, "ids")
                        .shuffled(IntStream.range(0, 60)
                                .mapToObj(i -> new VolunteerId("v-" + i))
                                .toList());
                panels.add(new Panel(
                        sorted(ids.subList(0, size / 2)),
                        sorted(ids.subList(size / 2, size)),
                        ids.subList(size, size + random.nextInt(10))));
            }
            var list = new PanelList(panels);
            assertThat(PanelList.parse(list.text())).as(Seed.told()).isEqualTo(list);
        }
    }

    private static List<VolunteerId> sorted(List<VolunteerId> ids) {
        return ids.stream().sorted().toList();
    }
}
