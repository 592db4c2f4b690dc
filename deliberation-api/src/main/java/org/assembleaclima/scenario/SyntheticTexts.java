package org.assembleaclima.scenario;

import java.util.ArrayList;
import java.util.List;

/** Texts of no meaning that say so themselves: no real proposal's words are known, and none are made to look known. */
final class SyntheticTexts {

    static final String CONTEXT =
            "Testo sintetico, scritto per mostrare il sistema: non è una proposta dell'Assemblea.";
    static final String ASK = "Il Comune avvia una prova di sei mesi in tre quartieri e ne pubblica i risultati.";
    static final String FIRST = "Una relazione pubblica ogni tre mesi.";
    static final String SECOND = "Un incontro aperto in ogni municipio.";
    static final String ADDED = "I dati raccolti sono pubblicati in formato aperto (sintetico).";

    private SyntheticTexts() {}

    /** How the title of a proposal begins, whatever becomes of the rest. */
    static String numbered(int number) {
        return "(sintetico) n. %02d ".formatted(number);
    }

    static String title(int number, String group) {
        return numbered(number) + "· " + group;
    }

    /** Blocks b1 to b5. */
    static Body draft(int number, String group) {
        return text(
                "it",
                title(number, group),
                List.of(
                        block("HEADING", "Proposta sintetica"),
                        block("PARAGRAPH", CONTEXT),
                        block("PARAGRAPH", ASK),
                        block("LIST_ITEM", FIRST),
                        block("LIST_ITEM", SECOND)));
    }

    /** The same with a sixth block. */
    static Body revised(int number, String group) {
        return text("it", title(number, group), with(kept("b1", "HEADING", "Proposta sintetica"), ASK, ADDED));
    }

    static Body english(int number, String group) {
        return text(
                "en",
                numbered(number) + "· " + group + " (synthetic translation)",
                List.of(
                        kept("b1", "HEADING", "Synthetic proposal (sintetico)"),
                        kept(
                                "b2",
                                "PARAGRAPH",
                                "Synthetic text, written to show the system: no proposal of the Assembly."),
                        kept(
                                "b3",
                                "PARAGRAPH",
                                "The City runs a trial of six months in three quarters and publishes its results."),
                        kept("b4", "LIST_ITEM", "A public report every three months."),
                        kept("b5", "LIST_ITEM", "An open meeting in every district."),
                        kept("b6", "LIST_ITEM", "The data are published in an open format (synthetic).")));
    }

    private static List<Body> with(Body heading, String ask, String added) {
        var blocks = new ArrayList<Body>();
        blocks.add(heading);
        blocks.add(kept("b2", "PARAGRAPH", CONTEXT));
        blocks.add(kept("b3", "PARAGRAPH", ask));
        blocks.add(kept("b4", "LIST_ITEM", FIRST));
        blocks.add(kept("b5", "LIST_ITEM", SECOND));
        blocks.add(block("LIST_ITEM", added));
        return blocks;
    }

    private static Body text(String language, String title, List<Body> blocks) {
        return Body.of("language", language).and("title", title).and("blocks", blocks);
    }

    private static Body block(String kind, String text) {
        return Body.of("kind", kind).and("text", text);
    }

    private static Body kept(String id, String kind, String text) {
        return Body.of("id", id).and("kind", kind).and("text", text);
    }
}
