package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Answer.milestone;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What followed the pilot. Known: an answer was expected by the end of 2023, report and answers were shown on 10
 * February 2024 in a known place, and on 17 July 2024 the press told of two proposals that had been started. Number and
 * date of the act were not found: they are made up, like everything else here, and say so.
 */
final class PilotAnswer {

    private static final String ON_THE_PREVIEW =
            "https://www.comune.milano.it/web/milano-cambia-aria/-/presentazione-del-report-annuale-dei-lavori-dell-assemblea-2023";
    private static final String ON_THE_START =
            "http://imprese-lavoro.com/2024/07/17/milano-piano-aria-le-proposte-dei-cittadini";
    private static final String STARTED =
            "La stampa ne riferisce l'avvio il 17 luglio 2024; il giorno vero non è noto, l'impegno è sintetico.";

    private static final int APPROVED = 5;

    /** Which of the proposals played here the two started ones stand for is made up. */
    private static final int ON_FOOD = 4;

    private static final int ON_ENERGY = 5;

    private final Report report;
    private final Answering answering;

    PilotAnswer(Client client) {
        this.report = new Report(client, PilotCycle.CYCLE);
        this.answering = new Answering(client, new Drafting(client, PilotCycle.CYCLE));
    }

    List<Act> acts() {
        return List.of(
                Act.on("2023-09-11", 10, "pilota-report", report::freeze),
                Act.on("2023-09-18", 10, "pilota-trasmissione", () -> report.transmit("2023-09-18")),
                Act.on("2023-11-13", 10, "pilota-pareri", this::advise),
                Act.on("2024-01-29", 10, "pilota-risposte-in-bozza", this::draft),
                Act.on("2024-02-10", 17, "pilota-anteprima", this::preview),
                Act.on("2024-02-22", 10, "pilota-risposte", this::publish),
                Act.on("2024-05-28", 10, "pilota-verifica-a-tre-mesi", this::review),
                Act.on("2024-07-17", 10, "pilota-avvio-di-due-proposte", this::start),
                Act.on("2024-11-04", 10, "pilota-consegne", this::claim),
                Act.on("2024-11-25", 10, "pilota-consegne-verificate", this::judge),
                Act.on("2025-01-13", 10, "pilota-rinvio", this::replan));
    }

    private void advise() {
        for (int i = 1; i <= APPROVED; i++)
            answering.advise(
                    i, i == 3 ? "UNFAVOURABLE" : "FAVOURABLE", "fattibile con le risorse attuali.", "2023-11-10");
    }

    private void draft() {
        answering.draft(1, whole("ACCEPTED").committing("(sintetico) Prova in tre quartieri", actions(1), trial()));
        answering.draft(2, Answer.first().on("ALREADY_UNDER_WAY", "Il Comune lo fa già (sintetico)."));
        answering.draft(3, Answer.first().on("REJECTED", "Manca la copertura di spesa (sintetico)."));
        answering.draft(
                ON_FOOD,
                whole("ACCEPTED")
                        .committing(
                                "(sintetico) Educazione alimentare nelle scuole",
                                actions(ON_FOOD),
                                milestone("Materiali per le scuole (sintetico)", "2024-10-31"),
                                milestone("Campagna in ogni municipio (sintetico)", "2025-06-30")));
        answering.draft(
                ON_ENERGY,
                whole("ACCEPTED_IN_PART")
                        .committing(
                                "(sintetico) Sportello Energia come punto unico",
                                actions(ON_ENERGY),
                                milestone("Sportello aperto (sintetico)", "2024-09-30")));
    }

    private static Answer whole(String verdict) {
        return Answer.first().on(verdict, "Condivisa nei limiti del bilancio (sintetico).");
    }

    private static Body trial() {
        return milestone("Prova avviata (sintetico)", "2024-12-31");
    }

    private List<String> actions(int number) {
        return answering.actions(number);
    }

    private void preview() {
        report.preview("2024-02-10", "Sala Viscontea, Castello Sforzesco", ON_THE_PREVIEW);
    }

    private void publish() {
        IntStream.rangeClosed(1, APPROVED).forEach(i -> answering.publish(i, "sintetico-2024-" + i, "2024-02-20"));
    }

    private void review() {
        answering.review(ON_FOOD, 1, "2024-05-28", "Nessun lavoro ancora avviato (sintetico).");
    }

    private void start() {
        for (int i : new int[] {ON_FOOD, ON_ENERGY}) started(i).start("2024-07-17", STARTED, List.of(ON_THE_START));
    }

    private Commitment started(int number) {
        return answering.commitments(number).getFirst();
    }

    /** One in time, one a month late. */
    private void claim() {
        started(ON_FOOD).claim(1, "2024-10-25", "Materiali consegnati alle scuole (sintetico).");
        started(ON_ENERGY).claim(1, "2024-10-30", "Sportello aperto al pubblico (sintetico).");
    }

    private void judge() {
        started(ON_FOOD).verify(1, "Visti i materiali in tre scuole (sintetico).");
        started(ON_ENERGY).verify(1, "Sopralluogo allo sportello (sintetico).");
    }

    /** The first proposal's commitment is late by then and stays so, because nobody gives it another date. */
    private void replan() {
        started(ON_FOOD).replan(2, "2025-12-15", "Calendario scolastico (sintetico).");
    }
}
