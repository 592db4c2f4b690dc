package org.assembleaclima.audit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.assembleaclima.audit.SigningKey;
import org.assembleaclima.audit.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key takes over from another without a gap in what can be verified; run on every database. */
abstract class KeyRotation {

    @TempDir
    Path folder;

    private final SigningKey next = Bench.key(6);

    /** A bench on a database of its own. */
    abstract Bench bench();

    private static boolean isSigned(EventLog.Turn turn, VerifierKey by) {
        return turn.signed().orElseThrow().isSignedBy(by);
    }

    @Test
    void both_sign_one_checkpoint_then_the_new_key_alone() {
        try (var bench = bench()) {
            bench.record("a", 0, 3);
            Bench.finish(bench.log());

            var changing = new SigningKeys(bench.key, Optional.of(next));
            var log = bench.log(changing);
            assertThat(changing.active(new KnownKeys(bench.db).all())).isEqualTo(bench.key);
            bench.record("a", 3, 1);
            var overlap = log.turn();
            assertThat(isSigned(overlap, bench.key.verifier())).isTrue();
            assertThat(isSigned(overlap, next.verifier())).isTrue();

            bench.record("a", 4, 1);
            var after = log.turn();
            assertThat(isSigned(after, bench.key.verifier())).isFalse();
            assertThat(isSigned(after, next.verifier())).isTrue();
            assertThat(changing.active(new KnownKeys(bench.db).all())).isEqualTo(next);
            assertThat(new KnownKeys(bench.db).all())
                    .containsExactly(
                            new KnownKeys.KnownKey(bench.key.verifier().text(), 3),
                            new KnownKeys.KnownKey(next.verifier().text(), 4));

            var changed = new SigningKeys(next, Optional.empty());
            bench.record("a", 5, 1);
            assertThat(isSigned(bench.log(changed).turn(), next.verifier())).isTrue();
            assertThat(new SelfCheck(bench.db, changed, new RememberedCheckpoint(bench.remembered()), bench.clock)
                            .run()
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void a_node_that_was_left_behind_signs_no_more_and_the_others_do() {
        try (var bench = bench()) {
            bench.record("a", 0, 3);
            var old = bench.log();
            old.turn();
            var rotated = bench.log(new SigningKeys(bench.key, Optional.of(next)));
            bench.record("a", 3, 1);
            rotated.turn();
            bench.record("a", 4, 1);
            assertThatThrownBy(old::turn)
                    .isInstanceOfSatisfying(LogStopped.class, stopped -> assertThat(stopped.alarm())
                            .isEqualTo(Alarm.KEY_REPLACED));
            assertThat(rotated.turn().signed()).isPresent();
        }
    }

    @Test
    void a_next_key_does_not_excuse_a_replaced_one() {
        try (var bench = bench()) {
            bench.record("a", 0, 3);
            Bench.finish(bench.log());
            bench.record("a", 3, 1);
            assertThatThrownBy(() -> bench.log(new SigningKeys(Bench.key(9), Optional.of(next)))
                            .turn())
                    .isInstanceOfSatisfying(LogStopped.class, stopped -> assertThat(stopped.alarm())
                            .isEqualTo(Alarm.KEY_REPLACED));
        }
    }

    @Test
    void the_next_key_is_another_one() {
        try (var bench = bench()) {
            assertThatThrownBy(() -> new SigningKeys(bench.key, Optional.of(bench.key)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
