package org.assembleaclima.proposal;

import java.util.List;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/**
 * How far an amendment takes the text from its base: the characters (code points) it takes out and those it puts in.
 * Where it replaces words, what old and new have in common at the beginning and at the end counts nothing, so that
 * quoting more does not reach further. A moved block counts once, since its words are neither lost nor new; an action
 * of the plan counts the characters of its code. Anybody can count it again.
 */
public final class Distance {

    private Distance() {}

    /** In code points, 0 or more; 0 only for an amendment that changes nothing but kinds of blocks. */
    public static int of(List<Operation> operations) {
        return operations.stream().mapToInt(Distance::of).sum();
    }

    private static int of(Operation operation) {
        return switch (operation) {
            case ReplaceTitle replace -> between(replace.quoted(), replace.replacement());
            case InsertAfter insert -> between("", insert.text());
            case ReplaceBlock replace -> between(replace.quoted(), replace.text());
            case ReplaceSpan replace -> between(replace.quoted(), replace.replacement());
            case DeleteBlock delete -> between(delete.quoted(), "");
            case MoveBlock move -> between(move.quoted(), "");
            case ChangePacActions change -> of(change.removed(), change.added());
        };
    }

    private static int of(List<ActionCode> removed, List<ActionCode> added) {
        return length(removed) + length(added);
    }

    private static int length(List<ActionCode> codes) {
        return codes.stream().mapToInt(code -> code.value().length()).sum();
    }

    private static int between(String old, String replacement) {
        var before = old.codePoints().toArray();
        var after = replacement.codePoints().toArray();
        var shorter = Math.min(before.length, after.length);
        var start = 0;
        while (start < shorter && before[start] == after[start]) start++;
        var end = 0;
        while (end < shorter - start && before[before.length - 1 - end] == after[after.length - 1 - end]) end++;
        return before.length + after.length - 2 * (start + end);
    }
}
