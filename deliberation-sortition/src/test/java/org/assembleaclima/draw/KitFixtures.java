package org.assembleaclima.draw;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.Beacon;
import org.assembleaclima.sortition.DrawSeeds;
import org.assembleaclima.sortition.Kit;
import org.assembleaclima.sortition.Kit.Source;
import org.assembleaclima.sortition.PanelList;
import org.assembleaclima.sortition.PoolCommitment;
import org.assembleaclima.sortition.VolunteerId;

/** One whole draw from a small pool: a hundred panels of eight, six alternates each. */
final class KitFixtures {

    static final long SEED = 20_221_203L;

    final Pool pool = TestPools.small(8, new Random(SEED));
    final PoolCommitment commitment = commitment();
    final PanelList list = list();

    private byte[] salt(String id) {
        return Hash.digest(("salt of " + id).getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private PoolCommitment commitment() {
        var leaves = new TreeMap<VolunteerId, Hash>();
        for (var row : PoolRows.of(pool))
            leaves.put(row.id(), row.leaf(salt(row.id().value())));
        return new PoolCommitment(leaves);
    }

    private PanelList list() {
        var types = new Types(pool);
        var pricer = new CpSatPricer(types);
        var panels = new Lottery(types, pricer)
                .panels(SomeShares.of(types, pricer, 40, new Random(SEED)), 100)
                .panels();
        return new PanelListing(types, 6, DrawSeeds.dealing(commitment.root(), QuotasHash.of(pool))).of(panels);
    }

    Kit kit() {
        return kit(list, List.of());
    }

    Kit kit(PanelList list, List<Kit.Replaced> replacements) {
        return Kit.of(
                "deliberation-sortition 0.1.0",
                pool.asked(),
                pool.volunteers().size(),
                commitment.root(),
                list,
                new Source(
                        "numbering",
                        "lotto",
                        "2026-11-10T19:00:00Z",
                        hex("9.18.26.34.41.45"),
                        Map.of("text", "9.18.26.34.41.45")),
                beacon(),
                "42",
                replacements);
    }

    /** As a beacon's source looks; the signature is nobody's. */
    private static Source beacon() {
        var signature = new byte[48];
        return new Source(
                "draw",
                "drand quicknet",
                Beacon.QUICKNET.due(34_000_000).toString(),
                HexFormat.of().formatHex(Beacon.randomness(signature)),
                Map.of("round", "34000000", "signature", HexFormat.of().formatHex(signature)));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    String categories() {
        return pool.quotas().stream()
                .map(quota -> "%s,%s,%d,%d\n".formatted(quota.category(), quota.feature(), quota.min(), quota.max()))
                .collect(joining("", "category,feature,min,max\n", ""));
    }

    /** Written as people write: capitals, blanks, accents apart from their letters, the order of no id. */
    String respondents() {
        return pool.volunteers().reversed().stream()
                .map(volunteer -> volunteer.id() + ", "
                        + Normalizer.normalize(String.join(",", volunteer.features()), Normalizer.Form.NFD)
                                .toUpperCase(Locale.ROOT)
                        + ","
                        + volunteer.household().orElse("") + "\n")
                .collect(joining("", "id," + String.join(",", pool.categories()) + ",household\n", ""));
    }

    String salts() {
        return pool.volunteers().stream()
                .map(volunteer -> volunteer.id() + "," + HexFormat.of().formatHex(salt(volunteer.id())) + "\n")
                .collect(joining("", "id,salt\n", ""));
    }

    /** Places in the pool. */
    List<Integer> places(List<VolunteerId> ids) {
        return IntStream.range(0, pool.volunteers().size())
                .filter(i ->
                        ids.contains(VolunteerId.of(pool.volunteers().get(i).id())))
                .boxed()
                .toList();
    }
}
