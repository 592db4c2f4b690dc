package org.assembleaclima.pac.view;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.PlanHeader;

/**
 * The plan as a whole.
 *
 * @param edition which text of the plan the titles are taken from
 * @param declaredActions how many actions the plan says it has
 * @param knownActions how many of them are known here; the rest was not found and is not invented
 */
public record PlanSummary(
        long version,
        String title,
        String edition,
        int declaredActions,
        int knownAreas,
        int knownObjectives,
        int knownActions,
        int knownTargets,
        List<String> sources)
        implements Row {

    static PlanSummary introduced(PlanHeader header, long version) {
        return new PlanSummary(
                version, header.title(), header.edition(), header.declaredActions(), 0, 0, 0, 0, header.sources());
    }

    PlanSummary reintroduced(PlanHeader header, long newVersion) {
        return new PlanSummary(
                newVersion,
                header.title(),
                header.edition(),
                header.declaredActions(),
                knownAreas,
                knownObjectives,
                knownActions,
                knownTargets,
                header.sources());
    }

    PlanSummary plus(int areas, int objectives, int actions, int targets, long newVersion) {
        return new PlanSummary(
                newVersion,
                title,
                edition,
                declaredActions,
                knownAreas + areas,
                knownObjectives + objectives,
                knownActions + actions,
                knownTargets + targets,
                sources);
    }
}
