package org.assembleaclima.cycle;

import static org.assembleaclima.cycle.CycleRefusal.COHORTS_DO_NOT_ADD_UP;
import static org.assembleaclima.cycle.CycleRefusal.MAJORITY_OUT_OF_RANGE;
import static org.assembleaclima.cycle.CycleRefusal.QUORUM_OUT_OF_RANGE;
import static org.assembleaclima.cycle.CycleRefusal.REVIEWS_OUT_OF_ORDER;
import static org.assembleaclima.cycle.CycleRefusal.RULE_SET_UNCHANGED;
import static org.assembleaclima.cycle.CycleRefusal.RULE_WITHOUT_SOURCE;
import static org.assembleaclima.cycle.CycleRefusal.TWO_DUE_DATES;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.assembleaclima.cycle.RuleSetCommand.PublishRuleSet;
import org.assembleaclima.cycle.RuleSetEvent.RuleSetPublished;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** One set of rules: published version by version, never changed in place, so that a ballot can freeze one (R1.1). */
@AggregateRoot
@Revision("3")
class RuleSet {

    @AggregateIdentifier
    private RuleSetId ruleSetId;

    private int version;
    private @Nullable Rules rules;

    RuleSet() {} // Axon rebuilds the aggregate through this constructor

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishRuleSet command, Clock clock) {
        var next = command.rules();
        if (next.equals(rules)) throw RULE_SET_UNCHANGED.refused();
        if (next.sources().isEmpty()) throw RULE_WITHOUT_SOURCE.refusedAt("/sources"); // R1.1
        if (next.cohorts().stream().mapToInt(Integer::intValue).sum() != next.members())
            throw COHORTS_DO_NOT_ADD_UP.refusedAt("/cohorts");
        if (!next.majority().isPossible()) throw MAJORITY_OUT_OF_RANGE.refusedAt("/majority"); // R5.2
        if (!next.ballots().amendmentMajority().map(Majority::isPossible).orElse(true))
            throw MAJORITY_OUT_OF_RANGE.refusedAt("/ballots/amendment_majority");
        var quorum = next.ballots().quorum();
        if (quorum.numerator() < 0 || quorum.numerator() > quorum.denominator())
            throw QUORUM_OUT_OF_RANGE.refusedAt("/ballots/quorum");
        if (next.responses().answerWithinMonths().isPresent()
                && next.responses().answerBy().isPresent())
            throw TWO_DUE_DATES.refusedAt("/responses/answer_by"); // R6.1
        if (!next.responses().reviewsRise()) throw REVIEWS_OUT_OF_ORDER.refusedAt("/responses/review_months");

        apply(new RuleSetPublished(command.ruleSetId(), version + 1, next, clock.instant()));
    }

    @EventSourcingHandler
    void on(RuleSetEvent event) {
        ruleSetId = event.ruleSetId();
        switch (event) {
            case RuleSetPublished published -> {
                version = published.version();
                rules = published.rules();
            }
        }
    }
}
