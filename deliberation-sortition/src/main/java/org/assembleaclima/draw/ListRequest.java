package org.assembleaclima.draw;

import java.util.Comparator;
import java.util.HashSet;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.DrawSeeds;
import org.assembleaclima.sortition.VolunteerId;

/**
 * Everything that a list of panels is made from, so that equal requests have equal answers.
 *
 * @param pool its volunteers in ascending order of their ids, whatever their order was
 * @param root of the pool's tree, 64 hex digits
 * @param panels how many, from 1 to 10,000
 * @param alternates how many for each panel, from 0 to 100; fewer where the pool has no more
 */
public record ListRequest(Pool pool, String root, int panels, int alternates) {

    public static final int MOST_PANELS = 10_000;

    public static final int MOST_ALTERNATES = 100;

    /** @throws IllegalArgumentException when a number is out of range, or a volunteer's id is no id, there twice, or lacks a feature */
    public ListRequest {
        if (panels < 1 || panels > MOST_PANELS) throw new IllegalArgumentException(panels + " panels");
        if (alternates < 0 || alternates > MOST_ALTERNATES)
            throw new IllegalArgumentException(alternates + " alternates");
        root = Hash.ofHex(root).hex();
        var ids = new HashSet<VolunteerId>();
        for (var volunteer : pool.volunteers()) {
            if (!ids.add(VolunteerId.of(volunteer.id()))) throw new IllegalArgumentException("a volunteer twice");
            if (volunteer.features().size() != pool.categories().size())
                throw new IllegalArgumentException("a feature for each category");
        }
        pool = new Pool(
                pool.panelSize(),
                pool.categories(),
                pool.quotas(),
                pool.volunteers().stream()
                        .sorted(Comparator.comparing(Volunteer::id))
                        .toList());
    }

    /** As above, with the root as a hash. */
    public static ListRequest of(Pool pool, Hash root, int panels, int alternates) {
        return new ListRequest(pool, root.hex(), panels, alternates);
    }

    /** Of the dealing. */
    byte[] seed() {
        return DrawSeeds.dealing(Hash.ofHex(root), QuotasHash.of(pool));
    }
}
