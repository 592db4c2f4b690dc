package org.assembleaclima.application;

import java.util.List;
import org.assembleaclima.command.NestedCommands;
import org.assembleaclima.pac.ImportId;
import org.assembleaclima.pac.IndicatorCommand.RecordValues;
import org.assembleaclima.pac.IndicatorId;
import org.assembleaclima.pac.MeasuredValue;
import org.assembleaclima.pac.ValueIntake;
import org.springframework.stereotype.Component;

/** Lets a file of values act on its indicators, by commands within its own transaction. */
@Component
class NestedValueIntake implements ValueIntake {

    private final NestedCommands commands;

    NestedValueIntake(NestedCommands commands) {
        this.commands = commands;
    }

    @Override
    public void record(IndicatorId indicatorId, List<MeasuredValue> measured, ImportId importId) {
        commands.send(new RecordValues(indicatorId, measured, importId));
    }
}
