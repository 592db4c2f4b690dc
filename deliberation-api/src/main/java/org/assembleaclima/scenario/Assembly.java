package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.OFFICE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The members of one cycle, all made up: seats, pacts, accounts, who comes and who goes. */
record Assembly(Client client, String cycle) {

    static final List<String> SOURCES = List.of("Dati sintetici: nessuna persona reale.");

    private static final String PACT = "Patto di partecipazione (sintetico)";

    /** Seats and reservists are of so many strata in turn. */
    private static final int STRATA = 6;

    /** @param number public, from 1 */
    record Member(String id, int number, String state) {

        static Member of(JsonNode row) {
            return new Member(
                    row.path("member_id").asString(),
                    row.path("number").asInt(0),
                    row.path("state").asString());
        }
    }

    private String path(String step) {
        return "/api/v1/cycles/" + cycle + step;
    }

    /** The account a member votes with. */
    Performer performer(Member member) {
        return Performer.member("sintetico-%s-%03d".formatted(cycle, member.number()));
    }

    private Stream<Member> all() {
        return client.items("/api/v1/members?cycle_id=" + cycle).stream().map(Member::of);
    }

    /** By number, so that an act gone through again finds the same ones whatever they have become. */
    List<Member> numbered(int from, int to) {
        return all().filter(member -> from <= member.number() && member.number() <= to)
                .toList();
    }

    List<Member> active() {
        return all().filter(member -> member.state().equals("ACTIVE")).toList();
    }

    Member numbered(int number) {
        return numbered(number, number).getFirst();
    }

    /**
     * Enrols a whole cohort with its reserve.
     *
     * @param firstReserve drawn order of the first reservist; each later one has the next
     */
    void enrol(int cohort, int seats, LocalDate startsOn, int months, int firstReserve, int reserve) {
        var endsOn = startsOn.plusMonths(months).minusDays(1);
        var members = IntStream.range(0, seats)
                .mapToObj(i -> Body.of("cohort", cohort)
                        .and("stratum", stratum(i))
                        .and("starts_on", startsOn.toString())
                        .and("ends_on", endsOn.toString()))
                .toList();
        var reservists = IntStream.range(firstReserve, firstReserve + reserve)
                .mapToObj(i -> Body.of("order", i).and("stratum", stratum(i)))
                .toList();
        var panel = Body.of("members", members).and("reserve", reservists).and("sources", SOURCES);
        client.send(OFFICE, path("/assembly/import"), panel);
    }

    private static String stratum(int i) {
        return "SINTETICO-" + (1 + i % STRATA);
    }

    /** Pact and activation of these members, who were enrolled or called from the reserve. */
    void welcome(List<Member> members, LocalDate signedOn) {
        var pacts = members.stream()
                .map(member -> Body.of("member_id", member.id())
                        .and("account", performer(member).account())
                        .and("signed_on", signedOn.toString()))
                .toList();
        var ids = members.stream().map(Member::id).toList();
        client.send(OFFICE, path("/assembly/onboard"), Body.of("members", pacts).and("pact", PACT));
        client.send(OFFICE, path("/assembly/activate"), Body.of("member_ids", ids));
    }

    /** A member resigns and the reserve fills the seat. */
    void replace(int number, LocalDate day) {
        var leaver = numbered(number);
        var of = "/members/" + leaver.id();
        var why = Body.of("reason", "Motivo personale (sintetico).").and("resigned_on", day.toString());
        client.send(OFFICE, path(of + "/record-resignation"), why);
        client.send(OFFICE, path(of + "/replace"));
    }
}
