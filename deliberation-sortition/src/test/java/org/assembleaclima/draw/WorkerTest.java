package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.draw.WorkerFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** With real processes, killed and cancelled. */
@Timeout(60)
class WorkerTest {

    private static final JsonNode INPUT = WorkerLine.JSON.readTree("{\"name\":\"città \\n\",\"values\":[1,2.5,null]}");

    private final BlockingQueue<Progress.Step> steps = new ArrayBlockingQueue<>(100);

    private Worker begun(String task) throws IOException, InterruptedException {
        var worker = Worker.start(task, INPUT, steps::add);
        assertThat(steps.poll(30, TimeUnit.SECONDS)).isNotNull();
        return worker;
    }

    private static WorkerFailure failureOf(Worker worker) throws InterruptedException {
        try {
            throw new AssertionError("a result: " + worker.result());
        } catch (WorkerFailure failure) {
            return failure;
        }
    }

    @Test
    void answers_and_tells_its_progress_in_order() throws Exception {
        var worker = Worker.start("echo", INPUT, steps::add);
        assertThat(worker.result()).isEqualTo(INPUT);
        assertThat(steps)
                .containsExactly(new Progress.Step("first", 1, 0.25), new Progress.Step("second", 12, Double.NaN));
    }

    @Test
    void an_error_in_what_is_told_ends_the_worker_and_whoever_waits_hears_of_it() throws Exception {
        var worker = Worker.start("endless", INPUT, step -> {
            throw new LinkageError("nobody to tell it to");
        });
        assertThatThrownBy(worker::result).hasRootCauseInstanceOf(LinkageError.class);
        ProcessHandle.of(worker.pid()).ifPresent(process -> process.onExit().join());
    }

    @Test
    void checks_a_pool_with_its_own_solver() throws Exception {
        var pool = TestPools.pool("diversimax_wide_60");
        var result =
                Worker.start("check", PoolTasks.Input.of(pool), Progress.NONE).result();
        assertThat(result.get("feasible").asBoolean()).isTrue();
        assertThat(result.get("uncovered")).hasSize(1);
        assertThat(PoolTasks.Input.pool(PoolTasks.Input.of(pool))).isEqualTo(pool);
    }

    @Test
    void relaxes_a_pool() throws Exception {
        var result = Worker.start("relax", PoolTasks.Input.of(TestPools.pool("milano_infeasible_90")), Progress.NONE)
                .result();
        assertThat(result.get("cost").asString()).isEqualTo("2.2667");
    }

    @Test
    void a_cancelled_worker_is_dead_and_said_to_be_cancelled() throws Exception {
        var worker = begun("endless");
        worker.cancel();
        assertThat(failureOf(worker).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(failureOf(worker)).hasMessage("endless was cancelled");
        assertThat(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void cancelling_what_has_ended_changes_nothing() throws Exception {
        var worker = Worker.start("echo", INPUT, Progress.NONE);
        worker.result();
        worker.cancel();
        assertThat(worker.result()).isEqualTo(INPUT);
    }

    @Test
    void a_killed_worker_is_told_with_its_exit_code() throws Exception {
        var worker = begun("endless");
        ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly();
        assertThat(failureOf(worker).reason()).isEqualTo(Reason.DIED);
        assertThat(failureOf(worker))
                .hasMessage("endless was killed by signal 9 (exit code 137), by somebody or for lack of memory");
    }

    @Test
    void a_worker_that_was_asked_to_end_is_told_from_one_that_died() throws Exception {
        var worker = begun("endless");
        ProcessHandle.of(worker.pid()).orElseThrow().destroy();
        assertThat(failureOf(worker).reason()).isEqualTo(Reason.ENDED);
        assertThat(failureOf(worker)).hasMessage("endless was asked to end by signal 15");
    }

    @Test
    void what_fails_because_a_worker_was_asked_to_end_is_no_failure() throws Exception {
        var worker = begun("flustered");
        ProcessHandle.of(worker.pid()).orElseThrow().destroy();
        assertThat(failureOf(worker).reason()).isEqualTo(Reason.ENDED);
    }

    @Test
    void a_worker_that_needs_too_much_memory_says_so() throws Exception {
        var failure = failureOf(Worker.start("greedy", INPUT, Progress.NONE));
        assertThat(failure.reason()).isEqualTo(Reason.OUT_OF_MEMORY);
        assertThat(failure).hasMessage("greedy needs more memory than its 512 MB");
    }

    @Test
    void a_defect_is_told_with_the_last_words() throws Exception {
        var failure = failureOf(Worker.start("broken", INPUT, Progress.NONE));
        assertThat(failure.reason()).isEqualTo(Reason.DIED);
        assertThat(failure.getMessage())
                .startsWith("broken ended without a result (exit code 1): ")
                .contains("out of its mind");
    }

    @Test
    void an_unknown_task_and_an_input_without_an_answer() throws Exception {
        assertThat(failureOf(Worker.start("unheard-of", INPUT, Progress.NONE)))
                .hasMessage("no task is called \"unheard-of\"");
        var pool = TestPools.read("category,feature,min,max\nsex,f,0,9\n", "id,sex\na,f\n", 4)
                .pool()
                .orElseThrow();
        var failure = failureOf(Worker.start("relax", PoolTasks.Input.of(pool), Progress.NONE));
        assertThat(failure.reason()).isEqualTo(Reason.UNWORKABLE);
        assertThat(failure.getMessage()).startsWith("no quotas help");
    }

    @Test
    void a_worker_ends_with_the_process_that_started_it() throws Exception {
        var parent = Worker.start("parent", INPUT, steps::add);
        var child = ProcessHandle.of(steps.take().columns()).orElseThrow();
        parent.cancel();
        assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void a_killed_worker_leaves_no_files() throws Exception {
        var worker = begun("endless");
        assertThat(worker.directory()).exists();
        worker.cancel();
        failureOf(worker);
        assertThat(worker.directory()).doesNotExist();
    }

    @Test
    void an_interrupted_wait_leaves_the_worker_at_work() throws Exception {
        var worker = begun("endless");
        Thread.currentThread().interrupt();
        assertThatThrownBy(worker::result).isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.of(worker.pid()).orElseThrow().isAlive()).isTrue();
        worker.cancel();
        assertThat(failureOf(worker).reason()).isEqualTo(Reason.CANCELLED);
    }
}
