package org.assembleaclima.offline;

import org.assembleaclima.common.Verdicts.Rule;

/** What can be checked, in the order it is reported. */
enum Check {
    POSITIONS("positions without gap"),
    PAYLOADS("payloads against their hashes"),
    METADATA("metadata against their hashes"),
    LEAVES("leaves computed again"),
    ROOT("roots of signed checkpoints computed again"),
    SIGNATURES("signatures"),
    WITHHELD("payloads withheld, as the last line counts them"),
    REASONS("payloads withheld for a reason the file's kind allows"),
    STREAMS("sequence numbers without gap in their streams"),
    TIMES("moments of recording, never earlier within a stream"),
    READABLE("events read as the rules mean them"),
    ATTRIBUTES("attributes that agree with the metadata"),
    AUTHORITY("actors whose roles may do what they did"),
    LIFE(Rule.LIFE),
    NUMBERING(Rule.NUMBERING),
    DATES(Rule.DATES),
    RULES_IN_FORCE(Rule.RULES_IN_FORCE),
    ROLL(Rule.ROLL),
    TALLY(Rule.TALLY),
    DERIVATION(Rule.DERIVATION),
    HASH(Rule.HASH),
    TEXT(Rule.TEXT),
    CONSEQUENCES(Rule.CONSEQUENCES),
    ORDER(Rule.ORDER),
    DUE_DATE(Rule.DUE_DATE),
    DRAW(Rule.DRAW),
    TWO_PEOPLE(Rule.TWO_PEOPLE),
    ACROSS(Rule.ACROSS),
    VIEWS("views folded again");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    Check(Rule rule) {
        this(rule.words());
    }

    static Check of(Rule rule) {
        return valueOf(rule.name());
    }

    String words() {
        return words;
    }
}
