package org.assembleaclima.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assembleaclima.common.Seed;
import org.assembleaclima.proposal.Operation.DeleteBlock;
import org.assembleaclima.proposal.Operation.ReplaceBlock;
import org.assembleaclima.proposal.Operation.ReplaceSpan;
import org.assembleaclima.proposal.Rebased.Gone;
import org.assembleaclima.proposal.Rebased.Kept;
import org.junit.jupiter.api.Test;

/** What holds of all texts and amendments, tried on some thousands of them. */
class AmendingPropertiesTest {

    private static final int CASES = 20_000;

    private final Random random = Seed.random();
    private final RandomAmendments amendments = new RandomAmendments(random);

    private record Pair(AmendableText base, List<Operation> one, List<Operation> other) {

        Optional<Conflict> conflict() {
            return Conflicts.between(base, one, other);
        }

        Pair swapped() {
            return new Pair(base, other, one);
        }

        @Override
        public String toString() {
            return "%s%none: %s%nother: %s%n%s".formatted(base, one, other, Seed.told());
        }
    }

    @Test
    void amendments_that_do_not_conflict_commute_and_the_others_do_as_their_conflict_says() {
        var seen = new EnumMap<ConflictKind, Integer>(ConflictKind.class);
        var none = 0;
        for (int i = 0; i < CASES; i++) {
            var pair = pair();
            var conflict = pair.conflict();
            assertThat(pair.swapped().conflict()).as(pair::toString).isEqualTo(conflict);
            if (conflict.isEmpty()) none++;
            else seen.merge(conflict.get().kind(), 1, Integer::sum);
            if (conflict.isEmpty()) assertCommutes(pair);
            else if (conflict.get().severity() == Severity.HARD) assertLapses(pair, conflict.get());
            else assertBothCanBeAdopted(pair);
        }
        assertThat(none).isGreaterThan(CASES / 20);
        assertThat(seen).as(Seed.told()).containsOnlyKeys(ConflictKind.values());
    }

    private Pair pair() {
        var base = random.nextInt(4) == 0 ? amendments.text(15, 25) : amendments.text(1, 6);
        var most = random.nextBoolean() ? 1 : 4;
        return new Pair(base, amendments.amendment(base, most), amendments.amendment(base, most));
    }

    private static void assertCommutes(Pair pair) {
        assertThat(both(pair)).as(pair::toString).isEqualTo(both(pair.swapped()));
    }

    private static void assertLapses(Pair pair, Conflict conflict) {
        assertThat(Rebase.of(pair.base(), pair.one(), pair.other()))
                .as(pair::toString)
                .isEqualTo(new Gone(conflict.kind()));
    }

    /** Whichever is first: the same blocks saying the same, and only their order may differ. */
    private static void assertBothCanBeAdopted(Pair pair) {
        for (var way : List.of(pair, pair.swapped()))
            switch (Rebase.of(pair.base(), way.one(), way.other())) {
                case Gone gone -> {
                    assertThat(gone.kind()).as(pair::toString).isEqualTo(ConflictKind.MOVE_OVERTAKEN);
                    assertThat(new Footprint(new TextIndex(pair.base()), way.other()).onlyMoves())
                            .isTrue();
                }
                case Kept kept -> {
                    var first = Amending.apply(pair.base(), way.one());
                    AmendmentCheck.check(first, kept.operations());
                    assertThat(said(Amending.apply(first, kept.operations())))
                            .as(pair::toString)
                            .isEqualTo(UnorderedOracle.both(pair.base(), way.one(), way.other()));
                }
            }
    }

    private static AmendableText both(Pair pair) {
        var first = Amending.apply(pair.base(), pair.one());
        var rebased = Rebase.of(pair.base(), pair.one(), pair.other());
        assertThat(rebased).as(pair::toString).isInstanceOf(Kept.class);
        var operations = ((Kept) rebased).operations();
        AmendmentCheck.check(first, operations);
        var both = Amending.apply(first, operations);
        assertThat(said(both))
                .as(pair::toString)
                .isEqualTo(UnorderedOracle.both(pair.base(), pair.one(), pair.other()));
        return both;
    }

    private static UnorderedOracle.Said said(AmendableText text) {
        return UnorderedOracle.said(text);
    }

    @Test
    void the_consolidated_text_is_the_fold_of_the_adopted_ones_in_any_order() {
        var folded = 0;
        for (int i = 0; i < 2_000; i++) {
            var base = amendments.text(8, 25);
            var adopted = withoutConflicts(base);
            var text = folded(base, adopted);
            Collections.shuffle(adopted, random);
            var again = folded(base, adopted);
            if (text.isEmpty() || again.isEmpty()) continue; // three that fit in pairs need not fit together
            assertThat(again).as("%s%n%s%n%s", base, adopted, Seed.told()).isEqualTo(text);
            if (adopted.size() > 2) folded++;
        }
        assertThat(folded).isGreaterThan(1_000);
    }

    private List<List<Operation>> withoutConflicts(AmendableText base) {
        var adopted = new ArrayList<List<Operation>>();
        for (int tries = 0; tries < 12; tries++) {
            var next = amendments.amendment(base, 2);
            if (adopted.stream()
                    .allMatch(one -> Conflicts.between(base, one, next).isEmpty())) adopted.add(next);
        }
        return adopted;
    }

    /** Adopts one after the other, each rebased over all that were adopted before it. */
    private static Optional<AmendableText> folded(AmendableText base, List<List<Operation>> adopted) {
        var text = base;
        var waiting = new ArrayList<>(adopted);
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            var rebased = new ArrayList<List<Operation>>();
            for (var other : waiting)
                switch (Rebase.of(text, next, other)) {
                    case Kept kept -> rebased.add(kept.operations());
                    case Gone gone -> {
                        assertThat(gone.kind()).isIn(ConflictKind.LIMITS, ConflictKind.MOVE_OVERTAKEN);
                        if (gone.kind() == ConflictKind.LIMITS) return Optional.empty();
                    }
                }
            text = Amending.apply(text, next);
            waiting = rebased;
        }
        return Optional.of(text);
    }

    @Test
    void a_rebase_never_changes_words_nobody_quoted() {
        var unquoted = 0;
        for (int i = 0; i < 3_000; i++) {
            var pair = pair();
            if (!(Rebase.of(pair.base(), pair.one(), pair.other()) instanceof Kept kept)) continue;
            var first = Amending.apply(pair.base(), pair.one());
            var both = new TextIndex(Amending.apply(first, kept.operations()));
            for (var block : pair.base().text().blocks()) {
                if (quotes(pair.one(), block.id()) || quotes(pair.other(), block.id())) continue;
                assertThat(both.block(block.id())).as(pair::toString).isEqualTo(block);
                unquoted++;
            }
        }
        assertThat(unquoted).isGreaterThan(3_000);
    }

    /** A block that is moved is quoted, but says what it said. Words within a block: {@link UnorderedOracle}. */
    private static boolean quotes(List<Operation> operations, BlockId block) {
        return operations.stream().anyMatch(operation -> switch (operation) {
            case ReplaceBlock replace -> replace.block().equals(block);
            case ReplaceSpan replace -> replace.block().equals(block);
            case DeleteBlock delete -> delete.block().equals(block);
            default -> false;
        });
    }

    @Test
    void whoever_does_the_same_means_the_same() {
        for (int i = 0; i < 2_000; i++) {
            var base = amendments.text(1, 4);
            var one = amendments.amendment(base, 3);
            var other = amendments.amendment(base, 3);
            var same = Meaning.of(one).equals(Meaning.of(other));
            assertThat(Meaning.of(other).equals(Meaning.of(one))).isEqualTo(same);
            if (same)
                assertThat(withoutIds(Amending.apply(base, one)))
                        .as("%s%n%s%n%s", one, other, Seed.told())
                        .isEqualTo(withoutIds(Amending.apply(base, other)));
        }
    }

    private static Map<String, Object> withoutIds(AmendableText text) {
        return Map.of(
                "title",
                text.text().title(),
                "blocks",
                text.text().blocks().stream()
                        .map(block -> block.kind() + block.text())
                        .toList(),
                "actions",
                text.pacActions());
    }
}
