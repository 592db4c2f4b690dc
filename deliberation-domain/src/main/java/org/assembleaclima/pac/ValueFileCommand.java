package org.assembleaclima.pac;

import java.util.List;
import org.assembleaclima.common.Command;
import org.assembleaclima.security.Permission;
import org.assembleaclima.security.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of one file of measured values. */
public sealed interface ValueFileCommand extends Command {

    @TargetAggregateIdentifier
    ImportId importId();

    /**
     * Takes in a file of values: whole or not at all.
     *
     * @param sha256 of the file's bytes, 64 lower-case hex digits
     */
    @Requires(Permission.RECORD_VALUES)
    record ImportValues(ImportId importId, String sha256, List<ValueLine> lines) implements ValueFileCommand {}
}
