package org.assembleaclima.response.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;
import org.jspecify.annotations.Nullable;

/** Every technical opinion, one row each. */
public final class Opinions implements View<ResponseEvent, OpinionEntry> {

    @Override
    public String name() {
        return "opinion";
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
    public Class<OpinionEntry> rowType() {
        return OpinionEntry.class;
    }

    @Override
    public Set<String> keysOf(ResponseEvent event, Recorded recorded) {
        return event instanceof OpinionGiven opinion ? Set.of(opinion.proposalId() + "/" + opinion.number()) : Set.of();
    }

    @Override
    public OpinionEntry evolve(String key, @Nullable OpinionEntry row, ResponseEvent event, Recorded recorded) {
        if (event instanceof OpinionGiven opinion) return OpinionEntry.given(opinion, recorded.version());
        throw new IllegalStateException("this event has no key here");
    }

    @Override
    public String sortKey(String key, OpinionEntry row) {
        return row.proposalId() + "/" + Padded.number(row.number(), 9);
    }

    @Override
    public List<Filter<OpinionEntry>> filters() {
        return List.of(new Filter<>("proposal", row -> row.proposalId().toString()));
    }
}
