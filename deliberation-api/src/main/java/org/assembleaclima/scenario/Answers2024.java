package org.assembleaclima.scenario;

import static org.assembleaclima.scenario.Answer.milestone;

import java.util.List;

/**
 * What followed the cycle of 2024. Known: the report was announced for December 2024 and the answers for the first months
 * of 2025; no answer was found. All that is played here is made up and says so: twelve answers in time, one of them on a
 * day put off before it passed, seven late, two never given.
 */
final class Answers2024 {

    private static final List<Integer> APPROVED =
            List.of(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22, 23, 25);
    private static final List<Integer> IN_TIME = List.of(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12);
    private static final List<Integer> IN_APRIL = List.of(15, 16, 17);
    private static final List<Integer> IN_JUNE = List.of(19, 20, 21, 22);
    private static final int EXTENDED = 14;
    private static final int CORRECTED = 5;
    private static final int SUPERSEDED = 7;

    private static final String SHARED = "Condivisa (sintetico).";
    private static final String IN_PART = "Condivisa per la parte che il bilancio copre (sintetico).";
    private static final String UNDER_WAY = "Il Comune lo fa già (sintetico).";
    private static final String NO_FUNDS = "Manca la copertura di spesa (sintetico).";
    private static final String NOT_OURS = "Decide la Regione (sintetico).";
    private static final String LATER = "Dipende dalla gara in corso (sintetico).";

    private final Report report;
    private final Answering answering;

    Answers2024(Client client) {
        this.report = new Report(client, Cycle2024.CYCLE);
        this.answering = new Answering(client, new Drafting(client, Cycle2024.CYCLE));
    }

    List<Act> acts() {
        return List.of(
                Act.on("2024-12-09", 10, "2024-report", report::freeze),
                Act.on("2024-12-16", 10, "2024-trasmissione", () -> report.transmit("2024-12-16")),
                Act.on("2025-01-27", 10, "2024-pareri", this::advise),
                Act.on("2025-02-24", 10, "2024-risposte-in-bozza", () -> draft(IN_TIME)),
                Act.on("2025-03-17", 10, "2024-risposte", () -> publish(IN_TIME, "2025-03-13")),
                Act.on("2025-03-20", 10, "2024-proroga", this::extend),
                Act.on("2025-04-14", 10, "2024-risposte-aprile-in-bozza", () -> draft(IN_APRIL)),
                Act.on("2025-04-16", 10, "2024-risposte-aprile", () -> publish(IN_APRIL, "2025-04-15")),
                Act.on("2025-05-05", 10, "2024-rettifica", this::correct),
                Act.on("2025-05-19", 10, "2024-risposta-prorogata-in-bozza", () -> draft(List.of(EXTENDED))),
                Act.on("2025-05-21", 10, "2024-risposta-prorogata", () -> publish(List.of(EXTENDED), "2025-05-20")),
                Act.on("2025-06-09", 10, "2024-risposte-giugno-in-bozza", () -> draft(IN_JUNE)),
                Act.on("2025-06-11", 10, "2024-risposte-giugno", () -> publish(IN_JUNE, "2025-06-10")),
                Act.on("2025-09-15", 10, "2024-nuova-risposta", this::supersede));
    }

    private void advise() {
        for (int i : APPROVED) answering.advise(i, advice(i), "fattibilità e costi stimati.", "2025-01-24");
    }

    private static String advice(int number) {
        return switch (number % 3) {
            case 0 -> "UNFAVOURABLE";
            case 1 -> "FAVOURABLE";
            default -> "FAVOURABLE_WITH_CONDITIONS";
        };
    }

    private void draft(List<Integer> numbers) {
        numbers.forEach(i -> answering.draft(i, answer(i)));
    }

    private void publish(List<Integer> numbers, String actedOn) {
        numbers.forEach(i -> answering.publish(i, "sintetico-2025-" + i, actedOn));
    }

    /** Each verdict there is; the tenth proposal, whose first block is a heading, is answered point by point. */
    private Answer answer(int number) {
        var answer = Answer.first();
        return switch (number) {
            case 1 -> measured(answer.on("ACCEPTED", SHARED));
            case 2, 17, 22 -> committing(number, answer.on("ACCEPTED_IN_PART", IN_PART));
            case 3, 11 -> answer.on("ALREADY_UNDER_WAY", UNDER_WAY);
            case 4, 20 -> answer.deferredUntil("2026-06-30", LATER);
            case 5, 19 -> answer.on("NOT_COMPETENT", NOT_OURS);
            case 7, 12, 16 -> answer.on("REJECTED", NO_FUNDS);
            case 10 ->
                committing(
                        number,
                        answer.on("b2", "ACCEPTED", SHARED)
                                .on("b3", "ACCEPTED", SHARED)
                                .on("b4", "REJECTED", NO_FUNDS)
                                .on("b5", "ALREADY_UNDER_WAY", UNDER_WAY)
                                .on("b6", "ACCEPTED_IN_PART", IN_PART));
            default -> committing(number, answer.on("ACCEPTED", SHARED));
        };
    }

    /** What the first answer takes on is measured, so that a value leads back to the ballot. */
    private static Answer measured(Answer answer) {
        return answer.committing(
                "(sintetico) Piantumazioni in cinque quartieri",
                List.of(Measured.ACTION_ON_TREES),
                milestone("Aree scelte (sintetico)", "2025-06-30"),
                milestone("Alberi piantati (sintetico)", "2025-09-30", Measured.TREES),
                milestone("Effetti valutati (sintetico)", "2026-06-30", Measured.TREES, Measured.CO2));
    }

    private Answer committing(int number, Answer answer) {
        return answer.committing(
                "(sintetico) Impegno sulla proposta n. %02d".formatted(number),
                answering.actions(number),
                milestone("Progetto approvato (sintetico)", "2025-07-31"),
                milestone("Lavori conclusi (sintetico)", "2026-07-31"));
    }

    /** Eleven days before it is due. */
    private void extend() {
        answering.extend(EXTENDED, "2025-05-31", "Serve il parere di un altro ente (sintetico).");
    }

    private void correct() {
        var reason = "La prima versione citava l'ente sbagliato (sintetico).";
        answering.draft(
                CORRECTED, Answer.correcting(reason).on("NOT_COMPETENT", "Decide la Città metropolitana (sintetico)."));
        answering.publish(CORRECTED, "sintetico-2025-5-bis", "2025-05-02");
    }

    private void supersede() {
        var reason = "La variazione di bilancio trova la copertura (sintetico).";
        answering.draft(
                SUPERSEDED,
                Answer.superseding(reason)
                        .on("ACCEPTED_IN_PART", IN_PART)
                        .committing(
                                "(sintetico) Impegno sulla proposta n. 07",
                                answering.actions(SUPERSEDED),
                                milestone("Progetto approvato (sintetico)", "2026-03-31")));
        answering.publish(SUPERSEDED, "sintetico-2025-7-bis", "2025-09-12");
    }
}
