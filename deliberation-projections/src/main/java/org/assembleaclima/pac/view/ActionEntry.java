package org.assembleaclima.pac.view;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.TitleStatus;
import org.jspecify.annotations.Nullable;

/**
 * One action of the plan with the objective it serves, read at one position.
 *
 * @param version of the plan when the action or its objective last changed
 * @param summary empty when none was found
 * @param note what a reader should know about this entry's own reliability; empty when nothing
 * @param sources where this was read: URLs or acts
 * @param objectiveTitle null when the plan's title of that objective is not known
 */
public record ActionEntry(
        String code,
        long version,
        String title,
        TitleStatus titleStatus,
        String areaCode,
        String objectiveCode,
        @Nullable String objectiveTitle,
        String summary,
        String note,
        List<ElementTarget> targets,
        List<String> sources)
        implements Row {

    /** @param objective null when it is not known */
    public static ActionEntry of(PlanElement action, @Nullable PlanElement objective) {
        return new ActionEntry(
                action.code(),
                objective == null ? action.version() : Math.max(action.version(), objective.version()),
                action.title(),
                action.titleStatus(),
                action.area(),
                objectiveCode(action),
                objective == null ? null : objective.title(),
                action.summary(),
                action.note(),
                action.targets(),
                action.sources());
    }

    /** The code of the objective an action serves: its own without the last part. */
    public static String objectiveCode(PlanElement action) {
        return action.code().substring(0, action.code().lastIndexOf('.'));
    }
}
