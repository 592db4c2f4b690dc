package org.assembleaclima.application;

import java.time.Clock;
import java.time.Duration;
import org.assembleaclima.command.IdempotentAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What is thrown away, by the node that leads it: answers that nobody will ask for again. Never an event. */
@Configuration
@EnableScheduling
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** How long a request may be repeated with its Idempotency-Key. */
    private static final Duration ANSWERS_KEPT = Duration.ofDays(7);

    private final IdempotentAnswers answers;
    private final Clock clock;
    private final Leadership leadership;

    Housekeeping(IdempotentAnswers answers, Clock clock, Leadership leadership) {
        this.answers = answers;
        this.clock = clock;
        this.leadership = leadership;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forgetOldAnswers() {
        if (!leadership.leads(Task.FOLLOW_UP)) return;
        LOG.info("forgot {} old answers", answers.forgetBefore(clock.instant().minus(ANSWERS_KEPT)));
    }
}
