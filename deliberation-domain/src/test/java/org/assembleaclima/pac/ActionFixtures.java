package org.assembleaclima.pac;

import static org.assembleaclima.common.Refusals.refusalAt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.assembleaclima.common.RefusalReason;
import org.assembleaclima.pac.ActionEvent.ActionLinked;
import org.assembleaclima.pac.ActionEvent.ActionMilestoneSet;
import org.assembleaclima.pac.ActionEvent.ActionScheduled;
import org.assembleaclima.pac.ActionEvent.ActionStatusDeclared;
import org.assembleaclima.pac.ActionEvent.ActionSuperseded;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** A plan of five actions, of which the fourth is superseded and the last cancelled, on 17 July 2024. */
final class ActionFixtures {

    static final Instant JULY_17_NOON = Instant.parse("2024-07-17T10:00:00Z");
    static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    static final LocalDate JULY_17 = LocalDate.of(2024, 7, 17);
    static final LocalDate SEPTEMBER_30 = LocalDate.of(2024, 9, 30);
    static final LocalDate DECEMBER_31 = LocalDate.of(2024, 12, 31);

    static final ActionId ACTION = ActionId.of("2.1.3");
    static final ActionCode OTHER = ActionCode.of("2.1.10");
    static final ActionCode THIRD = ActionCode.of("5.1.4");
    static final ActionCode ENDED = ActionCode.of("3.1.1");
    static final ActionCode GIVEN_UP = ActionCode.of("4.1.1");
    static final ActionId NOT_IN_PLAN = ActionId.of("9.9.9");
    static final UUID PROPOSAL = new UUID(0, 7);
    static final String WHY = "The works were tendered again.";
    static final FormalAct ACT =
            new FormalAct(ActKind.COUNCIL_RESOLUTION, "12/2024", JULY_17, Optional.of("https://www.comune.milano.it/"));

    static final ActionScheduled SCHEDULED =
            new ActionScheduled(ACTION, JULY_17, DECEMBER_31, DECEMBER_31, Optional.empty(), JULY_17_NOON);
    static final ActionLinked LINKED = new ActionLinked(ACTION, LinkKind.PROPOSAL, PROPOSAL, WHY, JULY_17_NOON);
    static final ActionSuperseded SUPERSEDED =
            new ActionSuperseded(ACTION, RevisionKind.MERGED, List.of(OTHER), WHY, ACT, JULY_17_NOON);
    static final ActionStatusDeclared CANCELLED = declared(DeclaredStatus.CANCELLED);

    private ActionFixtures() {}

    static FixtureConfiguration<PacAction> anAction() {
        var plan = Set.of(ACTION.code(), OTHER, THIRD, ENDED, GIVEN_UP);
        var ends = Map.of(ENDED, DeclaredStatus.SUPERSEDED, GIVEN_UP, DeclaredStatus.CANCELLED);
        return new AggregateTestFixture<>(PacAction.class)
                .registerInjectableResource(Clock.fixed(JULY_17_NOON, MILAN))
                .registerInjectableResource((PacActions) plan::contains)
                .registerInjectableResource((EndedActions) code -> Optional.ofNullable(ends.get(code)))
                .registerInjectableResource(
                        (LinkTargets) (kind, target) -> kind == LinkKind.PROPOSAL && target.equals(PROPOSAL));
    }

    static ActionMilestoneSet milestone(int number, LocalDate dueOn) {
        return new ActionMilestoneSet(ACTION, number, "Gates in place", dueOn, JULY_17_NOON);
    }

    static ActionStatusDeclared declared(DeclaredStatus status) {
        return new ActionStatusDeclared(ACTION, status, WHY, JULY_17, List.of(), JULY_17_NOON);
    }

    /** Given these events, the command is refused for this reason at this place. */
    static void refuses(ActionCommand command, RefusalReason reason, String place, ActionEvent... given) {
        anAction().given((Object[]) given).when(command).expectNoEvents().expectException(refusalAt(reason, place));
    }
}
