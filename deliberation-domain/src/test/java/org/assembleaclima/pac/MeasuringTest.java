package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionFixtures.JULY_17_NOON;
import static org.assembleaclima.pac.IndicatorFixtures.DEFINED;
import static org.assembleaclima.pac.IndicatorFixtures.EMISSIONS;
import static org.assembleaclima.pac.IndicatorFixtures.IMPORT;
import static org.assembleaclima.pac.IndicatorFixtures.MISREAD;
import static org.assembleaclima.pac.IndicatorFixtures.SOURCE;
import static org.assembleaclima.pac.IndicatorFixtures.VALUE_2023;
import static org.assembleaclima.pac.IndicatorFixtures.anIndicator;
import static org.assembleaclima.pac.IndicatorFixtures.kilotonnes;
import static org.assembleaclima.pac.IndicatorFixtures.measured;
import static org.assembleaclima.pac.IndicatorFixtures.percent;
import static org.assembleaclima.pac.IndicatorFixtures.refuses;
import static org.assembleaclima.pac.IndicatorRefusal.CORRECTION_WITHOUT_REASON;
import static org.assembleaclima.pac.IndicatorRefusal.TOO_MANY_VALUES;
import static org.assembleaclima.pac.IndicatorRefusal.UNIT_DIFFERS;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_ALREADY_RECORDED;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_IN_THE_FUTURE;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_NOT_RECORDED;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_TWICE_AT_ONCE;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_UNCHANGED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.pac.IndicatorCommand.CorrectValue;
import org.assembleaclima.pac.IndicatorCommand.RecordValue;
import org.assembleaclima.pac.IndicatorCommand.RecordValues;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values of an indicator: recorded once a period, corrected beside the old one (R7.1). */
class MeasuringTest {

    private static final MeasuredValue IN_PERCENT =
            new MeasuredValue(ReportingPeriod.of("2023"), percent("69"), SOURCE);

    private static ValueMeasured value(String period, String amount, Optional<ImportId> importId) {
        return new ValueMeasured(
                EMISSIONS, ReportingPeriod.of(period), kilotonnes(amount), SOURCE, importId, JULY_17_NOON);
    }

    private static ValueCorrected corrected(int correction, String previous, String amount) {
        return new ValueCorrected(
                EMISSIONS,
                ReportingPeriod.of("2023"),
                correction,
                kilotonnes(previous),
                kilotonnes(amount),
                SOURCE,
                MISREAD,
                JULY_17_NOON);
    }

    private static Stream<IndicatorEvent> values(int number) {
        var first = LocalDate.of(1990, 1, 1);
        var days = IntStream.range(0, number)
                .<IndicatorEvent>mapToObj(n -> value(first.plusDays(n).toString(), "1", Optional.empty()));
        return Stream.concat(Stream.of(DEFINED), days);
    }

    @Nested
    class Recording {

        @Test
        void takes_the_value_of_a_period() {
            anIndicator()
                    .given(DEFINED)
                    .when(new RecordValue(EMISSIONS, measured("2023", "5100")))
                    .expectEvents(VALUE_2023);
        }

        @Test
        void refuses_another_unit() {
            refuses(new RecordValue(EMISSIONS, IN_PERCENT), UNIT_DIFFERS, "/value/unit", DEFINED);
        }

        @Test
        void takes_the_period_that_ends_today_and_refuses_the_one_that_ends_tomorrow() {
            anIndicator()
                    .given(DEFINED)
                    .when(new RecordValue(EMISSIONS, measured("2024-07-17", "14")))
                    .expectEvents(value("2024-07-17", "14", Optional.empty()));
            refuses(new RecordValue(EMISSIONS, measured("2024-07-18", "14")), VALUE_IN_THE_FUTURE, "/period", DEFINED);
        }

        @Test
        void refuses_a_year_that_is_not_over() {
            refuses(new RecordValue(EMISSIONS, measured("2024", "14")), VALUE_IN_THE_FUTURE, "/period", DEFINED);
        }

        @Test
        void refuses_a_period_that_has_a_value() {
            refuses(
                    new RecordValue(EMISSIONS, measured("2023", "5000")),
                    VALUE_ALREADY_RECORDED,
                    "/period",
                    DEFINED,
                    VALUE_2023);
        }

        @Test
        void takes_the_ten_thousandth() {
            anIndicator()
                    .given(values(9_999).toList())
                    .when(new RecordValue(EMISSIONS, measured("2023", "5100")))
                    .expectEvents(VALUE_2023);
        }

        @Test
        void refuses_one_more() {
            refuses(
                    new RecordValue(EMISSIONS, measured("2023", "5100")),
                    TOO_MANY_VALUES,
                    "",
                    values(10_000).toArray(IndicatorEvent[]::new));
        }
    }

    @Nested
    class RecordingMany {

        @Test
        void takes_all_and_names_their_file() {
            anIndicator()
                    .given(DEFINED)
                    .when(many(measured("2022", "5200"), measured("2021", "5300")))
                    .expectEvents(
                            value("2022", "5200", Optional.of(IMPORT)), value("2021", "5300", Optional.of(IMPORT)));
        }

        @Test
        void refuses_all_for_one() {
            refuses(
                    many(measured("2022", "5200"), measured("2023", "5000")),
                    VALUE_ALREADY_RECORDED,
                    "/measured/1/period",
                    DEFINED,
                    VALUE_2023);
        }

        @Test
        void refuses_a_period_named_twice() {
            refuses(
                    many(measured("2022", "5200"), measured("2022", "5200")),
                    VALUE_TWICE_AT_ONCE,
                    "/measured/1/period",
                    DEFINED);
        }

        @Test
        void counts_those_before_it() {
            refuses(
                    many(measured("2022", "5200"), measured("2023", "5200")),
                    TOO_MANY_VALUES,
                    "/measured/1",
                    values(9_999).toArray(IndicatorEvent[]::new));
        }

        private static RecordValues many(MeasuredValue... values) {
            return new RecordValues(EMISSIONS, List.of(values), IMPORT);
        }
    }

    @Nested
    class Correcting {

        @Test
        void adds_a_fact_beside_the_old_one() {
            anIndicator()
                    .given(DEFINED, VALUE_2023)
                    .when(correcting("5150"))
                    .expectEvents(corrected(1, "5100", "5150"));
        }

        @Test
        void counts_on_from_the_last_correction() {
            anIndicator()
                    .given(DEFINED, VALUE_2023, corrected(1, "5100", "5150"))
                    .when(correcting("5100"))
                    .expectEvents(corrected(2, "5150", "5100"));
        }

        @Test
        void takes_the_same_figure_from_another_source() {
            var elsewhere = new MeasuredValue(ReportingPeriod.of("2023"), kilotonnes("5100"), "The region");
            anIndicator()
                    .given(DEFINED, VALUE_2023)
                    .when(new CorrectValue(EMISSIONS, elsewhere, MISREAD))
                    .expectEvents(new ValueCorrected(
                            EMISSIONS,
                            ReportingPeriod.of("2023"),
                            1,
                            kilotonnes("5100"),
                            kilotonnes("5100"),
                            "The region",
                            MISREAD,
                            JULY_17_NOON));
        }

        @Test
        void refuses_what_is_so_already() {
            refuses(correcting("5100.00"), VALUE_UNCHANGED, "", DEFINED, VALUE_2023);
        }

        @Test
        void refuses_a_period_without_a_value() {
            refuses(correcting("5150"), VALUE_NOT_RECORDED, "/period", DEFINED);
        }

        @Test
        void refuses_another_unit() {
            refuses(new CorrectValue(EMISSIONS, IN_PERCENT, MISREAD), UNIT_DIFFERS, "/value/unit", DEFINED, VALUE_2023);
        }

        @Test
        void refuses_it_without_a_reason() {
            for (var nothing : List.of(" ", "\u00a0"))
                refuses(
                        new CorrectValue(EMISSIONS, measured("2023", "5150"), nothing),
                        CORRECTION_WITHOUT_REASON,
                        "/reason",
                        DEFINED,
                        VALUE_2023);
        }

        private static CorrectValue correcting(String amount) {
            return new CorrectValue(EMISSIONS, measured("2023", amount), MISREAD);
        }
    }
}
