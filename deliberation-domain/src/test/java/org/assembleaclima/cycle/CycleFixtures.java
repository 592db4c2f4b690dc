package org.assembleaclima.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assembleaclima.cycle.CycleEvent.CyclePlanned;
import org.assembleaclima.cycle.CycleEvent.CycleRedated;

/** The assembly's second cycle, as it is known: eight plenaries from 20 January to 19 October 2024. */
public final class CycleFixtures {

    public static final ZoneId MILAN = ZoneId.of("Europe/Rome");
    public static final Instant JANUARY_20_NOON = Instant.parse("2024-01-20T11:00:00Z");
    public static final LocalDate JANUARY_20 = LocalDate.of(2024, 1, 20);
    public static final LocalDate OCTOBER_19 = LocalDate.of(2024, 10, 19);

    public static final CycleId CYCLE_2024 = CycleId.of("2024");
    public static final RuleSetId RULE_SET = RuleSetId.of("milano-a-regime");
    public static final Majority TWO_THIRDS = new Majority(2, 3, false, MajorityBase.YES_PLUS_NO);
    public static final Rules PILOT_RULES = new Rules(
            "Pilot",
            16,
            90,
            List.of(45, 45),
            6,
            TWO_THIRDS,
            BallotRules.UNSTATED,
            ResponseRules.UNSTATED,
            List.of(new RuleSource("two thirds of whom", "https://www.comune.milano.it/", "")));

    private CycleFixtures() {}

    /** How many versions of each rule set have been published. */
    record PublishedVersions(Map<RuleSetId, Integer> latest) implements RuleSets {

        @Override
        public boolean isPublished(RuleSetId ruleSetId, int version) {
            return version >= 1 && version <= latest.getOrDefault(ruleSetId, 0);
        }
    }

    static CyclePlanned planned(Optional<LocalDate> endsOn) {
        return new CyclePlanned(
                CYCLE_2024,
                2,
                CycleKind.REGULAR,
                JANUARY_20,
                endsOn,
                RULE_SET,
                2,
                List.of("Green", "Energy"),
                List.of("https://partecipazione.comune.milano.it/"),
                JANUARY_20_NOON);
    }

    static CycleRedated redated(LocalDate startsOn, Optional<LocalDate> endsOn) {
        return new CycleRedated(CYCLE_2024, startsOn, endsOn, "The hall is taken", JANUARY_20_NOON);
    }
}
