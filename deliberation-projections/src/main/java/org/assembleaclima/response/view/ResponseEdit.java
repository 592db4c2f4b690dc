package org.assembleaclima.response.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.response.ResponseEvent.AnswerAdopted;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.DueDateExtended;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;
import org.assembleaclima.response.ResponseEvent.ReviewHeld;
import org.assembleaclima.response.view.ResponseEntry.DueExtension;
import org.assembleaclima.response.view.ResponseEntry.ReviewDate;
import org.assembleaclima.response.view.ResponseEntry.State;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a response's row: what an event does not name stays. */
final class ResponseEdit {

    private final ResponseEntry row;
    private final long version;
    private LocalDate dueOn;
    private List<DueExtension> extensions;
    private State state;
    private int opinions;
    private @Nullable Integer adoptedVersion;
    private int versions;
    private List<PointVerdict> verdicts;
    private @Nullable LocalDate publishedOn;
    private List<ReviewDate> reviews;

    ResponseEdit(ResponseEntry row, long version) {
        this.row = row;
        this.version = version;
        this.dueOn = row.dueOn();
        this.extensions = row.extensions();
        this.state = row.state();
        this.opinions = row.opinions();
        this.adoptedVersion = row.adoptedVersion();
        this.versions = row.versions();
        this.verdicts = row.verdicts();
        this.publishedOn = row.publishedOn();
        this.reviews = row.reviews();
    }

    static ResponseEntry requested(ResponseRequested requested, long version) {
        return new ResponseEntry(
                requested.proposalId(),
                version,
                requested.cycleId(),
                requested.edition(),
                requested.textVersion(),
                requested.pacActions(),
                requested.protocol(),
                requested.ruleSetId(),
                requested.ruleSetVersion(),
                requested.dueOn(),
                requested.dueOn(),
                List.of(),
                State.REQUESTED,
                0,
                null,
                0,
                List.of(),
                null,
                List.of(),
                requested.requestedAt());
    }

    ResponseEdit extended(DueDateExtended to) {
        var extension = new DueExtension(to.previousDueOn(), to.dueOn(), to.reason(), to.extendedAt());
        extensions = Stream.concat(extensions.stream(), Stream.of(extension)).toList();
        dueOn = to.dueOn();
        return this;
    }

    ResponseEdit advised() {
        opinions++;
        if (state == State.REQUESTED) state = State.OPINION;
        return this;
    }

    ResponseEdit adopted(AnswerAdopted adopted) {
        adoptedVersion = adopted.answerVersion();
        if (versions == 0) state = State.ADOPTED;
        return this;
    }

    ResponseEdit published(AnswerPublished answer) {
        if (publishedOn == null) {
            publishedOn = answer.publishedOn();
            reviews = dates(answer.reviewsDueOn());
        }
        state = State.PUBLISHED;
        adoptedVersion = null;
        versions = answer.answerVersion();
        verdicts = PointVerdict.of(answer.answer());
        return this;
    }

    private static List<ReviewDate> dates(List<LocalDate> due) {
        return IntStream.range(0, due.size())
                .mapToObj(i -> new ReviewDate(i + 1, due.get(i), null))
                .toList();
    }

    ResponseEdit reviewed(ReviewHeld held) {
        reviews = reviews.stream()
                .map(date -> date.review() == held.review()
                        ? new ReviewDate(date.review(), date.dueOn(), held.heldOn())
                        : date)
                .toList();
        return this;
    }

    ResponseEntry entry() {
        return new ResponseEntry(
                row.proposalId(),
                version,
                row.cycleId(),
                row.edition(),
                row.textVersion(),
                row.pacActions(),
                row.protocol(),
                row.ruleSetId(),
                row.ruleSetVersion(),
                row.originalDueOn(),
                dueOn,
                extensions,
                state,
                opinions,
                adoptedVersion,
                versions,
                verdicts,
                publishedOn,
                reviews,
                row.requestedAt());
    }
}
