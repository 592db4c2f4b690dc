package org.assembleaclima.cycle;

import java.time.Instant;
import org.assembleaclima.common.DomainEvent;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to one rule set. Stored for ever: see docs/events.md. */
public sealed interface RuleSetEvent extends DomainEvent {

    RuleSetId ruleSetId();

    /** @param version 1 for the first, then one more each time */
    @Revision("3") // revision 1 said nothing about ballots, revision 2 nothing about the answer
    record RuleSetPublished(RuleSetId ruleSetId, int version, Rules rules, Instant publishedAt)
            implements RuleSetEvent {}
}
