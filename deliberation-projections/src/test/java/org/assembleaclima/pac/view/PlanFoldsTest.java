package org.assembleaclima.pac.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assembleaclima.common.view.Recorded;
import org.assembleaclima.pac.ActionCode;
import org.assembleaclima.pac.Description;
import org.assembleaclima.pac.ObjectiveCode;
import org.assembleaclima.pac.OwnTarget;
import org.assembleaclima.pac.PlanEvent;
import org.assembleaclima.pac.PlanEvent.ActionAdded;
import org.assembleaclima.pac.PlanEvent.ActionRedescribed;
import org.assembleaclima.pac.PlanEvent.ActionRetitled;
import org.assembleaclima.pac.PlanEvent.PlanIntroduced;
import org.assembleaclima.pac.PlanEvent.TargetRevised;
import org.assembleaclima.pac.PlanEvent.TargetSet;
import org.assembleaclima.pac.PlanHeader;
import org.assembleaclima.pac.PlanId;
import org.assembleaclima.pac.Quantity;
import org.assembleaclima.pac.Target;
import org.assembleaclima.pac.TargetCode;
import org.assembleaclima.pac.TitleStatus;
import org.assembleaclima.pac.view.PlanElement.Level;
import org.junit.jupiter.api.Test;

/** The plan's views as the functions they are. */
class PlanFoldsTest {

    private static final Instant MARCH_1 = Instant.parse("2026-03-01T09:00:00Z");
    private static final ActionCode ACTION = new ActionCode("2.1.3");
    private static final Description BARE = new Description("", "", List.of(), List.of("https://source.example"));

    private final PlanElements elements = new PlanElements();
    private final PlanOverview overview = new PlanOverview();
    private final PlanTargets targets = new PlanTargets();

    private static Recorded nth(long version) {
        return new Recorded(version + 100, "pac", version, "any", MARCH_1, "system", List.of("monitoring_office"));
    }

    @Test
    void an_action_is_added_retitled_and_redescribed() {
        var added = new ActionAdded(PlanId.PAC, ACTION, "Sosta", TitleStatus.TRUNCATED, BARE, MARCH_1);
        assertThat(elements.keysOf(added, nth(2))).containsExactly("2.1.3");
        var row = elements.evolve("2.1.3", null, added, nth(2));
        assertThat(row.level()).isEqualTo(Level.ACTION);
        assertThat(row.area()).isEqualTo("2");
        assertThat(row.objective()).isEqualTo("2.1");

        var retitled = new ActionRetitled(PlanId.PAC, ACTION, "Sosta in strada", TitleStatus.VERIFIED, MARCH_1);
        row = elements.evolve("2.1.3", row, retitled, nth(3));
        assertThat(row.title()).isEqualTo("Sosta in strada");
        assertThat(row.titleStatus()).isEqualTo(TitleStatus.VERIFIED);
        assertThat(row.version()).isEqualTo(3);

        var half = new OwnTarget("-50%", OptionalInt.of(2030), Optional.of(new Quantity(new BigDecimal("-50"), "%")));
        var described = new Description("Meno auto", "", List.of(half), List.of());
        row = elements.evolve("2.1.3", row, new ActionRedescribed(PlanId.PAC, ACTION, described, MARCH_1), nth(4));
        assertThat(row.title()).isEqualTo("Sosta in strada");
        assertThat(row.summary()).isEqualTo("Meno auto");
        assertThat(row.targets())
                .containsExactly(new ElementTarget("-50%", 2030, new Quantity(new BigDecimal("-50"), "%")));
    }

    @Test
    void elements_are_listed_in_the_order_of_the_plan() {
        var row = elements.evolve(
                "2.1.3", null, new ActionAdded(PlanId.PAC, ACTION, "T", TitleStatus.VERIFIED, BARE, MARCH_1), nth(1));
        assertThat(elements.sortKey("2.1.3", row)).isLessThan(elements.sortKey("2.1.10", row));
        assertThat(elements.sortKey("2", row)).isLessThan(elements.sortKey("2.1", row));
        assertThat(elements.sortKey("10", row)).isGreaterThan(elements.sortKey("9", row));
    }

    @Test
    void the_overview_counts_what_is_known_beside_what_is_declared() {
        var row = overview.evolve(
                "pac",
                null,
                new PlanIntroduced(PlanId.PAC, new PlanHeader("PAC", "2020", 49, List.of()), MARCH_1),
                nth(1));
        List<PlanEvent> more = List.of(
                new ActionAdded(PlanId.PAC, ACTION, "T", TitleStatus.VERIFIED, BARE, MARCH_1),
                new PlanEvent.ObjectiveAdded(
                        PlanId.PAC, new ObjectiveCode("2.1"), "O", TitleStatus.VERIFIED, BARE, MARCH_1),
                new ActionRetitled(PlanId.PAC, ACTION, "T2", TitleStatus.VERIFIED, MARCH_1));
        for (int i = 0; i < more.size(); i++) row = overview.evolve("pac", row, more.get(i), nth(i + 2));
        assertThat(row).isEqualTo(new PlanSummary(4, "PAC", "2020", 49, 0, 1, 1, 0, List.of()));
    }

    @Test
    void a_target_is_set_and_revised_and_no_other_event_touches_it() {
        var set = new Target(
                new TargetCode("G2"),
                "Meno CO2",
                OptionalInt.of(2030),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        var row = targets.evolve("G2", null, new TargetSet(PlanId.PAC, set, MARCH_1), nth(1));
        assertThat(row.year()).isEqualTo(2030);
        assertThat(row.baselineYear()).isNull();
        var revised = new Target(
                new TargetCode("G2"),
                "Meno CO2",
                OptionalInt.of(2030),
                OptionalInt.of(2005),
                Optional.empty(),
                List.of());
        assertThat(targets.evolve("G2", row, new TargetRevised(PlanId.PAC, revised, MARCH_1), nth(2))
                        .baselineYear())
                .isEqualTo(2005);
        assertThat(targets.keysOf(
                        new ActionAdded(PlanId.PAC, ACTION, "T", TitleStatus.VERIFIED, BARE, MARCH_1), nth(3)))
                .isEmpty();
    }
}
