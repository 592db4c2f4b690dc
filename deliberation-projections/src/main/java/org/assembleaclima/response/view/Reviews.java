package org.assembleaclima.response.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.jspecify.annotations.Nullable;

/** Every review of an answer that was held, one row each. */
public final class Reviews implements View<ResponseEvent, ReviewEntry> {

    @Override
    public String name() {
        return "answer_review";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends ResponseEvent>> families() {
        return Set.of(ResponseEvent.class);
    }

    @Override
    public Class<ReviewEntry> rowType() {
        return ReviewEntry.class;
    }

    @Override
    public Set<String> keysOf(ResponseEvent event, Recorded recorded) {
        return event instanceof ReviewHeld held ? Set.of(held.proposalId() + "/" + held.review()) : Set.of();
    }

    @Override
    public ReviewEntry evolve(String key, @Nullable ReviewEntry row, ResponseEvent event, Recorded recorded) {
        if (event instanceof ReviewHeld held) return ReviewEntry.held(held, recorded.version());
        throw new IllegalStateException("this event has no key here");
    }

    @Override
    public String sortKey(String key, ReviewEntry row) {
        return row.proposalId() + "/" + Padded.number(row.review(), 9);
    }

    @Override
    public List<Filter<ReviewEntry>> filters() {
        return List.of(new Filter<>("proposal", row -> row.proposalId().toString()));
    }
}
