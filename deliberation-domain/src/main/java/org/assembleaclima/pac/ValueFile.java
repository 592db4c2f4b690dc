package org.assembleaclima.pac;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assembleaclima.pac.ValueFileRefusal.VALUE_FILE_ALREADY_TAKEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assembleaclima.pac.ValueFileCommand.ImportValues;
import org.assembleaclima.pac.ValueFileEvent.ValuesImported;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** One file of measured values: taken in once, whole, or not at all. */
@AggregateRoot
@Revision("1")
class ValueFile {

    @AggregateIdentifier
    private ImportId importId;

    private boolean taken;

    ValueFile() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ValueFileReport handle(ImportValues command, Indicators indicators, ValueIntake intake, Clock clock) {
        if (taken) throw VALUE_FILE_ALREADY_TAKEN.refused();
        new ValueFileCheck(indicators, LocalDate.now(clock)).check(command.lines());
        var byIndicator = byIndicator(command.lines());
        byIndicator.forEach((name, values) -> intake.record(IndicatorId.of(name), values, command.importId()));

        var report = new ValueFileReport(command.importId(), command.lines().size(), byIndicator.size());
        apply(new ValuesImported(
                command.importId(), command.sha256(), report.values(), report.indicators(), clock.instant()));
        return report;
    }

    /** Always in the order of the names, so that two files never wait for each other. */
    private static SortedMap<String, List<MeasuredValue>> byIndicator(List<ValueLine> lines) {
        return lines.stream()
                .collect(groupingBy(
                        line -> line.indicatorId().value(), TreeMap::new, mapping(ValueLine::measured, toList())));
    }

    @EventSourcingHandler
    void on(ValueFileEvent event) {
        switch (event) {
            case ValuesImported imported -> {
                importId = imported.importId();
                taken = true;
            }
        }
    }
}
