package org.assembleaclima.workinggroup.view;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.cycle.CycleId;
import org.assembleaclima.workinggroup.WorkingGroupId;

/** One working group. Its name is also its theme. */
public record WorkingGroupEntry(
        WorkingGroupId workingGroupId, long version, CycleId cycleId, String name, List<String> sources)
        implements Row {}
