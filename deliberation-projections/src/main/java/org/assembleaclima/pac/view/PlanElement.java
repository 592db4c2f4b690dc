package org.assembleaclima.pac.view;

import org.assembleaclima.common.view.Row;
import org.assembleaclima.pac.Description;
import org.assembleaclima.pac.TitleStatus;
import org.jspecify.annotations.Nullable;

/** One area, objective or action of the plan. */
public record PlanElement(
        String code, long version, Level level, String title, TitleStatus titleStatus, Description description)
        implements Row {

    /** Which of the three: the number of parts its code has. */
    public enum Level {
        AREA,
        OBJECTIVE,
        ACTION
    }

    PlanElement retitled(String newTitle, TitleStatus newStatus, long newVersion) {
        return new PlanElement(code, newVersion, level, newTitle, newStatus, description);
    }

    PlanElement redescribed(Description newDescription, long newVersion) {
        return new PlanElement(code, newVersion, level, title, titleStatus, newDescription);
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
