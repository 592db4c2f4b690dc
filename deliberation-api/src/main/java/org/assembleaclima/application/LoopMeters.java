package org.assembleaclima.application;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assembleaclima.audit.view.SelfCheck;
import org.springframework.stereotype.Component;

/** Whether what runs beside the commands goes on: sequencing, views, policies and deadlines, the log and its check. */
@Component
class LoopMeters implements MeterBinder {

    private final ProjectorLoop projector;
    private final FollowUpLoop followUp;
    private final LogLoop log;
    private final SelfCheckSchedule checks;
    private final Backlog backlog;
    private final Leadership leadership;
    private final ListMaker lists;

    LoopMeters(
            ProjectorLoop projector,
            FollowUpLoop followUp,
            LogLoop log,
            SelfCheckSchedule checks,
            Backlog backlog,
            Leadership leadership,
            ListMaker lists) {
        this.projector = projector;
        this.followUp = followUp;
        this.log = log;
        this.checks = checks;
        this.backlog = backlog;
        this.leadership = leadership;
        this.lists = lists;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        failing("projector", projector::failure, meters);
        failing("follow-up", followUp::failure, meters);
        failing("log", log::failure, meters);
        failing("self-check", checks::failure, meters);
        failing("lists", lists::failure, meters);
        FunctionCounter.builder("deliberation.follow.up.failures", followUp, FollowUpLoop::failures)
                .description("Turns in which a policy or the deadlines could not go on")
                .register(meters);
        for (var task : Task.values()) leading(task, meters);
        bindBacklog(meters);
        bindLog(meters);
    }

    private static void failing(String loop, Supplier<Optional<String>> failure, MeterRegistry meters) {
        Gauge.builder("deliberation.loop.failing", () -> failure.get().isPresent() ? 1 : 0)
                .description("1 while this loop of this node cannot go on")
                .tag("loop", loop)
                .register(meters);
    }

    private void leading(Task task, MeterRegistry meters) {
        Gauge.builder("deliberation.leads", () -> leadership.leads(task) ? 1 : 0)
                .description("1 while this node does this task for all")
                .tag("task", task.name())
                .register(meters);
    }

    private void bindBacklog(MeterRegistry meters) {
        Gauge.builder("deliberation.sequencing.waiting", () -> backlog.now().unsequenced())
                .description("Events without a position, at most 10,000")
                .register(meters);
        TimeGauge.builder(
                        "deliberation.sequencing.lag",
                        () -> backlog.now().oldestUnsequenced().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("Age of the oldest event without a position")
                .register(meters);
        TimeGauge.builder("deliberation.backlog.age", () -> backlog.age().toMillis(), TimeUnit.MILLISECONDS)
                .description("How long ago this node last looked at what is still to be done")
                .register(meters);
    }

    private void bindLog(MeterRegistry meters) {
        Gauge.builder("deliberation.log.unsigned", () -> backlog.now().unsigned())
                .description("Events with a position that are under no signed checkpoint")
                .register(meters);
        TimeGauge.builder(
                        "deliberation.log.unsigned.age",
                        () -> backlog.now().oldestUnsigned().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("Age of the oldest event with a position that is under no signed checkpoint")
                .register(meters);
        TimeGauge.builder(
                        "deliberation.log.checkpoint.age",
                        () -> backlog.now().sinceCheckpoint().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("Age of the newest checkpoint")
                .register(meters);
        Gauge.builder("deliberation.log.alarm", () -> log.alarm().isPresent() ? 1 : 0)
                .description("1 while nothing is signed because the log does not continue")
                .register(meters);
        Gauge.builder(
                        "deliberation.self.check.differences",
                        () -> checks.last().map(SelfCheck.Report::differences).orElse(0L))
                .description("What the last self-check of this node found changed")
                .register(meters);
    }
}
