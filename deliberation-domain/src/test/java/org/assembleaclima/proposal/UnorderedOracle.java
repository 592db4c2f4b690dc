package org.assembleaclima.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.proposal.Operation.ChangePacActions;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.InsertAfter;
import org.assembleaclima.proposal.Operation.MoveBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Operation.ReplaceTitle;

/**
 * What a text must say, whatever the order of its blocks, when two amendments of it are adopted: worked out at once from
 * the base text they both quote, without any rebase. Whatever nobody quoted is as it was.
 */
final class UnorderedOracle {

    private UnorderedOracle() {}

    record Said(String title, Map<BlockId, Block> blocks, int count, Set<ActionCode> actions) {}

    static Said said(AmendableText text) {
        return new Said(text.text().title(), byId(text), text.text().blocks().size(), new HashSet<>(text.pacActions()));
    }

    static Said both(AmendableText base, List<Operation> one, List<Operation> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        var title = base.text().title();
        var blocks = byId(base);
        var actions = new HashSet<>(base.pacActions());
        for (var operation : all)
            switch (operation) {
                case ReplaceTitle replace -> title = replace.replacement();
                case InsertAfter in -> blocks.put(in.id(), new Block(in.id(), in.kind(), in.text()));
                case ReplaceBlock re -> blocks.put(re.block(), new Block(re.block(), re.kind(), re.text()));
                case DeleteBlock delete -> blocks.remove(delete.block());
                case ChangePacActions change -> {
                    actions.removeAll(change.removed());
                    actions.addAll(change.added());
                }
                case ReplaceSpan ignored -> {}
                case MoveBlock ignored -> {}
            }
        for (var block : base.text().blocks()) {
            var spans = all.stream()
                    .filter(ReplaceSpan.class::isInstance)
                    .map(ReplaceSpan.class::cast)
                    .filter(span -> span.block().equals(block.id()))
                    .toList();
            if (!spans.isEmpty())
                blocks.put(block.id(), new Block(block.id(), block.kind(), spelled(block.text(), spans)));
        }
        return new Said(title, blocks, blocks.size(), actions);
    }

    /** From left to right, one character after the other. */
    private static String spelled(String text, List<ReplaceSpan> spans) {
        var spelled = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            var here = at;
            var span = spans.stream().filter(s -> start(text, s) == here).findFirst();
            if (span.isPresent()) {
                spelled.append(span.get().replacement());
                at += span.get().quoted().length();
            } else spelled.append(text.charAt(at++));
        }
        return spelled.toString();
    }

    private static int start(String text, ReplaceSpan span) {
        var left = span.occurrence();
        for (int at = 0; at < text.length(); at++) if (text.startsWith(span.quoted(), at) && --left == 0) return at;
        throw new AssertionError("not there");
    }

    private static Map<BlockId, Block> byId(AmendableText text) {
        var blocks = new HashMap<BlockId, Block>();
        text.text().blocks().forEach(block -> blocks.put(block.id(), block));
        return blocks;
    }
}
