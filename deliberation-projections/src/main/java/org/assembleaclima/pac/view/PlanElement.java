package org.assembleaclima.pac.view;

import java.util.List;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.Description;
import org.assembleaclima.pac.TitleStatus;
import org.jspecify.annotations.Nullable;

/**
 * One area, objective or action of the plan.
 *
 * @param version of the plan when this last changed
 * @param summary empty when none was found
 * @param note what a reader should know about this entry's own reliability; empty when nothing
 * @param sources where this was read: URLs or acts
 */
public record PlanElement(
        String code,
        long version,
        Level level,
        String title,
        TitleStatus titleStatus,
        String summary,
        String note,
        List<ElementTarget> targets,
        List<String> sources)
        implements Row {

    /** Which of the three: the number of parts its code has. */
    public enum Level {
        AREA,
        OBJECTIVE,
        ACTION
    }

    static PlanElement added(
            String code, Level level, String title, TitleStatus titleStatus, Description description, long version) {
        return new PlanElement(
                code,
                version,
                level,
                title,
                titleStatus,
                description.summary(),
                description.note(),
                description.targets().stream().map(ElementTarget::of).toList(),
                description.sources());
    }

    PlanElement retitled(String newTitle, TitleStatus newStatus, long newVersion) {
        return new PlanElement(code, newVersion, level, newTitle, newStatus, summary, note, targets, sources);
    }

    PlanElement redescribed(Description description, long newVersion) {
        return added(code, level, title, titleStatus, description, newVersion);
    }

    String area() {
        return code.split("\\.", -1)[0];
    }

    /** Null above the level of actions. */
    @Nullable
    String objective() {
        return level == Level.ACTION ? ActionEntry.objectiveCode(this) : null;
    }
}
