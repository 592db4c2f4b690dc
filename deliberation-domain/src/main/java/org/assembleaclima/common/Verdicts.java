package org.assembleaclima.common;

/** Where an auditor writes down what was checked of an event and whether it held. */
@FunctionalInterface
public interface Verdicts {

    /** What kind of rule an event was held against. */
    enum Rule {
        /** Whether it may happen in the state its stream is in. */
        LIFE("events allowed in the state of their stream"),
        NUMBERING("numbers and versions counted again"),
        DATES("days and moments in an order that can be"),
        RULES_IN_FORCE("rules frozen as they were in force"),
        ROLL("rolls made again from members and attendance"),
        TALLY("tallies counted again"),
        DERIVATION("results derived again under the frozen rule"),
        HASH("hashes of texts, rolls, minutes and reports computed again"),
        TEXT("texts consolidated again"),
        CONSEQUENCES("consequences of amendments derived again"),
        ORDER("orders of amendments computed again"),
        DUE_DATE("due dates computed again"),
        DRAW("draws of lots made again"),
        TWO_PEOPLE("steps that need another person"),
        /** What one stream says of another. */
        ACROSS("statements that two streams make alike");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /** In the plural, for people. */
        public String words() {
            return words;
        }
    }

    /** @param otherwise what is wrong when it does not hold */
    void check(Rule rule, boolean holds, String otherwise);

    /** Whether an event may follow at all: what is built on it is judged only when it may. */
    default boolean life(boolean allowed, String state) {
        check(Rule.LIFE, allowed, "it cannot happen: " + state);
        return allowed;
    }
}
