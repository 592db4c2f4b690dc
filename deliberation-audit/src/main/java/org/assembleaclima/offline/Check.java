package org.assembleaclima.offline;

/** What can be checked, in the order it is reported. */
enum Check {
    POSITIONS("positions without gap"),
    PAYLOADS("payloads against their hashes"),
    METADATA("metadata against their hashes"),
    LEAVES("leaves computed again"),
    ROOT("roots of signed checkpoints computed again"),
    SIGNATURES("signatures"),
    WITHHELD("payloads withheld, as the last line counts them");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
