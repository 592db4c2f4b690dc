package org.assembleaclima.scenario;

import java.util.List;

/** What becomes in 2025 of what the answers of 2024 took on: in time, put off, disputed, dropped, late. All made up. */
final class Deliveries2025 {

    private static final String STARTED = "Avvio sintetico.";
    private static final List<Integer> STARTED_IN_APRIL = List.of(1, 2, 8, 10);

    private static final int MEASURED = 1;
    private static final int DISPUTED = 2;
    private static final int PUT_OFF = 8;
    private static final int DROPPED = 9;

    private final Answering answering;

    Deliveries2025(Client client) {
        this.answering = new Answering(client, new Drafting(client, Cycle2024.CYCLE));
    }

    List<Act> acts() {
        return List.of(
                Act.on("2025-04-28", 10, "impegni-avvio", this::start),
                Act.on("2025-06-27", 10, "impegni-consegne-giugno", this::claimInJune),
                Act.on("2025-07-14", 10, "impegni-verifiche-luglio", this::verifyInJuly),
                Act.on("2025-07-21", 10, "impegni-rinvio", this::putOff),
                Act.on("2025-07-30", 10, "impegni-consegne-luglio", this::claimInJuly),
                Act.on("2025-08-25", 10, "impegni-contestazione", this::dispute),
                Act.on("2025-09-22", 10, "impegni-seconda-consegna", this::claimAgain),
                Act.on("2025-09-29", 10, "impegni-rinuncia", this::drop),
                Act.on("2025-10-13", 10, "impegni-verifiche-ottobre", this::verifyInOctober));
    }

    private Commitment of(int number) {
        return answering.commitments(number).getFirst();
    }

    private void start() {
        for (int i : STARTED_IN_APRIL) of(i).start("2025-04-22", STARTED, List.of());
    }

    private void claimInJune() {
        of(MEASURED).claim(1, "2025-06-25", "Elenco delle aree (sintetico).");
    }

    private void verifyInJuly() {
        of(MEASURED).verify(1, "Aree viste sul posto (sintetico).");
    }

    private void putOff() {
        of(PUT_OFF).replan(1, "2025-12-15", "Gara andata deserta (sintetico).");
    }

    private void claimInJuly() {
        of(DISPUTED).claim(1, "2025-07-29", "Progetto depositato (sintetico).");
    }

    private void dispute() {
        of(DISPUTED).dispute(1, "Il progetto depositato è senza computo (sintetico).");
    }

    private void claimAgain() {
        of(DISPUTED).claim(1, "2025-09-19", "Progetto depositato con il computo (sintetico).");
        of(MEASURED).claim(2, "2025-09-20", "Alberi piantati in cinque quartieri (sintetico).");
    }

    private void drop() {
        of(DROPPED).drop("Superato da un'opera dello Stato (sintetico).", "sintetico-2025-9-bis", "2025-09-26");
    }

    private void verifyInOctober() {
        of(DISPUTED).verify(1, "Visto il computo (sintetico).");
    }
}
