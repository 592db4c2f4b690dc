package org.assembleaclima.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is kept of the last messages. */
class WindowTest {

    private static Page page(long... positions) {
        var messages = LongStream.of(positions)
                .mapToObj(position -> new Message(position, "{}"))
                .toList();
        return new Page(messages, positions[positions.length - 1]);
    }

    private static List<Long> after(Window window, long position) {
        return window.after(position).stream().map(Message::position).toList();
    }

    @Test
    void holds_what_came_since_it_began() {
        var window = Window.at(5).with(page(6, 8), 10).with(page(9), 10);
        assertThat(window.holdsAllAfter(5)).isTrue();
        assertThat(window.holdsAllAfter(4)).isFalse();
        assertThat(after(window, 5)).containsExactly(6L, 8L, 9L);
        assertThat(after(window, 6)).containsExactly(8L, 9L);
        assertThat(after(window, 7)).as("7 was sealed").containsExactly(8L, 9L);
        assertThat(after(window, 9)).isEmpty();
        assertThat(window.to()).isEqualTo(9);
    }

    @Test
    void goes_on_when_all_of_a_page_was_sealed() {
        var window = Window.at(5).with(new Page(List.of(), 8), 10);
        assertThat(window.to()).isEqualTo(8);
        assertThat(window.holdsAllAfter(5)).isTrue();
    }

    @Test
    void lets_the_oldest_fall_out_and_knows_it() {
        var window = Window.at(0).with(page(1, 2, 3), 2).with(page(4), 2);
        assertThat(window.holdsAllAfter(1)).isFalse();
        assertThat(window.holdsAllAfter(2)).isTrue();
        assertThat(after(window, 2)).containsExactly(3L, 4L);
    }
}
