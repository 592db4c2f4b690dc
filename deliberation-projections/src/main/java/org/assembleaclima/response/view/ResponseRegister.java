package org.assembleaclima.response.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.OpinionGiven;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.jspecify.annotations.Nullable;

/**
 * What the municipality owes and has answered, one row for each transmitted proposal, in the order they are due. A draft
 * touches no row: its version and ETag are the same whether somebody is drafting or not.
 */
public final class ResponseRegister implements View<ResponseEvent, ResponseEntry> {

    @Override
    public String name() {
        return "response_register";
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
    public Class<ResponseEntry> rowType() {
        return ResponseEntry.class;
    }

    @Override
    public Set<String> keysOf(ResponseEvent event, Recorded recorded) {
        return event instanceof AnswerDrafted
                ? Set.of()
                : Set.of(event.proposalId().toString());
    }

    @Override
    public ResponseEntry evolve(String key, @Nullable ResponseEntry row, ResponseEvent event, Recorded recorded) {
        return event instanceof ResponseRequested requested
                ? ResponseEdit.requested(requested, recorded.version())
                : next(new ResponseEdit(requireNonNull(row), recorded.version()), event)
                        .entry();
    }

    private static ResponseEdit next(ResponseEdit row, ResponseEvent event) {
        return switch (event) {
            case ResponseRequested ignored -> throw new IllegalStateException("a response is requested once");
            case DueDateExtended extended -> row.extended(extended);
            case OpinionGiven ignored -> row.advised();
            case AnswerDrafted ignored -> throw new IllegalStateException("a draft has no key here");
            case AnswerAdopted adopted -> row.adopted(adopted);
            case AnswerPublished answer -> row.published(answer);
            case ReviewHeld held -> row.reviewed(held);
        };
    }

    @Override
    public String sortKey(String key, ResponseEntry row) {
        return row.dueOn().toString();
    }

    @Override
    public List<Filter<ResponseEntry>> filters() {
        return List.of(new Filter<>("cycle", row -> row.cycleId().value()), new Filter<>("state", row -> row.state()
                .name()));
    }
}
