package org.assembleaclima.draw;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;

/** Pools larger than any that came so far, with the quotas of {@code milano_c_90}. */
final class LargePools {

    private static final long SEED = 20_221_203L;

    /** How many of a hundred features are another volunteer's: so most people are equal to nobody, as in life. */
    private static final int MIXED = 30;

    /** How many of a hundred volunteers live with the one before. */
    private static final int SHARING = 3;

    private LargePools() {}

    /** @param people how many; each is like somebody of {@code milano_c_90}, but for some features that are another's */
    static Pool of(int people) {
        var model = TestPools.pool("milano_c_90");
        var known = model.volunteers();
        var random = new Random(SEED);
        var volunteers = new ArrayList<Volunteer>();
        var household = 0;
        for (int i = 0; i < people; i++) {
            var features =
                    new ArrayList<>(known.get(random.nextInt(known.size())).features());
            for (int category = 0; category < features.size(); category++)
                if (random.nextInt(100) < MIXED)
                    features.set(
                            category,
                            known.get(random.nextInt(known.size())).features().get(category));
            if (random.nextInt(100) >= SHARING) household++;
            volunteers.add(new Volunteer("v%05d".formatted(i), features, Optional.of("h" + household)));
        }
        return new Pool(model.panelSize(), model.categories(), model.quotas(), volunteers);
    }
}
