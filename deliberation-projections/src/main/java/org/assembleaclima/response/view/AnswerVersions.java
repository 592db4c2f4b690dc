package org.assembleaclima.response.view;

import java.util.List;
import java.util.Set;
import org.assembleaclima.common.view.Padded;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.common.view.View;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.jspecify.annotations.Nullable;

/** Every published version of every answer, one row each (R6.3). */
public final class AnswerVersions implements View<ResponseEvent, AnswerVersion> {

    public static String key(ProposalId proposalId, int answerVersion) {
        return proposalId + "/" + answerVersion;
    }

    @Override
    public String name() {
        return "answer_version";
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
    public Class<AnswerVersion> rowType() {
        return AnswerVersion.class;
    }

    @Override
    public Set<String> keysOf(ResponseEvent event, Recorded recorded) {
        if (!(event instanceof AnswerPublished answer)) return Set.of();
        var own = key(answer.proposalId(), answer.answerVersion());
        return answer.answerVersion() == 1
                ? Set.of(own)
                : Set.of(own, key(answer.proposalId(), answer.answerVersion() - 1));
    }

    @Override
    public AnswerVersion evolve(String key, @Nullable AnswerVersion row, ResponseEvent event, Recorded recorded) {
        if (!(event instanceof AnswerPublished answer)) throw new IllegalStateException("this event has no key here");
        return row == null
                ? AnswerVersion.published(answer, recorded.version())
                : row.replaced(answer.answerVersion(), recorded.version());
    }

    @Override
    public String sortKey(String key, AnswerVersion row) {
        return row.proposalId() + "/" + Padded.number(row.answerVersion(), 9);
    }

    @Override
    public List<Filter<AnswerVersion>> filters() {
        return List.of(new Filter<>("proposal", row -> row.proposalId().toString()));
    }
}
