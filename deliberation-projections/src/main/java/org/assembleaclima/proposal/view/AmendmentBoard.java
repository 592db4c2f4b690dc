package org.assembleaclima.proposal.view;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assembleaclima.common.view.Row;
import org.assembleaclima.proposal.AmendableText;
import org.assembleaclima.proposal.AmendmentClass;
import org.assembleaclima.proposal.AmendmentId;
import org.assembleaclima.proposal.AmendmentTable;
import org.assembleaclima.proposal.AmendmentTable.Line;
import org.assembleaclima.proposal.ConflictKind;
import org.assembleaclima.proposal.Severity;
import org.assembleaclima.proposal.view.AmendmentEntry.State;
import org.jspecify.annotations.Nullable;

/**
 * The amendments that may still be voted of a proposal's text in one language, in the order they are voted, computed from the rows as they
 * stood at one position (R4.3).
 *
 * @param textVersion the text they quote
 * @param lines in the order of voting: the chair's or, before the window is closed, the computed one
 * @param conflicts of two lines, each told by its first amendment
 */
public record AmendmentBoard(long version, String language, int textVersion, List<Group> lines, List<Clash> conflicts)
        implements Row {

    /**
     * Amendments that do the same and are voted once.
     *
     * @param amendments in the order of submission
     * @param numbers of the amendments, in the same order
     * @param parent the amendment they change; null unless they are sub-amendments
     * @param distance characters taken out plus put in
     * @param lapsing amendments that lapse if this one is adopted, sub-amendments that were adopted to one too
     */
    public record Group(
            List<AmendmentId> amendments,
            List<Integer> numbers,
            @Nullable AmendmentId parent,
            AmendmentClass amendmentClass,
            int distance,
            List<AmendmentId> lapsing) {}

    /** @param severity HARD when both cannot be adopted, SOFT when only their order matters */
    public record Clash(AmendmentId one, AmendmentId other, Severity severity, ConflictKind kind) {}

    /**
     * @param text in the language asked for
     * @param rows every amendment of the proposal
     */
    public static AmendmentBoard of(ProposalEntry proposal, ProposalTextVersion text, List<AmendmentEntry> rows) {
        var language = text.text().language();
        var own = rows.stream()
                .filter(row -> row.language().equals(language))
                .sorted(Comparator.comparingInt(AmendmentEntry::number))
                .toList();
        var ranked = own.stream()
                .filter(row -> row.rank() != null)
                .sorted(Comparator.comparing(AmendmentEntry::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(AmendmentEntry::amendmentId)
                .toList();
        var table = AmendmentTable.of(
                new AmendableText(text.text(), text.pacActions()),
                own.stream().map(AmendmentEntry::amendment).toList(),
                waiting(own),
                ranked);
        var byId = own.stream().collect(Collectors.toMap(AmendmentEntry::amendmentId, Function.identity()));
        return new AmendmentBoard(
                proposal.version(),
                language,
                text.textVersion(),
                table.lines().stream()
                        .map(line -> group(
                                line,
                                line.amendments().stream()
                                        .map(byId::get)
                                        .map(AmendmentEntry::number)
                                        .toList()))
                        .toList(),
                table.conflicts().stream()
                        .map(edge -> new Clash(
                                edge.one(),
                                edge.other(),
                                edge.conflict().severity(),
                                edge.conflict().kind()))
                        .toList());
    }

    /** In the order they were adopted; those identical were voted in one ballot. */
    private static List<List<AmendmentId>> waiting(List<AmendmentEntry> rows) {
        return List.copyOf(rows.stream()
                .filter(row -> row.state() == State.ADOPTED && row.parent() != null)
                .sorted(Comparator.comparing(AmendmentEntry::adoptedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(AmendmentEntry::number))
                .collect(Collectors.groupingBy(
                        row -> requireNonNull(row.ballotId()),
                        LinkedHashMap::new,
                        Collectors.mapping(AmendmentEntry::amendmentId, Collectors.toList())))
                .values());
    }

    private static Group group(Line line, List<Integer> numbers) {
        return new Group(
                line.amendments(),
                numbers,
                line.parent().orElse(null),
                line.amendmentClass(),
                line.distance(),
                line.lapsing());
    }
}
