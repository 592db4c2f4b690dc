package org.assembleaclima.common.view;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lifts events stored in an earlier shape to the present one. What is stored never changes: see docs/events.md. */
public final class Upcasters {

    private Upcasters() {}

    /** From the oldest shape to the newest; an entry is added when an event's revision is raised. */
    public static EventUpcaster all() {
        return new EventUpcasterChain(
                new Step("RuleSetPublished", "1", "2", Upcasters::withBallotsUnstated),
                new Step("RuleSetPublished", "2", "3", Upcasters::withResponsesUnstated),
                new Step("HandCountEntered", "1", "2", Upcasters::withoutSalt),
                new Step("MemberReplaced", "1", "2", Upcasters::ofNoDraw));
    }

    /** Rules of revision 1 said nothing about ballots: no quorum, no second vote. */
    private static ObjectNode withBallotsUnstated(ObjectNode ruleSetPublished) {
        var ballots = ((ObjectNode) ruleSetPublished.get("rules")).putObject("ballots");
        ballots.putObject("quorum").put("numerator", 0).put("denominator", 1);
        ballots.put("votesReplaceable", false);
        ballots.putNull("amendmentMajority");
        return ruleSetPublished;
    }

    /** Rules of revision 2 said nothing about the answer: no date, reviews after a quarter and a year. */
    private static ObjectNode withResponsesUnstated(ObjectNode ruleSetPublished) {
        var responses = ((ObjectNode) ruleSetPublished.get("rules")).putObject("responses");
        responses.putNull("answerWithinMonths");
        responses.putNull("answerBy");
        responses.putArray("reviewMonths").add(3).add(12);
        return ruleSetPublished;
    }

    /** Figures of revision 1 were entered before their hash was published. */
    private static ObjectNode withoutSalt(ObjectNode handCountEntered) {
        handCountEntered.putNull("salt");
        return handCountEntered;
    }

    /** Replacements of revision 1 followed on seats that were given elsewhere. */
    private static ObjectNode ofNoDraw(ObjectNode memberReplaced) {
        memberReplaced.putNull("deviation");
        return memberReplaced;
    }

    /** One revision of one event lifted by one. */
    private static final class Step extends SingleEventUpcaster {

        private final SimpleSerializedType from;
        private final SimpleSerializedType to;
        private final UnaryOperator<ObjectNode> change;

        Step(String event, String from, String to, UnaryOperator<ObjectNode> change) {
            this.from = new SimpleSerializedType(event, from);
            this.to = new SimpleSerializedType(event, to);
            this.change = change;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(to, JsonNode.class, payload -> change.apply((ObjectNode) payload));
        }
    }
}
