package org.assembleaclima.proposal;

import static org.assembleaclima.proposal.ProposalRefusal.AMENDING_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.AMENDMENT_ALREADY_SUBMITTED;
import static org.assembleaclima.proposal.ProposalRefusal.LANGUAGE_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.NOT_A_MEMBER;
import static org.assembleaclima.proposal.ProposalRefusal.OPERATION_NOT_OF_A_TRANSLATION;
import static org.assembleaclima.proposal.ProposalRefusal.PAC_ACTION_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_HAS_A_TWIN;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_IS_A_SUB_AMENDMENT;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_NOT_OPEN;
import static org.assembleaclima.proposal.ProposalRefusal.PARENT_OF_ANOTHER_LANGUAGE;
import static org.assembleaclima.proposal.ProposalRefusal.QUOTED_WORDS_NOT_FOUND;
import static org.assembleaclima.proposal.ProposalRefusal.TEXT_VERSION_UNKNOWN;
import static org.assembleaclima.proposal.ProposalRefusal.TOO_MANY_AMENDMENTS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.membership.AssemblyRoll;
import org.assembleaclima.membership.Member;
import org.assembleaclima.membership.MemberId;
import org.assembleaclima.pac.PacActions;
import org.assembleaclima.proposal.ProposalCommand.SubmitAmendment;
import org.assembleaclima.proposal.ProposalState.Tabled;

/** Whether an amendment can be taken as it was handed in, and what it is then (R4.2). */
final class Submission {

    static final int MOST_AMENDMENTS = 1_000;

    private final Tabled tabled;
    private final SubmitAmendment command;
    private final PacActions plan;

    Submission(Tabled tabled, SubmitAmendment command, PacActions plan) {
        this.tabled = tabled;
        this.command = command;
        this.plan = plan;
    }

    /** Refused with AMENDING_NOT_OPEN once the window has closed by itself. */
    static Tabled window(Tabled tabled, Instant now) {
        if (tabled.until().filter(until -> !now.isBefore(until)).isPresent())
            throw AMENDING_NOT_OPEN.refusedIn(tabled.told());
        return tabled;
    }

    /** Refused with NOT_A_MEMBER unless the actor speaks for a member who is active on that day. */
    static MemberId author(AssemblyRoll roll, String actorId, LocalDate today) {
        return roll.byAccount(actorId)
                .filter(member -> member.isActiveOn(today))
                .map(Member::memberId)
                .orElseThrow(NOT_A_MEMBER::refused);
    }

    /** The operations with their new blocks named, checked against the text they quote. */
    List<Operation> operations() {
        var amendments = tabled.amendments();
        if (amendments.find(command.amendmentId()).isPresent()) throw AMENDMENT_ALREADY_SUBMITTED.refused();
        if (amendments.all().size() >= MOST_AMENDMENTS) throw TOO_MANY_AMENDMENTS.refused();
        var current = tabled.texts().in(command.language()).orElseThrow(() -> LANGUAGE_UNKNOWN.refusedAt("/language"));
        if (command.textVersion() < 1 || command.textVersion() > current.textVersion())
            throw TEXT_VERSION_UNKNOWN.refusedAt("/text_version");
        var operations = numbered();
        refuseActionsOfTranslation(operations);
        refuseActionsOutsideThePlan(operations);
        var base = base();
        var index = new TextIndex(base);
        refuseGoneBlocks(index, operations);
        AmendmentCheck.check(base, operations);
        if (command.textVersion() < current.textVersion()) refuseAmbiguous(index, operations);
        return operations;
    }

    private List<Operation> numbered() {
        var operations = new ArrayList<Operation>();
        var last = tabled.texts().blocksEver();
        for (var operation : command.operations()) {
            var complete = operation.withId(BlockId.numbered(last + 1));
            if (complete instanceof Operation.InsertAfter) last++;
            operations.add(complete);
        }
        return operations;
    }

    /** A block that was there once and is not any more is a text that has changed, not a mistake. */
    private void refuseGoneBlocks(TextIndex base, List<Operation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            var named = block(operations.get(i));
            var field = operations.get(i) instanceof Operation.InsertAfter ? "/after" : "/block";
            if (named.isPresent() && !base.has(named.get()) && existed(named.get()))
                throw QUOTED_WORDS_NOT_FOUND.refusedAt("/operations/" + i + field, "");
        }
    }

    private boolean existed(BlockId id) {
        return Integer.parseInt(id.value().substring(1)) <= tabled.texts().blocksEver();
    }

    private static Optional<BlockId> block(Operation operation) {
        return switch (operation) {
            case Operation.ReplaceBlock replace -> Optional.of(replace.block());
            case Operation.ReplaceSpan replace -> Optional.of(replace.block());
            case Operation.DeleteBlock delete -> Optional.of(delete.block());
            case Operation.MoveBlock move -> Optional.of(move.block());
            case Operation.InsertAfter insert -> insert.after();
            case Operation.ReplaceTitle ignored -> Optional.empty();
            case Operation.ChangePacActions ignored -> Optional.empty();
        };
    }

    private void refuseActionsOfTranslation(List<Operation> operations) {
        if (command.language().equals(tabled.texts().original())) return;
        for (int i = 0; i < operations.size(); i++)
            if (operations.get(i) instanceof Operation.ChangePacActions)
                throw OPERATION_NOT_OF_A_TRANSLATION.refusedAt("/operations/" + i);
    }

    private void refuseActionsOutsideThePlan(List<Operation> operations) {
        for (int i = 0; i < operations.size(); i++)
            if (operations.get(i) instanceof Operation.ChangePacActions change
                    && !change.added().stream().allMatch(plan::isKnown))
                throw PAC_ACTION_UNKNOWN.refusedAt("/operations/" + i + "/added");
    }

    /** The text as it stands, or as it would stand with the amendment that is to be amended. */
    private AmendableText base() {
        var text = tabled.texts().amendable(command.language());
        if (command.parent().isEmpty()) return text;
        var parent = tabled.amendments()
                .find(command.parent().get())
                .filter(Amendment::isOpen)
                .orElseThrow(() -> PARENT_NOT_OPEN.refusedAt("/parent"));
        if (!parent.language().equals(command.language())) throw PARENT_OF_ANOTHER_LANGUAGE.refusedAt("/parent");
        if (parent.parent().isPresent()) throw PARENT_IS_A_SUB_AMENDMENT.refusedAt("/parent");
        if (!tabled.amendments().alike(parent.id()).getFirst().equals(parent.id()))
            throw PARENT_HAS_A_TWIN.refusedAt("/parent");
        return tabled.textWith(parent);
    }

    /** Who read an earlier version counted places in a text that may have changed: the words must stand in one only. */
    private static void refuseAmbiguous(TextIndex base, List<Operation> operations) {
        for (int i = 0; i < operations.size(); i++)
            if (operations.get(i) instanceof Operation.ReplaceSpan span
                    && occursTwice(base.block(span.block()).text(), span.quoted()))
                throw QUOTED_WORDS_NOT_FOUND.refusedAt("/operations/" + i + "/occurrence");
    }

    private static boolean occursTwice(String text, String quoted) {
        return text.indexOf(quoted) != text.lastIndexOf(quoted);
    }
}
