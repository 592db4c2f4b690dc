package org.assembleaclima.pac.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.Direction;
import org.assembleaclima.pac.IndicatorEvent.BaselineSet;
import org.assembleaclima.pac.IndicatorEvent.GoalSet;
import org.assembleaclima.pac.IndicatorEvent.IndicatorDefined;
import org.assembleaclima.pac.IndicatorEvent.ValueCorrected;
import org.assembleaclima.pac.IndicatorEvent.ValueMeasured;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.Track;
import org.jspecify.annotations.Nullable;

/**
 * One indicator with its baseline, its goals and its latest value, all in its unit.
 *
 * @param better which way it is meant to go
 * @param actionCode whose effect it measures; null when it is about the plan as a whole
 * @param method how it is measured
 * @param baseline null until set
 * @param goals one a year at most, the first year first
 * @param latest null until measured
 * @param values how many periods have a value
 * @param track where the latest value stands on the straight line from the baseline to the next goal
 */
public record IndicatorEntry(
        IndicatorId indicatorId,
        long version,
        String title,
        String unit,
        Direction better,
        @Nullable ActionCode actionCode,
        String method,
        List<String> sources,
        @Nullable YearFigure baseline,
        List<YearFigure> goals,
        @Nullable LatestValue latest,
        int values,
        Track track)
        implements Row {

    static IndicatorEntry defined(IndicatorDefined event, long version) {
        return new IndicatorEntry(
                event.indicatorId(),
                version,
                event.title(),
                event.unit(),
                event.better(),
                event.action().orElse(null),
                event.method(),
                event.sources(),
                null,
                List.of(),
                null,
                0,
                Track.NO_VALUE);
    }

    IndicatorEntry with(BaselineSet event, long newVersion) {
        var set = new YearFigure(event.year(), event.value().amount(), event.source());
        return standing(set, goals, latest, values, newVersion);
    }

    IndicatorEntry with(GoalSet event, long newVersion) {
        var all = new ArrayList<>(goals);
        all.removeIf(goal -> goal.year() == event.year());
        all.add(new YearFigure(event.year(), event.value().amount(), event.source()));
        all.sort(Comparator.comparingInt(YearFigure::year));
        return standing(baseline, List.copyOf(all), latest, values, newVersion);
    }

    IndicatorEntry with(ValueMeasured event, long newVersion) {
        var isLatest = latest == null || latest.isBefore(event.period());
        var now = isLatest ? LatestValue.of(event.period(), event.value(), event.source()) : latest;
        return standing(baseline, goals, now, values + 1, newVersion);
    }

    IndicatorEntry with(ValueCorrected event, long newVersion) {
        var isLatest = latest != null && latest.period().equals(event.period());
        var now = isLatest ? LatestValue.of(event.period(), event.value(), event.source()) : latest;
        return standing(baseline, goals, now, values, newVersion);
    }

    private IndicatorEntry standing(
            @Nullable YearFigure newBaseline,
            List<YearFigure> newGoals,
            @Nullable LatestValue newLatest,
            int newValues,
            long newVersion) {
        var newTrack = Track.of(
                better,
                Optional.ofNullable(newBaseline).map(figure -> figure.in(unit)),
                newGoals.stream().map(figure -> figure.in(unit)).toList(),
                Optional.ofNullable(newLatest).map(value -> value.in(unit)));
        return new IndicatorEntry(
                indicatorId,
                newVersion,
                title,
                unit,
                better,
                actionCode,
                method,
                sources,
                newBaseline,
                newGoals,
                newLatest,
                newValues,
                newTrack);
    }
}
