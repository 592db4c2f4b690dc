package org.assembleaclima.faults;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assembleaclima.faults.Operation.Outcome.ACKNOWLEDGED;
import static org.assembleaclima.faults.Operation.Outcome.REFUSED;
import static org.assembleaclima.faults.Operation.Outcome.UNKNOWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assembleaclima.faults.Operation.Outcome;

/**
 * Compares what clients were told with what is stored: every acknowledged command once, no refused one, each unknown one once
 * or not at all, and none that was refused in the end before that: whoever repeats a command that is stored is given its answer.
 * No stream with a gap.
 */
final class HistoryCheck {

    private HistoryCheck() {}

    /** @return what is wrong, in words; empty when all is well */
    static List<String> differences(List<Operation> history, List<Fact> facts) {
        var wrong = new ArrayList<String>();
        effects(history, facts, wrong);
        proofs(history, facts, wrong);
        gaps(facts, wrong);
        return wrong;
    }

    private static void effects(List<Operation> history, List<Fact> facts, List<String> wrong) {
        var stored = timesOfEffects(facts);
        history.stream().collect(groupingBy(Operation::effect)).forEach((effect, operations) -> {
            var least = count(operations, ACKNOWLEDGED);
            var most = least + count(operations, UNKNOWN);
            var times = stored.getOrDefault(effect, List.of()).size();
            if (times < least || times > most)
                wrong.add("%s: stored %d times, acknowledged %d, unknown %d: %s"
                        .formatted(effect, times, least, most - least, operations));
            else if (isRefusedAfterwards(operations, stored.getOrDefault(effect, List.of())))
                wrong.add("%s: stored before it was refused: %s".formatted(effect, operations));
        });
    }

    /** When each effect was stored, the first time first. */
    private static Map<String, List<Instant>> timesOfEffects(List<Fact> facts) {
        var times = new HashMap<String, List<Instant>>();
        facts.stream().sorted(Comparator.comparing(Fact::stored)).forEach(fact -> fact.effects()
                .forEach(effect ->
                        times.computeIfAbsent(effect, key -> new ArrayList<>()).add(fact.stored())));
        return times;
    }

    /**
     * Whether there are at any time more effects than commands that may have had them by then: an unknown command whose last
     * answer was a refusal had none before it.
     *
     * @param times sorted
     */
    private static boolean isRefusedAfterwards(List<Operation> operations, List<Instant> times) {
        for (int i = 0; i < times.size(); i++) {
            var time = times.get(i);
            var possible = operations.stream()
                    .filter(operation -> !operation.is(REFUSED))
                    .filter(operation -> operation.refused().map(time::isAfter).orElse(true))
                    .count();
            if (i >= possible) return true;
        }
        return false;
    }

    private static void proofs(List<Operation> history, List<Fact> facts, List<String> wrong) {
        var stored =
                counted(facts.stream().flatMap(fact -> fact.proofs().stream()).toList());
        for (var operation : history) {
            var proof = operation.proof().orElse(null);
            if (proof != null && stored.getOrDefault(proof, 0L) != 1)
                wrong.add("%s: %s is stored %d times".formatted(operation, proof, stored.getOrDefault(proof, 0L)));
        }
    }

    private static void gaps(List<Fact> facts, List<String> wrong) {
        facts.stream().collect(groupingBy(Fact::stream)).forEach((stream, events) -> {
            var numbers = events.stream().mapToLong(Fact::number).sorted().toArray();
            for (int i = 0; i < numbers.length; i++)
                if (numbers[i] != i) {
                    wrong.add("stream %s: event %d has number %d".formatted(stream, i, numbers[i]));
                    return;
                }
        });
    }

    private static Map<String, Long> counted(List<String> all) {
        return all.stream().collect(groupingBy(identity(), counting()));
    }

    private static long count(List<Operation> operations, Outcome outcome) {
        return operations.stream().filter(operation -> operation.is(outcome)).count();
    }
}
