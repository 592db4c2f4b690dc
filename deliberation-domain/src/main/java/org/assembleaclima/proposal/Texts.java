package org.assembleaclima.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.pac.ActionCode;

/**
 * What a proposal says now, in each of its languages.
 *
 * @param original the language it was drafted in; its text is the one that is voted
 * @param lastVersion the highest text version so far, counted over all languages
 * @param current by language
 * @param blocksEver how many blocks the proposal ever had, so that no id is used twice
 */
record Texts(
        String original, int lastVersion, Map<String, Current> current, List<ActionCode> pacActions, int blocksEver) {

    record Current(int textVersion, ProposalText text) {}

    static Texts of(int textVersion, ProposalText text, List<ActionCode> pacActions, int blocksEver) {
        return new Texts(
                text.language(),
                textVersion,
                Map.of(text.language(), new Current(textVersion, text)),
                pacActions,
                blocksEver);
    }

    Current originalText() {
        return Optional.ofNullable(current.get(original)).orElseThrow();
    }

    Optional<Current> in(String language) {
        return Optional.ofNullable(current.get(language));
    }

    /** What amendments of one language change: only those of the original reach the actions of the plan. */
    AmendableText amendable(String language) {
        return new AmendableText(in(language).orElseThrow().text(), language.equals(original) ? pacActions : List.of());
    }

    /** Which actions the proposal is about once this is its text: a translation has none of its own. */
    List<ActionCode> actionsAfter(AmendableText next) {
        return next.text().language().equals(original) ? next.pacActions() : pacActions;
    }

    /** Of the original text and the actions, which is what is voted in the end (R4.1). */
    TextHash hash() {
        return TextHash.of(amendable(original));
    }

    /** With a new text in its language; the others stay as they are. */
    Texts with(int textVersion, ProposalText text, List<ActionCode> actions) {
        var all = new LinkedHashMap<>(current);
        all.put(text.language(), new Current(textVersion, text));
        return new Texts(original, textVersion, all, actions, BlockNumbering.highest(text, blocksEver));
    }

    /** With so many block ids given away to blocks that amendments would insert. */
    Texts reserving(List<Operation> operations) {
        var inserted = operations.stream()
                .filter(Operation.InsertAfter.class::isInstance)
                .count();
        return new Texts(original, lastVersion, current, pacActions, blocksEver + (int) inserted);
    }
}
