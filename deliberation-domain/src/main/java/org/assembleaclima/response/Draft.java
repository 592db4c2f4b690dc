package org.assembleaclima.response;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerDrafted;

/**
 * The version of an answer that is being worked on.
 *
 * @param drafters whoever wrote any draft of this version, by opaque id, each once
 * @param adoption empty until it is adopted
 */
record Draft(
        int answerVersion,
        int number,
        AnswerKind kind,
        Optional<String> reason,
        MunicipalAnswer answer,
        List<String> drafters,
        Optional<Adoption> adoption) {

    Draft {
        drafters = List.copyOf(drafters);
    }

    /** By whose authority and by which act. */
    record Adoption(String authority, FormalAct act) {}

    static Draft of(AnswerDrafted drafted, Optional<Draft> before) {
        var all = Stream.concat(before.map(Draft::drafters).orElse(List.of()).stream(), Stream.of(drafted.draftedBy()));
        return new Draft(
                drafted.answerVersion(),
                drafted.draft(),
                drafted.kind(),
                drafted.reason(),
                drafted.answer(),
                all.distinct().toList(),
                Optional.empty());
    }

    Draft adopted(AnswerAdopted by) {
        return new Draft(
                answerVersion,
                number,
                kind,
                reason,
                answer,
                drafters,
                Optional.of(new Adoption(by.authority(), by.act())));
    }
}
