package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.CHAIR;
import static org.assembleaclima.scenario.Performer.OFFICE;
import static org.assembleaclima.scenario.PilotCycle.every;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cycle of 2024. Known: 90 members from 20 January, five groups with their names, eight plenaries of which three
 * with day and place, 25 proposals voted on 19 October, 21 approved. Everything else is made up.
 */
final class Cycle2024 {

    static final String CYCLE = "2024";
    static final int PROPOSALS = 25;

    private static final LocalDate STARTS_ON = LocalDate.of(2024, 1, 20);
    private static final int MEMBERS = 90;
    private static final int GROUPS = 5;

    /** Whose seats become vacant in spring. */
    private static final List<Integer> LEAVERS = List.of(11, 45, 78);

    /** The first so many proposals are revised once. */
    private static final int REVISED = 20;

    private static final int TRANSLATED = 4;

    private final Client client;
    private final Assembly assembly;
    private final Drafting drafting;
    private final Plenaries2024 plenaries;
    private final Amendments2024 amendments;
    private final FinalVote2024 finalVote;

    Cycle2024(Client client) {
        this.client = client;
        this.assembly = new Assembly(client, CYCLE);
        this.drafting = new Drafting(client, CYCLE);
        this.plenaries = new Plenaries2024(client, assembly);
        this.amendments = new Amendments2024(client, assembly, drafting);
        this.finalVote = new FinalVote2024(client, assembly, drafting);
    }

    List<Act> acts() {
        return List.of(
                Act.on("2023-12-18", 10, "2024-sorteggio", this::enrol),
                Act.on("2024-01-20", 9, "2024-plenaria-1", this::begin),
                Act.on("2024-02-10", 10, "2024-plenaria-2", () -> plenaries.hold(2)),
                Act.on("2024-03-04", 10, "2024-subentri", this::replace),
                Act.on("2024-03-09", 10, "2024-plenaria-3", () -> plenaries.hold(3)),
                Act.on("2024-03-25", 10, "2024-bozze-1", () -> draft(1, 10)),
                Act.on("2024-04-13", 10, "2024-plenaria-4", () -> plenaries.hold(4)),
                Act.on("2024-04-22", 10, "2024-bozze-2", () -> draft(11, PROPOSALS)),
                Act.on("2024-05-18", 10, "2024-plenaria-5", () -> plenaries.hold(5)),
                Act.on("2024-05-27", 10, "2024-revisioni", this::revise),
                Act.on("2024-06-15", 10, "2024-plenaria-6", () -> plenaries.hold(6)),
                Act.on("2024-07-01", 10, "2024-deposito", this::table),
                Act.on("2024-07-08", 10, "2024-traduzione", this::translate),
                Act.on("2024-09-02", 10, "2024-emendamenti", amendments::submit),
                Act.on("2024-09-10", 10, "2024-ammissibilita", amendments::judge),
                Act.on("2024-09-21", 10, "2024-plenaria-7", () -> plenaries.hold(7, amendments::vote)),
                Act.on("2024-09-30", 10, "2024-testi-definitivi", this::consolidate),
                Act.on("2024-10-19", 9, "2024-plenaria-8", () -> plenaries.hold(8, finalVote::vote)));
    }

    private void enrol() {
        assembly.enrol(1, MEMBERS, STARTS_ON, 12, 1, 24);
        plenaries.schedule();
    }

    private void begin() {
        var members = assembly.numbered(1, MEMBERS);
        assembly.welcome(members, STARTS_ON);
        var groups = groups();
        var actions = new Plan(client).codes();
        for (int i = 0; i < GROUPS; i++)
            groups.get(i).constitute(every(members, GROUPS, i), actions.subList(i * 4, i * 4 + 4));
        plenaries.hold(1);
    }

    private List<Group> groups() {
        return new Plan(client).groups(CYCLE);
    }

    /** The numbers after the last seat go to those called from the reserve, who join the groups of those they replace. */
    private void replace() {
        var day = LocalDate.of(2024, 3, 4);
        var groups = groups();
        for (int i = 0; i < LEAVERS.size(); i++) {
            var number = LEAVERS.get(i);
            assembly.replace(number, day);
            var successor = assembly.numbered(MEMBERS + 1 + i);
            assembly.welcome(List.of(successor), day);
            var group = groups.get((number - 1) % GROUPS);
            group.leave(assembly.numbered(number));
            group.join(List.of(successor));
        }
    }

    private void draft(int from, int to) {
        var groups = groups();
        for (int i = from; i <= to; i++) {
            var group = groups.get(i % GROUPS);
            drafting.draft(group, SyntheticTexts.draft(i, group.name()), actions(i));
        }
    }

    private List<String> actions(int number) {
        return List.of(new Plan(client).codes().get(number % GROUPS * 4 + number % 4));
    }

    private void revise() {
        var groups = groups();
        for (int i = 1; i <= REVISED; i++) {
            var group = groups.get(i % GROUPS);
            drafting.revise(i, group, SyntheticTexts.revised(i, group.name()), actions(i));
        }
    }

    private void table() {
        IntStream.rangeClosed(1, PROPOSALS).forEach(i -> drafting.table(i, i <= REVISED ? 2 : 1));
    }

    private void translate() {
        var group = groups().get(TRANSLATED % GROUPS);
        var translation = Body.of("text", SyntheticTexts.english(TRANSLATED, group.name()));
        client.sendIfMatch(OFFICE, drafting.path(TRANSLATED) + "/translate", 3, translation);
    }

    private void consolidate() {
        IntStream.rangeClosed(1, PROPOSALS).forEach(i -> client.send(CHAIR, drafting.path(i) + "/consolidate"));
    }
}
