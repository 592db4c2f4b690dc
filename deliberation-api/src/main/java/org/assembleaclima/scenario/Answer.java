package org.assembleaclima.scenario;

import java.util.ArrayList;
import java.util.List;

/** What the municipality is made to say to one proposal. All of it is made up and says so. */
final class Answer {

    private static final String OFFICE_IN_CHARGE = "Ufficio competente (sintetico)";

    private final String kind;
    private final String reason; // empty for a first answer
    private final List<Body> points = new ArrayList<>();
    private final List<Body> plan = new ArrayList<>();
    private final List<String> continued = new ArrayList<>();

    private Answer(String kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    static Answer first() {
        return new Answer("ORIGINAL", "");
    }

    static Answer correcting(String reason) {
        return new Answer("CORRECTION", reason);
    }

    static Answer superseding(String reason) {
        return new Answer("SUPERSESSION", reason);
    }

    /** One verdict on the whole proposal. */
    Answer on(String verdict, String reasons) {
        points.add(Body.of("verdict", verdict).and("reasons", reasons));
        return this;
    }

    /** One verdict on a point of it. */
    Answer on(String block, String verdict, String reasons) {
        points.add(Body.of("point", block).and("verdict", verdict).and("reasons", reasons));
        return this;
    }

    Answer deferredUntil(String day, String reasons) {
        points.add(Body.of("verdict", "DEFERRED").and("reasons", reasons).and("deferred_until", day));
        return this;
    }

    Answer committing(String title, List<String> pacActions, Body... milestones) {
        plan.add(Body.of("title", title)
                .and("office", OFFICE_IN_CHARGE)
                .and("pac_actions", pacActions)
                .and("milestones", List.of(milestones)));
        return this;
    }

    /** @param commitments of an earlier version, by id */
    Answer holdingTo(List<String> commitments) {
        continued.addAll(commitments);
        return this;
    }

    /** @param indicators ids of what its effect is measured by */
    static Body milestone(String title, String dueOn, String... indicators) {
        return Body.of("title", title).and("due_on", dueOn).and("indicators", List.of(indicators));
    }

    Body body() {
        var body = Body.of("kind", kind);
        if (!reason.isEmpty()) body.and("reason", reason);
        return body.and("points", points).and("plan", plan).and("continued", continued);
    }
}
