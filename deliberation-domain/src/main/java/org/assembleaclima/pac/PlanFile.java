package org.assembleaclima.pac;

import java.util.List;

/** A whole plan as somebody hands it in: any number of lines, in any order within each list. */
public record PlanFile(
        PlanHeader header,
        List<PlanEntry<AreaCode>> areas,
        List<PlanEntry<ObjectiveCode>> objectives,
        List<PlanEntry<ActionCode>> actions,
        List<Target> targets) {

    public PlanFile {
        areas = List.copyOf(areas);
        objectives = List.copyOf(objectives);
        actions = List.copyOf(actions);
        targets = List.copyOf(targets);
    }
}
