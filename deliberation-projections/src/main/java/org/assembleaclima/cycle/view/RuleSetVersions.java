package org.assembleaclima.cycle.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.cycle.RuleSetEvent;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;
import org.assembleaclima.cycle.RuleSetId;
import org.jspecify.annotations.Nullable;

/** Every version of every rule set, one row each: the rules a ballot or a draw can have frozen. */
public final class RuleSetVersions implements View<RuleSetEvent, RuleSetVersion> {

    public static String key(RuleSetId ruleSetId, int version) {
        return ruleSetId.value() + "/" + version;
    }

    @Override
    public String name() {
        return "rule_set_version";
    }

    @Override
    public int version() {
        return 2; // 2: rules tell by when the municipality answers
    }

    @Override
    public Set<Class<? extends RuleSetEvent>> families() {
        return Set.of(RuleSetEvent.class);
    }

    @Override
    public Class<RuleSetVersion> rowType() {
        return RuleSetVersion.class;
    }

    @Override
    public Set<String> keysOf(RuleSetEvent event, Recorded recorded) {
        return switch (event) {
            case RuleSetPublished published -> Set.of(key(published.ruleSetId(), published.version()));
        };
    }

    @Override
    public RuleSetVersion evolve(String key, @Nullable RuleSetVersion row, RuleSetEvent event, Recorded recorded) {
        return switch (event) {
            case RuleSetPublished published ->
                new RuleSetVersion(
                        published.ruleSetId(), published.version(), published.rules(), published.publishedAt());
        };
    }

    @Override
    public String sortKey(String key, RuleSetVersion row) {
        return row.ruleSetId().value() + "/" + Padded.number(row.version(), 9);
    }

    @Override
    public List<Filter<RuleSetVersion>> filters() {
        return List.of(new Filter<>("rule_set", row -> row.ruleSetId().value()));
    }
}
