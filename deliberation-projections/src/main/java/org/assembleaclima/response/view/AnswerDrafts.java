package org.assembleaclima.response.view;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.assembleaclima.common.DomainEvent;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.jspecify.annotations.Nullable;

/** The draft of each answer, as it stands. Not for everybody: whoever reads it is checked. */
public final class AnswerDrafts implements View<ResponseEvent, AnswerDraft> {

    @Override
    public String name() {
        return "answer_draft";
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
    public Class<AnswerDraft> rowType() {
        return AnswerDraft.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> sealedRead() {
        return Set.of(AnswerDrafted.class);
    }

    @Override
    public Set<String> keysOf(ResponseEvent event, Recorded recorded) {
        return event instanceof AnswerDrafted || event instanceof AnswerAdopted || event instanceof AnswerPublished
                ? Set.of(event.proposalId().toString())
                : Set.of();
    }

    @Override
    public AnswerDraft evolve(String key, @Nullable AnswerDraft row, ResponseEvent event, Recorded recorded) {
        return switch (event) {
            case AnswerDrafted drafted -> AnswerDraft.drafted(drafted, recorded.version());
            case AnswerAdopted adopted -> requireNonNull(row).adopted(adopted, recorded.version());
            case AnswerPublished ignored -> requireNonNull(row).published(recorded.version());
            default -> throw new IllegalStateException("this event has no key here");
        };
    }

    @Override
    public String sortKey(String key, AnswerDraft row) {
        return key;
    }
}
