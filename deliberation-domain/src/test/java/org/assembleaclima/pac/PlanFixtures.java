package org.assembleaclima.pac;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assembleaclima.pac.PlanCommand.ImportPlan;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;

/** A small plan to import: two areas, two objectives, three actions out of order, one general target. */
final class PlanFixtures {

    static final Instant FEBRUARY_21_NOON = Instant.parse("2022-02-21T11:00:00Z");
    static final ZoneId MILAN = ZoneId.of("Europe/Rome");

    static final AreaCode AREA_2 = AreaCode.of("2");
    static final AreaCode AREA_5 = AreaCode.of("5");
    static final ObjectiveCode OBJECTIVE_2_1 = ObjectiveCode.of("2.1");
    static final ObjectiveCode OBJECTIVE_5_1 = ObjectiveCode.of("5.1");
    static final ActionCode ACTION_2_1_3 = ActionCode.of("2.1.3");
    static final ActionCode ACTION_2_1_10 = ActionCode.of("2.1.10");
    static final ActionCode ACTION_5_1_4 = ActionCode.of("5.1.4");
    static final TargetCode TARGET_G2 = TargetCode.of("G2");

    static final Description NOTHING_MORE = new Description("", "", List.of(), List.of());
    static final Description CLOSED_TO_TRAFFIC = new Description(
            "A growing area is closed to the most polluting vehicles.",
            "",
            List.of(new OwnTarget("Half the cars", OptionalInt.of(2030), Optional.of(percent("-50")))),
            List.of("https://partecipazione.comune.milano.it/"));

    static final PlanHeader HEADER =
            new PlanHeader("Piano Aria e Clima", "adopted text, December 2020", 49, List.of("Council, 21 Dec 2020"));

    static final Target CUT_EMISSIONS = new Target(
            TARGET_G2,
            "Cut CO2 emissions by 45% by 2030 compared with 2005",
            OptionalInt.of(2030),
            OptionalInt.of(2005),
            Optional.of(percent("-45")),
            List.of());

    static final PlanFile SMALL_PLAN = new PlanFile(
            HEADER,
            List.of(entry(AREA_5, "Awareness"), entry(AREA_2, "Connected and accessible")),
            List.of(entry(OBJECTIVE_2_1, "Less private motor traffic"), entry(OBJECTIVE_5_1, "Taking part")),
            List.of(
                    entry(ACTION_5_1_4, "Permanent citizens' assembly"),
                    entry(ACTION_2_1_10, "Car sharing"),
                    new PlanEntry<>(ACTION_2_1_3, "Low emission zone", TitleStatus.TRUNCATED, CLOSED_TO_TRAFFIC)),
            List.of(CUT_EMISSIONS));

    private PlanFixtures() {}

    static FixtureConfiguration<PacPlan> aPlan() {
        return new AggregateTestFixture<>(PacPlan.class)
                .registerInjectableResource(Clock.fixed(FEBRUARY_21_NOON, MILAN));
    }

    static <C> PlanEntry<C> entry(C code, String title) {
        return new PlanEntry<>(code, title, TitleStatus.VERIFIED, NOTHING_MORE);
    }

    static Quantity percent(String amount) {
        return new Quantity(new BigDecimal(amount), "%");
    }

    /** What the first import of {@link #SMALL_PLAN} stores, in its order. */
    static List<Object> smallPlanImported() {
        var at = FEBRUARY_21_NOON;
        return List.of(
                new PlanEvent.PlanIntroduced(PlanId.PAC, HEADER, at),
                new PlanEvent.AreaAdded(PlanId.PAC, AREA_5, "Awareness", TitleStatus.VERIFIED, NOTHING_MORE, at),
                new PlanEvent.AreaAdded(
                        PlanId.PAC, AREA_2, "Connected and accessible", TitleStatus.VERIFIED, NOTHING_MORE, at),
                new PlanEvent.ObjectiveAdded(
                        PlanId.PAC,
                        OBJECTIVE_2_1,
                        "Less private motor traffic",
                        TitleStatus.VERIFIED,
                        NOTHING_MORE,
                        at),
                new PlanEvent.ObjectiveAdded(
                        PlanId.PAC, OBJECTIVE_5_1, "Taking part", TitleStatus.VERIFIED, NOTHING_MORE, at),
                new PlanEvent.ActionAdded(
                        PlanId.PAC,
                        ACTION_5_1_4,
                        "Permanent citizens' assembly",
                        TitleStatus.VERIFIED,
                        NOTHING_MORE,
                        at),
                new PlanEvent.ActionAdded(
                        PlanId.PAC, ACTION_2_1_10, "Car sharing", TitleStatus.VERIFIED, NOTHING_MORE, at),
                new PlanEvent.ActionAdded(
                        PlanId.PAC, ACTION_2_1_3, "Low emission zone", TitleStatus.TRUNCATED, CLOSED_TO_TRAFFIC, at),
                new PlanEvent.TargetSet(PlanId.PAC, CUT_EMISSIONS, at));
    }

    /** A file that names these actions and nothing else. */
    static PlanFile only(PlanEntry<ActionCode> action) {
        return onlyActions(List.of(action));
    }

    static PlanFile onlyActions(List<PlanEntry<ActionCode>> actions) {
        return new PlanFile(HEADER, List.of(), List.of(), actions, List.of());
    }

    /** Hands in {@code file} after {@link #SMALL_PLAN}. */
    static ResultValidator<PacPlan> whenImporting(PlanFile file) {
        return aPlan().given(smallPlanImported()).when(new ImportPlan(PlanId.PAC, file));
    }
}
