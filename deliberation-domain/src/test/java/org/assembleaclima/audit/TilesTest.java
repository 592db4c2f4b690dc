package org.assembleaclima.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assembleaclima.audit.Tiles.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

    @ParameterizedTest
    @CsvSource({"0, 256, 000", "67, 256, 067", "1234067, 256, x001/x234/067", "1000, 17, x001/000.p/17", "0, 1, 000.p/1"
    })
    void have_one_path_each(long index, int width, String path) {
        assertThat(Tiles.path(new Place(index, width))).isEqualTo(path);
        assertThat(Tiles.parse(path)).isEqualTo(new Place(index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00",
                "0000",
                "x000/067",
                "001/067",
                "x001",
                "067.p/0",
                "067.p/256",
                "067.p/999",
                "067.p/01",
                "067.p/",
                "../067",
                "x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void nothing_else_is_a_path(String path) {
        assertThatThrownBy(() -> Tiles.parse(path)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void a_tree_of_70_000_has_the_tiles_of_the_specification() {
        assertThat(Tiles.hashes(0, 70_000)).isEqualTo(273 * 256 + 112);
        assertThat(Tiles.hashes(1, 70_000)).isEqualTo(256 + 17);
        assertThat(Tiles.hashes(2, 70_000)).isEqualTo(1);
        assertThat(Tiles.hashes(3, 70_000)).isZero();
        assertThat(Tiles.hashes(63, 70_000)).isZero();
    }
}
