package org.assembleaclima.sortition;

import org.assembleaclima.audit.Hash;

/** What the streams of a draw begin with: 32 bytes each, that follow from what is public and that nobody chose. */
public final class DrawSeeds {

    private DrawSeeds() {}

    /**
     * Of everything that the making of the list leaves open: SHA-256 of "deal", root and quotas hash.
     *
     * @param root of the pool's tree
     */
    public static byte[] dealing(Hash root, Hash quotas) {
        return Digests.seed("deal", root.bytes(), quotas.bytes());
    }

    /**
     * Of the panels' numbers: SHA-256 of "numbering", list hash and randomness.
     *
     * @param randomness the value of the first source, known to nobody when the list was published
     */
    static byte[] numbering(Hash list, byte[] randomness) {
        return Digests.seed("numbering", list.bytes(), randomness);
    }

    /**
     * Of the draw: SHA-256 of "draw", list hash and randomness.
     *
     * @param randomness the value of the second source, known to nobody when the numbers were published
     */
    static byte[] draw(Hash list, byte[] randomness) {
        return Digests.seed("draw", list.bytes(), randomness);
    }
}
