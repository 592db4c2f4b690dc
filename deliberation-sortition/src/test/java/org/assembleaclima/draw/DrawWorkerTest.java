package org.assembleaclima.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.draw.WorkerFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists and previews, made by real workers. */
@Timeout(120)
class DrawWorkerTest {

    private static final Hash ROOT = Hash.digest(new byte[] {1});

    private final Pool pool = TestPools.small(8, new Random(20_221_203L));

    @Test
    void makes_a_list_that_is_one_of_the_pools_and_tells_its_stages() throws Exception {
        var stages = new ArrayList<String>();
        var computed = DrawWorker.start(ListRequest.of(pool, ROOT, 50, 6), step -> stages.add(step.stage()))
                .result();
        var list = computed.panels();
        assertThat(list.size()).isEqualTo(50);
        assertThat(ListRecount.of(pool, list)).isEmpty();
        assertThat(list.hash().hex()).isEqualTo(computed.listHash());
        assertThat(computed.chances()).isEqualTo(Chances.of(pool, list).peopleByCount());
        assertThat(computed.deviation()).isLessThan(3);
        assertThat(computed.stages().getFirst().level()).isCloseTo(computed.minimum(), within(1e-6));
        assertThat(computed.stages().stream().mapToInt(ComputedList.Stage::people))
                .satisfies(people -> assertThat(
                                people.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(24));
        assertThat(computed.uncoverable()).isEmpty();
        assertThat(stages).containsSubsequence("feasibility", "target", "proof", "mending", "listing");
    }

    @Test
    void equal_requests_have_equal_answers_whatever_the_order_of_the_pool() throws Exception {
        var turned =
                new Pool(8, pool.categories(), pool.quotas(), pool.volunteers().reversed());
        var one = ListTasks.list(ListRequest.of(pool, ROOT, 30, 6), Progress.NONE);
        var other = DrawWorker.start(ListRequest.of(turned, ROOT, 30, 6), Progress.NONE);
        assertThat(other.result()).isEqualTo(one);
        assertThat(ListTasks.list(ListRequest.of(pool, Hash.digest(new byte[] {2}), 30, 6), Progress.NONE)
                        .listHash())
                .isNotEqualTo(one.listHash());
    }

    @Test
    void previews_the_least_chance_and_names_whom_no_panel_can_hold() throws Exception {
        var pool = TestPools.pool("diversimax_wide_60");
        var preview = DrawWorker.preview(pool, Progress.NONE).result();
        assertThat(preview.minimum()).isCloseTo(8 / 43.0, within(1e-6));
        assertThat(preview.bound()).isBetween(8 / 43.0 - 1e-9, 8 / 43.0 + 1e-5);
        assertThat(preview.uncoverable()).singleElement().satisfies(one -> {
            assertThat(pool.volunteers()).extracting(Volunteer::id).contains(one.id());
            assertThat(one.reason()).startsWith("no panel can have one with ").contains(" give");
        });
    }

    @Test
    void a_list_names_whom_no_panel_can_hold_and_gives_them_nothing() {
        var lone = new ArrayList<>(pool.volunteers());
        lone.add(new Volunteer("v99", List.of("f", "young", "sea"), Optional.empty()));
        var quotas = new ArrayList<>(pool.quotas());
        quotas.add(new Quota("area", "sea", 0, 0, 0, 0));
        var list = ListTasks.list(
                ListRequest.of(new Pool(8, pool.categories(), quotas, lone), ROOT, 20, 0), Progress.NONE);
        assertThat(list.uncoverable())
                .containsExactly(new Uncoverable(
                        "v99", "no panel can have one with f, young, sea, unless area:sea max 0 gives way"));
        assertThat(list.chances()).containsEntry(0, 1);
        assertThat(list.minimum()).isPositive();
    }

    @Test
    void says_that_no_panel_meets_the_quotas() throws Exception {
        var worker =
                DrawWorker.start(ListRequest.of(TestPools.pool("milano_infeasible_90"), ROOT, 10, 0), Progress.NONE);
        assertThatThrownBy(worker::result)
                .isInstanceOfSatisfying(WorkerFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.UNWORKABLE))
                .hasMessageStartingWith("no panel meets all quotas");
    }

    @Test
    void cancelling_kills_it() throws Exception {
        var begun = new CountDownLatch(1);
        var worker = DrawWorker.start(
                ListRequest.of(TestPools.pool("milano_c_90"), ROOT, 1000, 30), step -> begun.countDown());
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        worker.cancel();
        assertThatThrownBy(worker::result)
                .isInstanceOfSatisfying(WorkerFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.CANCELLED));
        assertThat(ProcessHandle.of(worker.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void refuses_requests_out_of_range() {
        assertThatThrownBy(() -> ListRequest.of(pool, ROOT, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListRequest.of(pool, ROOT, 10_001, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListRequest.of(pool, ROOT, 1, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ListRequest.of(pool, ROOT, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ListRequest(pool, "00", 1, 0)).isInstanceOf(IllegalArgumentException.class);
        var twice = new ArrayList<>(pool.volunteers());
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> ListRequest.of(new Pool(8, pool.categories(), pool.quotas(), twice), ROOT, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_request_stands_in_the_order_of_ids() {
        assertThat(ListRequest.of(TestPools.pool("milano_a_90"), ROOT, 1, 0)
                        .pool()
                        .volunteers())
                .isSortedAccordingTo(Comparator.comparing(Volunteer::id));
    }
}
