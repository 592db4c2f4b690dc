package org.assembleaclima.draw;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Between what a panel's counts may lie. Either all that the quotas allow, or only the face on which given averages lie: panels
 * whose average meets a bound exactly must each meet it exactly.
 */
final class Limits {

    private static final double TIGHT = 1e-6;

    private final int[] leastOfType;
    private final int[] mostOfType;
    private final int[] leastOfQuota;
    private final int[] mostOfQuota;
    private final boolean[] householdSeated;

    private Limits(Types types) {
        var quotas = types.pool().quotas();
        this.leastOfType = new int[types.count()];
        this.mostOfType = IntStream.range(0, types.count()).map(types::size).toArray();
        this.leastOfQuota = quotas.stream().mapToInt(Quota::min).toArray();
        this.mostOfQuota = quotas.stream().mapToInt(Quota::max).toArray();
        this.householdSeated = new boolean[types.households().size()];
    }

    static Limits of(Types types) {
        return new Limits(types);
    }

    /** @param seats for each type how many of it a panel has on average, between the limits of all panels */
    static Limits ofFace(Types types, double[] seats) {
        var face = new Limits(types);
        for (int type = 0; type < seats.length; type++) tighten(face.leastOfType, face.mostOfType, type, seats[type]);
        for (int row = 0; row < face.leastOfQuota.length; row++)
            tighten(face.leastOfQuota, face.mostOfQuota, row, sum(seats, types.counted(row)));
        for (int household = 0; household < face.householdSeated.length; household++)
            face.householdSeated[household] = sum(seats, types.households().get(household)) > 1 - TIGHT;
        return face;
    }

    private static void tighten(int[] least, int[] most, int at, double average) {
        if (average > most[at] - TIGHT) least[at] = most[at];
        else if (average < least[at] + TIGHT) most[at] = least[at];
    }

    private static double sum(double[] seats, int[] types) {
        return Arrays.stream(types).mapToDouble(type -> seats[type]).sum();
    }

    int leastOfType(int type) {
        return leastOfType[type];
    }

    int mostOfType(int type) {
        return mostOfType[type];
    }

    int leastOfQuota(int quota) {
        return leastOfQuota[quota];
    }

    int mostOfQuota(int quota) {
        return mostOfQuota[quota];
    }

    /** How many of a household at least; one at most in any case. */
    int leastOfHousehold(int household) {
        return householdSeated[household] ? 1 : 0;
    }
}
