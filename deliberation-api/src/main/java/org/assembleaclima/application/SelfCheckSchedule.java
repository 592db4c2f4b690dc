package org.assembleaclima.application;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assembleaclima.audit.view.SelfCheck;
import org.assembleaclima.audit.view.SelfCheck.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs the self-check soon after the start, then now and then, on the node that leads the follow-up. What it finds stays in
 * {@code /status} until the next. It has a thread of its own: all that is scheduled shares one, and a long history takes
 * minutes.
 */
@Component
class SelfCheckSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheckSchedule.class);

    private final SelfCheck check;
    private final Leadership leadership;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Report last;
    private volatile @Nullable String failure;

    SelfCheckSchedule(SelfCheck check, Leadership leadership) {
        this.check = check;
        this.leadership = leadership;
    }

    @Scheduled(
            fixedDelayString = "${deliberation.audit.self-check-every:PT1H}",
            initialDelayString = "${deliberation.audit.self-check-after:PT20S}")
    void begin() {
        if (!leadership.leads(Task.FOLLOW_UP)) return;
        if (!running.compareAndSet(false, true)) return; // the last one is still at it
        Thread.ofVirtual().name("self-check").start(this::run);
    }

    private void run() {
        try {
            var report = check.run();
            last = report;
            failure = null;
            if (!report.isOk())
                LOG.error(
                        "What is stored is not what was logged: {} differences, the first: {}",
                        report.differences(),
                        report.findings().getFirst());
        } catch (RuntimeException e) { // the database may be away for a while; the next one tries again
            failure = e.getClass().getSimpleName();
            LOG.error("The log cannot be checked: {}", e.toString());
        } finally {
            running.set(false);
        }
    }

    Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    /** The kind of failure that kept the last one from ending; empty when it ended, or another node does it now. */
    Optional<String> failure() {
        return leadership.isLedElsewhere(Task.FOLLOW_UP) ? Optional.empty() : Optional.ofNullable(failure);
    }
}
