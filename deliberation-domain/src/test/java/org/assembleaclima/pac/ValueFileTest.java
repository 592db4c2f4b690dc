package org.assembleaclima.pac;

import static org.assembleaclima.pac.ActionFixtures.JULY_17_NOON;
import static org.assembleaclima.pac.ActionFixtures.MILAN;
import static org.assembleaclima.pac.IndicatorFixtures.DEFINED;
import static org.assembleaclima.pac.IndicatorFixtures.EMISSIONS;
import static org.assembleaclima.pac.IndicatorFixtures.IMPORT;
import static org.assembleaclima.pac.IndicatorFixtures.SOURCE;
import static org.assembleaclima.pac.IndicatorFixtures.VALUE_2023;
import static org.assembleaclima.pac.IndicatorFixtures.measured;
import static org.assembleaclima.pac.IndicatorFixtures.percent;
import static org.assembleaclima.pac.IndicatorRefusal.TOO_MANY_VALUES;
import static org.assembleaclima.pac.IndicatorRefusal.UNIT_DIFFERS;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_ALREADY_RECORDED;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_IN_THE_FUTURE;
import static org.assembleaclima.pac.IndicatorRefusal.VALUE_TWICE_AT_ONCE;
import static org.assembleaclima.pac.ValueFileRefusal.INDICATOR_UNKNOWN;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_ALREADY_TAKEN;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_EMPTY;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_REFUSED;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.common.Refused;
import org.assembleaclima.common.Refused.Line;
import org.assembleaclima.common.Snapshots;
import org.assembleaclima.pac.ValueFileCommand.ImportValues;
import org.assembleaclima.pac.ValueFileEvent.ValuesImported;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** A city that knows one indicator, which has a value of 2023. */
class ValueFileTest {

    private static final String SHA = "a".repeat(64);
    private static final IndicatorId TREES = IndicatorId.of("trees-planted");
    private static final IndicatorId OTHER = IndicatorId.of("bus-lanes");
    private static final ValuesImported IMPORTED = new ValuesImported(IMPORT, SHA, 3, 2, JULY_17_NOON);

    private final List<String> recorded = new ArrayList<>();
    private int valuesAlready = 1;

    private FixtureConfiguration<ValueFile> aFile() {
        return new AggregateTestFixture<>(ValueFile.class)
                .registerInjectableResource(Clock.fixed(JULY_17_NOON, MILAN))
                .registerInjectableResource((Indicators) this::known)
                .registerInjectableResource(
                        (ValueIntake) (id, values, importId) -> recorded.add(id.value() + " " + values.size()));
    }

    private Optional<IndicatorFacts> known(IndicatorId id) {
        if (id.equals(OTHER)) return Optional.empty();
        var first = LocalDate.of(1990, 1, 1);
        var more = IntStream.range(1, valuesAlready)
                .<IndicatorEvent>mapToObj(n -> new IndicatorEvent.ValueMeasured(
                        EMISSIONS,
                        ReportingPeriod.of(first.plusDays(n).toString()),
                        VALUE_2023.value(),
                        SOURCE,
                        Optional.empty(),
                        JULY_17_NOON));
        return Optional.of(IndicatorFacts.of(Stream.concat(Stream.of(DEFINED, VALUE_2023), more)));
    }

    private static ValueLine line(int number, IndicatorId id, String period) {
        return new ValueLine(number, id, measured(period, "5000"));
    }

    private void refuses(RefusalReason reason, List<ValueLine> lines, Line... wrong) {
        aFile().givenNoPriorActivity()
                .when(new ImportValues(IMPORT, SHA, lines))
                .expectNoEvents()
                .expectException(saying(reason, List.of(wrong)));
        assertThat(recorded).isEmpty();
    }

    private static Matcher<Refused> saying(RefusalReason reason, List<Line> lines) {
        return new FeatureMatcher<>(Matchers.equalTo(List.of(reason, lines)), "refused for", "refused") {

            @Override
            protected List<Object> featureValueOf(Refused refused) {
                return List.of(refused.reason(), refused.lines());
            }
        };
    }

    @Test
    void hands_each_indicator_its_values_in_the_order_of_their_names() {
        aFile().givenNoPriorActivity()
                .when(new ImportValues(
                        IMPORT,
                        SHA,
                        List.of(line(2, TREES, "2022"), line(3, EMISSIONS, "2022"), line(4, TREES, "2021"))))
                .expectEvents(IMPORTED)
                .expectResultMessagePayload(new ValueFileReport(IMPORT, 3, 2));

        assertThat(recorded).containsExactly("co2-emissions 1", "trees-planted 2");
    }

    @Test
    void refuses_the_whole_and_names_every_wrong_line() {
        var inPercent =
                new ValueLine(6, EMISSIONS, new MeasuredValue(ReportingPeriod.of("2019"), percent("3"), SOURCE));
        refuses(
                VALUE_FILE_REFUSED,
                List.of(
                        line(2, EMISSIONS, "2022"),
                        line(3, EMISSIONS, "2022"),
                        line(4, EMISSIONS, "2023"),
                        line(5, EMISSIONS, "2024-07-18"),
                        inPercent,
                        line(7, OTHER, "2022"),
                        line(8, EMISSIONS, "2024-07-17")),
                new Line(3, "/period", VALUE_TWICE_AT_ONCE),
                new Line(4, "/period", VALUE_ALREADY_RECORDED),
                new Line(5, "/period", VALUE_IN_THE_FUTURE),
                new Line(6, "/unit", UNIT_DIFFERS),
                new Line(7, "/indicator", INDICATOR_UNKNOWN));
    }

    @Test
    void counts_the_lines_before_when_an_indicator_is_nearly_full() {
        valuesAlready = IndicatorFacts.MOST_VALUES - 1;
        refuses(
                VALUE_FILE_REFUSED,
                List.of(line(2, EMISSIONS, "2021"), line(3, EMISSIONS, "2022")),
                new Line(3, "", TOO_MANY_VALUES));
    }

    @Test
    void refuses_a_file_without_lines() {
        refuses(VALUE_FILE_EMPTY, List.of());
    }

    @Test
    void refuses_a_file_of_more_than_twenty_thousand_lines() {
        refuses(
                VALUE_FILE_TOO_LONG,
                IntStream.rangeClosed(2, 20_002)
                        .mapToObj(n -> line(n, EMISSIONS, "2022"))
                        .toList());
    }

    @Test
    void is_taken_once() {
        aFile().given(IMPORTED)
                .when(new ImportValues(IMPORT, SHA, List.of(line(2, TREES, "2022"))))
                .expectNoEvents()
                .expectException(saying(VALUE_FILE_ALREADY_TAKEN, List.of()));
    }

    @Test
    void a_snapshot_keeps_that_it_was_taken() {
        var file = new ValueFile();
        file.on(IMPORTED);

        assertThat(Snapshots.restored(file)).usingRecursiveComparison().isEqualTo(file);
    }
}
