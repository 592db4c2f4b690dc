package org.assembleaclima.scenario;

import java.util.List;
import java.util.function.Consumer;
import org.assembleaclima.scenario.Assembly.Member;

/** The eight plenaries of 2024: three on known days in known places, five made up. */
record Plenaries2024(Client client, Assembly assembly) {

    private static final String UNKNOWN_PLACE = "Luogo sintetico: quello vero non è noto";

    /** @param source empty when the day and the place are made up */
    private record Day(String day, int hour, String place, String source) {}

    private static final List<Day> DAYS = List.of(
            new Day(
                    "2024-01-20",
                    9,
                    "Castello Sforzesco",
                    "https://www.comune.milano.it/web/milano-cambia-aria/-/riparte-l-assemblea-dei-cittadini-sul-clima.-segui-i-lavori-del-secondo-anno-"),
            new Day(
                    "2024-02-10",
                    10,
                    "Sala Viscontea, Castello Sforzesco",
                    "https://www.comune.milano.it/web/milano-cambia-aria/-/presentazione-del-report-annuale-dei-lavori-dell-assemblea-2023"),
            new Day("2024-03-09", 10, UNKNOWN_PLACE, ""),
            new Day("2024-04-13", 10, UNKNOWN_PLACE, ""),
            new Day("2024-05-18", 10, UNKNOWN_PLACE, ""),
            new Day("2024-06-15", 10, UNKNOWN_PLACE, ""),
            new Day("2024-09-21", 10, UNKNOWN_PLACE, ""),
            new Day(
                    "2024-10-19",
                    9,
                    "Sala Alessi, Palazzo Marino",
                    "https://www.dietrolanotizia.eu/2024/10/assemblea-permanente-dei-cittadini-sul-clima-21-proposte/"));

    void schedule() {
        for (int i = 0; i < DAYS.size(); i++) {
            var day = DAYS.get(i);
            plenary(i + 1).schedule(Act.at(day.day(), day.hour()), day.place(), day.source());
        }
    }

    private Plenary plenary(int ordinal) {
        return new Plenary(client, Cycle2024.CYCLE, ordinal);
    }

    void hold(int ordinal) {
        hold(ordinal, box -> {});
    }

    /** Six of the 90 are missing, other ones each time. */
    void hold(int ordinal, Consumer<BallotBox> ballots) {
        var plenary = plenary(ordinal);
        var present = assembly.active().stream()
                .filter(member -> member.number() % 15 != ordinal)
                .toList();
        plenary.begin(present);
        ballots.accept(new BallotBox(client, assembly, plenary.id(), present));
        plenary.end(told(present));
    }

    private static String told(List<Member> present) {
        return "Presenti %d componenti.".formatted(present.size());
    }
}
