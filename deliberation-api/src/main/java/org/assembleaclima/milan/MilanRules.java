package org.assembleaclima.milan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assembleaclima.cycle.BallotRules;
import org.assembleaclima.cycle.Majority;
import org.assembleaclima.cycle.MajorityBase;
import org.assembleaclima.cycle.ResponseRules;
import org.assembleaclima.cycle.RuleSetCommand.PublishRuleSet;
import org.assembleaclima.cycle.RuleSetId;
import org.assembleaclima.cycle.RuleSource;
import org.assembleaclima.cycle.Rules;

/**
 * The rules Milan's assembly has worked under, as far as public pages tell. They agree on two thirds and differ on two
 * thirds of whom: each cycle's rule set takes the source closest to it and says so (DOMAIN 1). No page tells of a quorum
 * or of votes that may be replaced.
 */
final class MilanRules {

    private static final String CITY_ON_THE_FIRST_VOTE = "https://www.comune.milano.it/web/milano-cambia-aria/-/"
            + "la-prima-votazione-sulle-proposte-dell-assemblea-permanente-dei-cittadini-sul-clima";
    private static final String POLIEDRA_ON_THE_PROJECT =
            "https://www.poliedra.polimi.it/project/assemblea-permanente-dei-cittadini-sul-clima-di-milano/";
    private static final String AWARD_ENTRY = "https://participate.oidp.net/processes/award2023/f/280/proposals/3209";
    private static final String PHASES_OF_THE_PLATFORM =
            "https://partecipazione.comune.milano.it/processes/" + "assemblea-permanente-dei-cittadini-sul-clima/steps";
    private static final String PRESS_ON_2024 = "https://ilgazzettinometropolitano.it/?p=54866";
    private static final String PRESS_ON_2025 = "https://www.italia24.news/milano-si-chiudono-i-lavori-"
            + "dellassemblea-permanente-dei-cittadini-sul-clima-28-proposte-presentate-allamministrazione";
    private static final String WELFARENETWORK_ON_2025 = "https://www.welfarenetwork.it/"
            + "mi-ambiente-nuovo-anno-per-l-assemblea-permanente-dei-cittadini-sul-clima-20250215/";

    private static final int YEARS_16 = 16;
    private static final int SEATS_90 = 90;

    private MilanRules() {}

    /** The rule set of a cycle of {@code cycles.json}. */
    static RuleSetId of(String cycle) {
        return new RuleSetId("milano-" + cycle);
    }

    static List<PublishRuleSet> all() {
        return List.of(pilot(), regime2024(), regime2025());
    }

    private static PublishRuleSet pilot() {
        return new PublishRuleSet(
                of("2022-23"),
                new Rules(
                        "Assemblea pilota 2022-23",
                        YEARS_16,
                        SEATS_90,
                        List.of(45, 45),
                        6,
                        twoThirds(MajorityBase.PRESENT),
                        BallotRules.UNSTATED,
                        answeredBy(LocalDate.of(2023, 12, 31)),
                        List.of(
                                new RuleSource("term of service", AWARD_ENTRY, "six months, half renewed every three"),
                                age(),
                                new RuleSource(
                                        "two thirds of whom",
                                        CITY_ON_THE_FIRST_VOTE,
                                        "at least two thirds of the citizens present"),
                                new RuleSource(
                                        "due date of the answer",
                                        CITY_ON_THE_FIRST_VOTE,
                                        "to be examined by the Administration by the end of 2023"))));
    }

    private static PublishRuleSet regime2024() {
        return new PublishRuleSet(
                of("2024"),
                new Rules(
                        "Assemblea a regime 2024",
                        YEARS_16,
                        SEATS_90,
                        List.of(90),
                        12,
                        twoThirds(MajorityBase.CAST),
                        BallotRules.UNSTATED,
                        answeredBy(LocalDate.of(2025, 3, 31)),
                        List.of(
                                new RuleSource(
                                        "term of service", PHASES_OF_THE_PLATFORM, "one group of 90, twelve months"),
                                age(),
                                new RuleSource(
                                        "two thirds of whom",
                                        POLIEDRA_ON_THE_PROJECT,
                                        "voters (votanti); the page is not about 2024 alone"),
                                new RuleSource(
                                        "due date of the answer",
                                        PRESS_ON_2024,
                                        "the first months of 2025: read here as the first three"))));
    }

    private static PublishRuleSet regime2025() {
        return new PublishRuleSet(
                of("2025"),
                new Rules(
                        "Assemblea a regime 2025",
                        YEARS_16,
                        SEATS_90,
                        List.of(90),
                        12,
                        twoThirds(MajorityBase.PRESENT),
                        BallotRules.UNSTATED,
                        ResponseRules.UNSTATED,
                        List.of(
                                new RuleSource("members", WELFARENETWORK_ON_2025, "one group of 90"),
                                new RuleSource(
                                        "term of service", PHASES_OF_THE_PLATFORM, "one group of 90, twelve months"),
                                age(),
                                new RuleSource(
                                        "two thirds of whom",
                                        PRESS_ON_2025,
                                        "two thirds of the participants: read here as those present"))));
    }

    private static RuleSource age() {
        return new RuleSource(
                "minimum age",
                "public pages of the city, its platform or Poliedra; which one was not recorded",
                "residents aged 16 or more");
    }

    /** Reviews are nowhere stated: a quarter and a year after the first answer. */
    private static ResponseRules answeredBy(LocalDate lastDay) {
        return new ResponseRules(Optional.empty(), Optional.of(lastDay), ResponseRules.UNSTATED.reviewMonths());
    }

    private static Majority twoThirds(MajorityBase base) {
        return new Majority(2, 3, false, base);
    }
}
