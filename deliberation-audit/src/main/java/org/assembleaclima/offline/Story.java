package org.assembleaclima.offline;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.stream.Stream;
import org.assembleaclima.ballot.Derivation;
import org.assembleaclima.ballot.Result;
import org.assembleaclima.ballot.view.BallotEntry;
import org.assembleaclima.ballot.view.BallotRegister;
import org.assembleaclima.ballot.view.ProposalStory;
import org.assembleaclima.ballot.view.StoryEntry;
import org.assembleaclima.common.view.Decoded;
import org.assembleaclima.common.view.FoldedView;
import org.assembleaclima.proposal.ProposalId;
import org.assembleaclima.proposal.view.AmendmentEntry;
import org.assembleaclima.proposal.view.AmendmentRegister;
import org.assembleaclima.proposal.view.ProposalEntry;
import org.assembleaclima.proposal.view.ProposalRegister;
import org.assembleaclima.proposal.view.ProposalTextVersion;
import org.assembleaclima.proposal.view.ProposalTexts;
import org.assembleaclima.response.view.AnswerVersion;
import org.assembleaclima.response.view.AnswerVersions;
import org.assembleaclima.response.view.ResponseEntry;
import org.assembleaclima.response.view.ResponseRegister;

/** One proposal with everything that became of it, as the server's own views tell it. */
final class Story {

    private final ProposalId proposalId;
    private final FoldedView<?, ProposalEntry> proposals = new FoldedView<>(new ProposalRegister());
    private final FoldedView<?, ProposalTextVersion> texts = new FoldedView<>(new ProposalTexts());
    private final FoldedView<?, AmendmentEntry> amendments = new FoldedView<>(new AmendmentRegister());
    private final FoldedView<?, BallotEntry> ballots = new FoldedView<>(new BallotRegister());
    private final FoldedView<?, ResponseEntry> responses = new FoldedView<>(new ResponseRegister());
    private final FoldedView<?, AnswerVersion> answers = new FoldedView<>(new AnswerVersions());
    private final FoldedView<?, StoryEntry> steps = new FoldedView<>(new ProposalStory());

    Story(ProposalId proposalId) {
        this.proposalId = proposalId;
    }

    void take(Decoded decoded) {
        Stream.of(proposals, texts, amendments, ballots, responses, answers, steps)
                .forEach(view -> view.take(decoded));
    }

    /** @return whether there was such a proposal */
    boolean print(PrintStream out) {
        var found = proposals.rows().stream()
                .filter(row -> row.proposalId().equals(proposalId))
                .findFirst();
        if (found.isEmpty()) return false;
        var proposal = found.get();
        out.println(proposal.title());
        out.println("  " + proposal.proposalId() + ", cycle " + proposal.cycleId() + ", " + proposal.state()
                + ", about " + proposal.pacActions());
        texts.rows().stream()
                .filter(row -> row.proposalId().equals(proposalId))
                .sorted(Comparator.comparingInt(ProposalTextVersion::textVersion))
                .forEach(row -> text(row, out));
        amendments.rows().stream()
                .filter(row -> row.proposalId().equals(proposalId))
                .sorted(Comparator.comparingInt(AmendmentEntry::number))
                .forEach(row -> amendment(row, out));
        ballots.rows().stream()
                .filter(row -> row.proposalId().equals(proposalId))
                .sorted(Comparator.comparing(BallotEntry::configuredAt))
                .forEach(row -> ballot(row, out));
        responses.rows().stream()
                .filter(row -> row.proposalId().equals(proposalId))
                .forEach(row -> out.println("Answer: " + row.state() + ", due on " + row.dueOn()
                        + (row.dueOn().equals(row.originalDueOn()) ? "" : ", at first on " + row.originalDueOn())));
        answers.rows().stream()
                .filter(row -> row.proposalId().equals(proposalId))
                .sorted(Comparator.comparingInt(AnswerVersion::answerVersion))
                .forEach(row -> answer(row, out));
        steps.rows().stream()
                .filter(row -> row.proposalId().equals(proposalId))
                .sorted(Comparator.comparingLong(StoryEntry::position))
                .forEach(row -> out.println(row.position() + " " + row.recordedAt() + " " + row.type() + " by "
                        + row.actorId() + " " + row.actorRoles()));
        return true;
    }

    private static void text(ProposalTextVersion row, PrintStream out) {
        out.println("Text " + row.textVersion() + " (" + row.text().language() + ")"
                + (row.amendmentIds().isEmpty() ? "" : ", of amendments " + row.amendmentIds())
                + (row.textHash() == null ? "" : ", hash " + row.textHash()));
        out.println("  " + row.text().title());
        row.text().blocks().forEach(block -> out.println("  [" + block.id().value() + "] " + block.text()));
    }

    private static void amendment(AmendmentEntry row, PrintStream out) {
        out.println("Amendment " + row.number() + " (" + row.amendmentId() + "): " + row.state()
                + (row.friendly() ? ", accepted as friendly" : "")
                + (row.lapseCause() == null ? "" : ", " + row.lapseCause())
                + (row.inadmissibility() == null ? "" : ", " + row.inadmissibility()));
        row.operations()
                .forEach(operation -> out.println("  " + operation.op()
                        + (operation.block() == null
                                ? ""
                                : " " + operation.block().value())
                        + (operation.quoted() == null ? "" : " \"" + operation.quoted() + "\"")
                        + (operation.text() == null ? "" : " -> \"" + operation.text() + "\"")));
        out.println("  reasons: " + row.reasons());
    }

    private static void ballot(BallotEntry row, PrintStream out) {
        out.println("Ballot " + row.ballotId() + " on "
                + (row.amendmentId() == null ? "the proposal" : "amendment " + row.amendmentId()) + ": " + row.state()
                + (row.annulment() == null ? "" : ", " + row.annulment().reason()));
        if (row.result() != null) result(row.result(), out);
    }

    private static void result(Result result, PrintStream out) {
        var tally = result.tally();
        out.println("  yes " + tally.yes() + ", no " + tally.no() + ", abstained " + tally.abstain() + ", blank "
                + tally.blank() + ", silent " + tally.silent() + ", entitled " + tally.entitled());
        out.println("  decisive: " + derivation(result.decisive()));
        result.others().forEach(other -> out.println("  otherwise: " + derivation(other)));
    }

    private static String derivation(Derivation by) {
        var majority = by.majority();
        return majority.denominator() + " x " + by.yes() + " yes = " + by.left() + (majority.strict() ? " > " : " >= ")
                + majority.numerator() + " x " + by.base() + " " + majority.base() + " = " + by.right() + ": "
                + (by.approved() ? "approved" : "not approved");
    }

    private static void answer(AnswerVersion row, PrintStream out) {
        out.println("Answer, version " + row.answerVersion() + " (" + row.kind() + "), published on "
                + row.publishedOn() + ": " + row.authority() + ", " + row.act().kind() + " "
                + row.act().number()
                + " of " + row.act().date());
        row.points()
                .forEach(point -> out.println("  "
                        + (point.point() == null ? "the whole" : point.point().value()) + ": " + point.verdict() + " "
                        + point.reasons()));
        row.plan().forEach(planned -> out.println("  commitment " + planned.commitmentId() + ": " + planned.title()));
    }
}
