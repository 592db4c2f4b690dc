package org.assembleaclima.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"ababa,aba,1,0", "ababa,aba,2,2", "aaaa,aa,3,2", "Water it,it,1,6", "🌳🌳,🌳,2,2"})
    void finds_every_occurrence_overlapping_ones_too(String text, String quoted, int occurrence, int start) {
        assertThat(Span.find(text, quoted, occurrence)).hasValue(start);
        assertThat(Span.occurrenceAt(text, quoted, start)).isEqualTo(occurrence);
    }

    @ParameterizedTest
    @CsvSource({"ababa,aba,3", "ababa,aba,0", "ababa,aba,-1", "ababa,AB,1", "ababa,'',1", "'',a,1"})
    void finds_no_more_than_there_are(String text, String quoted, int occurrence) {
        assertThat(Span.find(text, quoted, occurrence)).isEmpty();
    }

    @Test
    void never_finds_half_a_character() {
        assertThat(Span.find("🌳", "\ud83c", 1)).isEmpty();
        assertThat(Span.find("🌳", "\udf33", 1)).isEmpty();
        assertThat(Span.find("🌳\udf33", "\udf33", 1)).hasValue(2);
        assertThat(Span.occurrenceAt("🌳\udf33", "\udf33", 2)).isEqualTo(1);
    }

    @Test
    void replaces_all_spans_at_once_in_whatever_order_they_come() {
        var spans = List.of(new Span(0, 1, "long"), new Span(4, 5, ""), new Span(1, 2, "B"));

        assertThat(Span.replaced("abcde", spans)).isEqualTo("longBcd");
        assertThat(Span.replaced("abcde", spans.reversed())).isEqualTo("longBcd");
    }

    @Test
    void spans_that_touch_do_not_overlap() {
        assertThat(new Span(0, 3, "").overlaps(new Span(3, 4, ""))).isFalse();
        assertThat(new Span(3, 4, "").overlaps(new Span(0, 3, ""))).isFalse();
        assertThat(new Span(0, 3, "").overlaps(new Span(2, 4, ""))).isTrue();
        assertThat(new Span(0, 9, "").overlaps(new Span(2, 4, ""))).isTrue();
    }
}
