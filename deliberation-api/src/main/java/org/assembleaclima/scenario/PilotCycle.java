package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.OFFICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assembleaclima.scenario.Assembly.Member;
import org.assembleaclima.scenario.BallotBox.Question;

/**
 * The pilot of 2022-23. Known: two cohorts of 45, the first from 3 December 2022, the second from March 2023; the first
 * and the fourth plenary; eight proposals voted on 20 May 2023, five approved. Everything else is made up, but for
 * the group whose name is known. What is not known is left out: the plenaries between, the second vote of the year.
 */
final class PilotCycle {

    static final String CYCLE = "2022-23";

    private static final String ON_THE_FIRST_PLENARY =
            "https://www.poliedra.polimi.it/assemblea-permanente-dei-cittadini-sul-clima-acquario/";
    private static final String ON_THE_FIRST_VOTE =
            "https://www.comune.milano.it/web/milano-cambia-aria/-/la-prima-votazione-sulle-proposte-dell-assemblea-permanente-dei-cittadini-sul-clima";
    private static final LocalDate FIRST_COHORT = LocalDate.of(2022, 12, 3);
    private static final LocalDate SECOND_COHORT = LocalDate.of(2023, 3, 4); // known: March
    private static final int TERM_MONTHS = 6;
    private static final int GROUPS = 7;

    /** Of 81 present two thirds are 54: the sixth proposal has two thirds of those who voted, and is not approved. */
    private static final List<Votes> VOTES = List.of(
            new Votes(70, 5, 3, 1, 2),
            new Votes(66, 10, 3, 1, 1),
            new Votes(54, 20, 5, 1, 1),
            new Votes(61, 12, 4, 2, 2),
            new Votes(58, 15, 6, 1, 1),
            new Votes(53, 10, 8, 2, 8),
            new Votes(44, 28, 6, 1, 2),
            new Votes(39, 33, 6, 2, 1));

    private final Client client;
    private final Assembly assembly;
    private final Drafting drafting;
    private final Plenary first;
    private final Plenary fourth;

    PilotCycle(Client client) {
        this.client = client;
        this.assembly = new Assembly(client, CYCLE);
        this.drafting = new Drafting(client, CYCLE);
        this.first = new Plenary(client, CYCLE, 1);
        this.fourth = new Plenary(client, CYCLE, 4);
    }

    List<Act> acts() {
        return List.of(
                Act.on("2022-11-20", 10, "pilota-sorteggio", this::enrolFirstCohort),
                Act.on("2022-12-03", 10, "pilota-plenaria-1", this::firstPlenary),
                Act.on("2023-02-20", 10, "pilota-seconda-coorte", this::enrolSecondCohort),
                Act.on("2023-03-04", 10, "pilota-avvicendamento", this::welcomeSecondCohort),
                Act.on("2023-04-01", 10, "pilota-bozze", this::draft),
                Act.on("2023-05-06", 10, "pilota-deposito", this::table),
                Act.on("2023-05-20", 10, "pilota-voto", this::vote));
    }

    private void enrolFirstCohort() {
        assembly.enrol(1, 45, FIRST_COHORT, TERM_MONTHS, 1, 12);
        first.schedule(Act.at("2022-12-03", 10), "Acquario Civico", ON_THE_FIRST_PLENARY);
        for (int i = 2; i <= GROUPS; i++)
            client.send(
                    OFFICE,
                    "/api/v1/working-groups",
                    Body.of("cycle_id", CYCLE)
                            .and("name", "Gruppo sintetico %d: il nome vero non è noto".formatted(i))
                            .and("sources", List.of("Dato sintetico: noto è solo che i gruppi erano sette.")));
    }

    private void firstPlenary() {
        var members = assembly.numbered(1, 45);
        assembly.welcome(members, FIRST_COHORT);
        first.begin(members);
        first.end("Presenti 45 componenti.");
        constituteGroups(members);
    }

    private void constituteGroups(List<Member> members) {
        var groups = groups();
        var actions = new Plan(client).codes();
        for (int i = 0; i < GROUPS; i++)
            groups.get(i).constitute(every(members, GROUPS, i), List.of(actions.get(i), actions.get(i + GROUPS)));
    }

    static List<Member> every(List<Member> members, int nth, int from) {
        var some = new ArrayList<Member>();
        for (int i = from; i < members.size(); i += nth) some.add(members.get(i));
        return some;
    }

    private List<Group> groups() {
        return new Plan(client).groups(CYCLE);
    }

    private void enrolSecondCohort() {
        assembly.enrol(2, 45, SECOND_COHORT, TERM_MONTHS, 101, 12);
        fourth.schedule(Act.at("2023-05-20", 10), "Acquario Civico", ON_THE_FIRST_VOTE);
    }

    private void welcomeSecondCohort() {
        var members = assembly.numbered(46, 90);
        assembly.welcome(members, SECOND_COHORT);
        var groups = groups();
        for (int i = 0; i < GROUPS; i++) groups.get(i).join(every(members, GROUPS, i));
    }

    private void draft() {
        var groups = groups();
        for (int i = 0; i < VOTES.size(); i++) {
            var group = groups.get(i % GROUPS);
            var actions = List.of(new Plan(client).codes().get(i));
            drafting.draft(group, SyntheticTexts.draft(i + 1, group.name()), actions);
        }
    }

    private void table() {
        for (int i = 1; i <= VOTES.size(); i++) drafting.table(i, 1);
    }

    /** Nine are missing; the first two and the sixth are voted by name, the others by hand. */
    private void vote() {
        var present = assembly.active().stream()
                .filter(member -> member.number() % 10 != 0)
                .toList();
        fourth.begin(present);
        var box = new BallotBox(client, assembly, fourth.id(), present);
        for (int i = 0; i < VOTES.size(); i++) {
            client.send(Performer.CHAIR, drafting.path(i + 1) + "/consolidate");
            var question = new Question(drafting.id(i + 1), null);
            var isNamed = i < 2 || i == 5;
            box.certify(
                    isNamed
                            ? box.counted(question, VOTES.get(i), i * 11)
                            : box.countedByHand(question, VOTES.get(i), i == 3));
            drafting.awaitDecision(i + 1, i < 5);
        }
        fourth.end("Votate 8 proposte, approvate 5. I voti sono sintetici.");
    }
}
