package org.assembleaclima.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assembleaclima.audit.Witnessing.Verdict;
import org.assembleaclima.common.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessingTest {

    private static final KeyName ORIGIN = new KeyName("example.org/log");

    private final SigningKey log = SigningKey.generate(ORIGIN, KeyKind.LOG, Seed.random());
    private final Proofs proofs = new Proofs((height, index) -> subtree("", height, index));
    private final Proofs forked = new Proofs((height, index) -> subtree("forked ", height, index));

    @Test
    void the_first_checkpoint_is_cosigned_without_proof() {
        assertThat(judge(Optional.empty(), 0, List.of(), head(proofs, 7))).isInstanceOf(Verdict.Cosign.class);
        assertThat(judge(Optional.empty(), 0, List.of(Merkle.EMPTY), head(proofs, 7)))
                .isEqualTo(new Verdict.Inconsistent());
    }

    @Test
    void a_larger_one_is_cosigned_when_it_begins_with_the_last() {
        var last = Optional.of(head(proofs, 7));
        assertThat(judge(last, 7, proofs.consistency(7, 20), head(proofs, 20)))
                .isEqualTo(new Verdict.Cosign(new Checkpoint(ORIGIN, head(proofs, 20))));
        assertThat(judge(last, 7, forked.consistency(7, 20), head(forked, 20))).isEqualTo(new Verdict.Inconsistent());
        assertThat(judge(last, 7, List.of(), head(proofs, 20))).isEqualTo(new Verdict.Inconsistent());
    }

    @Test
    void the_same_one_is_cosigned_again_and_another_of_its_size_never() {
        var last = Optional.of(head(proofs, 7));
        assertThat(judge(last, 7, List.of(), head(proofs, 7))).isInstanceOf(Verdict.Cosign.class);
        assertThat(judge(last, 7, List.of(), head(forked, 7))).isEqualTo(new Verdict.Conflict(7));
    }

    @Test
    void a_log_that_remembers_another_size_is_told_the_witness_s() {
        var last = Optional.of(head(proofs, 7));
        assertThat(judge(last, 5, proofs.consistency(5, 20), head(proofs, 20))).isEqualTo(new Verdict.Conflict(7));
        assertThat(judge(last, 0, List.of(), head(proofs, 20))).isEqualTo(new Verdict.Conflict(7));
        assertThat(judge(last, 0, List.of(), head(proofs, 3))).isEqualTo(new Verdict.Conflict(7)); // a truncated log
        assertThat(judge(last, 21, List.of(), head(proofs, 20))).isEqualTo(new Verdict.Malformed());
    }

    @Test
    void nobody_else_s_checkpoint_is_cosigned() {
        var other = SigningKey.generate(ORIGIN, KeyKind.LOG, new Random(7));
        var note = new Checkpoint(ORIGIN, head(proofs, 7)).sign(List.of(other));
        assertThat(Witnessing.judge(Optional.empty(), new Submission(0, List.of(), note), log.verifier()))
                .isEqualTo(new Verdict.NotSigned());
    }

    @Test
    void a_submission_is_read_back() {
        var note = new Checkpoint(ORIGIN, head(proofs, 20)).sign(List.of(log));
        var submission = new Submission(7, proofs.consistency(7, 20), note);
        assertThat(Submission.parse(submission.text())).isEqualTo(submission);
        assertThat(submission.text()).startsWith("old 7\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\ntext\n\n— n AAAAAAAA\n",
                "old 7\n",
                "new 7\n\ntext\n\n— n AAAAAAAA\n",
                "old 07\n\ntext\n\n— n AAAAAAAA\n",
                "old 7\nAAAA\n\ntext\n\n— n AAAAAAAA\n",
                "old -1\n\ntext\n\n— n AAAAAAAA\n"
            })
    void what_is_no_submission_is_refused(String text) {
        assertThatThrownBy(() -> Submission.parse(text)).isInstanceOf(MalformedNote.class);
    }

    private Verdict judge(Optional<TreeHead> last, long oldSize, List<Hash> proof, TreeHead head) {
        var note = new Checkpoint(ORIGIN, head).sign(List.of(log));
        return Witnessing.judge(last, new Submission(oldSize, proof, note), log.verifier());
    }

    private static TreeHead head(Proofs proofs, long size) {
        return new TreeHead(size, proofs.root(size));
    }

    private static Hash subtree(String prefix, int height, long index) {
        if (height == 0) return Merkle.leaf((prefix + index).getBytes(UTF_8));
        return Merkle.node(subtree(prefix, height - 1, index * 2), subtree(prefix, height - 1, index * 2 + 1));
    }
}
