package org.assembleaclima.lineage.view;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assembleaclima.commitment.CommitmentEvent;
import org.assembleaclima.commitment.CommitmentEvent.CommitmentMade;
import org.assembleaclima.commitment.CommitmentEvent.MilestoneAdded;
import org.assembleaclima.commitment.CommitmentId;
import org.assembleaclima.commitment.PlannedMilestone;
import org.assembleaclima.response.ResponseEvent;
import org.assembleaclima.response.ResponseEvent.AnswerPublished;
import org.assembleaclima.response.ResponseEvent.ResponseRequested;

/** From the transmission over the versions of the answer to commitments, their milestones and what measures them. */
final class AnswerLinks {

    private AnswerLinks() {}

    static Stream<Link> of(ResponseEvent event) {
        return switch (event) {
            case ResponseRequested e ->
                Stream.of(Link.of(
                        Node.transmission(e.cycleId(), e.edition(), e.proposalId()), Node.response(e.proposalId())));
            case AnswerPublished e -> published(e);
            default -> Stream.empty();
        };
    }

    /** What an earlier version took on and this one repeats came of both. */
    private static Stream<Link> published(AnswerPublished event) {
        var version = Node.response(event.proposalId(), event.answerVersion());
        var before = event.answerVersion() == 1
                ? Node.response(event.proposalId())
                : Node.response(event.proposalId(), event.answerVersion() - 1);
        return Stream.concat(
                Stream.of(Link.of(before, version)),
                event.answer().continued().stream().map(commitment -> Link.of(version, Node.of(commitment))));
    }

    static Stream<Link> of(CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade e -> made(e);
            case MilestoneAdded e -> planned(e.commitmentId(), e.milestone(), e.planned());
            default -> Stream.empty();
        };
    }

    private static Stream<Link> made(CommitmentMade event) {
        var commitment = Node.of(event.commitmentId());
        List<PlannedMilestone> milestones = event.milestones();
        return Stream.of(
                        Stream.of(Link.of(Node.response(event.proposalId(), event.answerVersion()), commitment)),
                        Link.ofEach(TextLinks.nodes(event.pacActions()), commitment),
                        IntStream.range(0, milestones.size())
                                .boxed()
                                .flatMap(i -> planned(event.commitmentId(), i + 1, milestones.get(i))))
                .flatMap(links -> links);
    }

    private static Stream<Link> planned(CommitmentId commitmentId, int number, PlannedMilestone planned) {
        var milestone = Node.milestone(commitmentId, number);
        return Stream.concat(
                Stream.of(Link.of(Node.of(commitmentId), milestone)),
                planned.indicators().stream().map(indicator -> Link.of(milestone, Node.of(indicator))));
    }
}
