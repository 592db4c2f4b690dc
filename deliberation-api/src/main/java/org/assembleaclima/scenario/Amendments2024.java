package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Performer.CHAIR;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assembleaclima.scenario.BallotBox.Question;
import tools.jackson.databind.JsonNode;

/**
 * Amendments to the first three proposals, one of each kind: suppressing, substituting, modifying, adding; a pair that
 * does the same, a sub-amendment, one taken as friendly, one ruled inadmissible, one withdrawn; conflicts, one of them
 * between an amendment that is adopted and one that lapses by it.
 */
record Amendments2024(Client client, Assembly assembly, Drafting drafting) {

    private static final Votes FOR = new Votes(62, 14, 5, 1, 2);
    private static final Votes AGAINST = new Votes(41, 34, 6, 1, 2);

    /** What the plenary does not want, by proposal and number of the amendment. */
    private static final Set<String> UNWANTED = Set.of("1/3", "3/2");

    /** Voted by name; the others by hand. */
    private static final String BY_NAME = "1/4";

    private static final String WINDOW_ENDS = "2024-09-15";
    private static final int AMENDED = 3;

    void submit() {
        for (int i = 1; i <= AMENDED; i++) {
            var until = Body.of("until", Act.at(WINDOW_ENDS, 0).toString());
            client.send(CHAIR, drafting.path(i) + "/open-amending", until);
        }
        toTheFirst();
        toTheSecond();
        toTheThird();
    }

    private void toTheFirst() {
        submit(1, 3, Edit.delete("b5", SyntheticTexts.SECOND));
        submit(1, 8, Edit.words("b5", "ogni municipio", "ogni quartiere"));
        submit(1, 14, Edit.block("b3", SyntheticTexts.ASK, "Il Comune chiede un parere sintetico e poi decide."));
        submit(1, 21, Edit.words("b3", "tre quartieri", "cinque quartieri"));
        submit(
                1,
                29,
                Edit.insert("b4", "Una mappa pubblica dei luoghi della prova, aggiornata ogni mese (sintetico)."));
        submit(
                1,
                33,
                Edit.insert("b4", "Una mappa pubblica dei luoghi della prova, aggiornata ogni mese (sintetico)."));
        submit(1, 40, Edit.insert("b4", "Un numero da chiamare (sintetico)."));
        submit(1, 52, Edit.insert("b6", "Un parco giochi in più (sintetico)."));
        submit(1, 58, Edit.words("b4", "ogni tre mesi", "ogni sei mesi"));
    }

    private void toTheSecond() {
        var changed = "Il Comune avvia una prova di un anno in tutti i quartieri (sintetico).";
        var parent = submit(2, 5, Edit.block("b3", SyntheticTexts.ASK, changed));
        var path = drafting.path(2) + "/amendments";
        var sub = amendment(Edit.words("b3", "un anno", "diciotto mesi")).and("parent", parent);
        client.send(assembly.performer(assembly.numbered(17)), path, sub);
        var title = drafting.found(2).path("title").asString();
        submit(2, 26, Edit.title(title, title + ", per tutti"));
    }

    private void toTheThird() {
        var other = new Plan(client).codes().getLast();
        submit(3, 9, Edit.addAction(other));
        submit(3, 64, Edit.move("b6", SyntheticTexts.ADDED, "b3"));
    }

    /** @param author number of a member */
    private String submit(int proposal, int author, Body operation) {
        var by = assembly.performer(assembly.numbered(author));
        return client.send(by, drafting.path(proposal) + "/amendments", amendment(operation))
                .id();
    }

    /** The texts of these proposals were revised once. */
    private static Body amendment(Body operation) {
        return Body.of("language", "it")
                .and("text_version", 2)
                .and("operations", List.of(operation))
                .and("reasons", "Motivazione sintetica.");
    }

    /** Admits all but one, takes one out again and one as friendly, and closes the windows. */
    void judge() {
        for (int i = 1; i <= AMENDED; i++)
            for (var amendment : all(i)) {
                var path = path(i, amendment);
                if (isNumber(i, amendment, "1/8"))
                    client.send(
                            CHAIR,
                            path + "/rule-inadmissible",
                            Body.of("code", "OFF_TOPIC").and("reasons", "Non riguarda la proposta (sintetico)."));
                else client.send(CHAIR, path + "/admit");
            }
        client.send(assembly.performer(assembly.numbered(58)), path(1, all(1).get(8)) + "/withdraw");
        var group = new Plan(client).groups(Cycle2024.CYCLE).get(2);
        client.send(group.facilitator(), path(2, all(2).get(2)) + "/accept-as-friendly");
        for (int i = 1; i <= AMENDED; i++) client.send(CHAIR, drafting.path(i) + "/close-amending");
    }

    private List<JsonNode> all(int proposal) {
        return client.items(drafting.path(proposal) + "/amendments");
    }

    private String path(int proposal, JsonNode amendment) {
        return drafting.path(proposal) + "/amendments/"
                + amendment.path("amendment_id").asString();
    }

    private static boolean isNumber(int proposal, JsonNode amendment, String which) {
        return which.equals(proposal + "/" + amendment.path("number").asInt());
    }

    /** In the order the system has computed; what one adoption does to the others is its business too. */
    void vote(BallotBox box) {
        for (int i = 1; i <= AMENDED; i++)
            for (var next = next(i); next.isPresent(); next = next(i)) vote(box, i, next.get());
    }

    private Optional<JsonNode> next(int proposal) {
        return all(proposal).stream()
                .filter(Amendments2024::isToBeVoted)
                .min(Comparator.comparingInt(amendment -> amendment.path("rank").asInt()));
    }

    private static boolean isToBeVoted(JsonNode amendment) {
        return Set.of("ADMITTED", "BALLOT").contains(amendment.path("state").asString());
    }

    private void vote(BallotBox box, int proposal, JsonNode amendment) {
        var question = new Question(
                drafting.id(proposal), amendment.path("amendment_id").asString());
        var votes = UNWANTED.stream().anyMatch(which -> isNumber(proposal, amendment, which)) ? AGAINST : FOR;
        box.certify(
                isNumber(proposal, amendment, BY_NAME)
                        ? box.counted(question, votes, 23)
                        : box.countedByHand(question, votes, false));
        client.await(path(proposal, amendment), decided -> !isToBeVoted(decided));
    }
}
