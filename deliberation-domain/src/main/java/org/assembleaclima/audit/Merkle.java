package org.assembleaclima.audit;

/** How leaves and nodes of the tree are hashed: RFC 9162, 2.1.1. The prefixes keep a leaf from passing as a node. */
public final class Merkle {

    /** The root of the tree without leaves. */
    public static final Hash EMPTY = Hash.digest(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    public static Hash leaf(byte[] data) {
        return Hash.of(LEAF, data);
    }

    public static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.raw(), right.raw());
    }
}
