package org.assembleaclima.draw;

import java.io.PrintStream;
import java.util.Set;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.PoolCommitment;
import org.assembleaclima.sortition.PooledVolunteer.Salt;
import org.assembleaclima.sortition.Salts;
import org.assembleaclima.sortition.VolunteerId;

/**
 * The subcommand {@code freeze}: gives each row a salt, keeps both for the owner of the files alone, and tells what is to be
 * published of the pool.
 */
final class FreezeCommand {

    static final Set<String> OPTIONS = Set.of("--to");

    private static final String ROWS = "rows.csv";

    private final PrintStream out;
    private final Salts salts;

    FreezeCommand(PrintStream out, Salts salts) {
        this.out = out;
        this.salts = salts;
    }

    void run(Pool pool, Arguments arguments) throws Unusable {
        var folder = new OutputFolder(arguments.requiredPath("--to"));
        folder.requireFree(ROWS, SaltFile.NAME);
        var given = new TreeMap<VolunteerId, Salt>();
        var leaves = new TreeMap<VolunteerId, Hash>();
        for (var row : PoolRows.of(pool)) {
            var salt = salts.next();
            given.put(row.id(), salt);
            leaves.put(row.id(), row.leaf(salt.bytes()));
        }
        folder.writePrivately(ROWS, PoolRows.table(pool));
        folder.writePrivately(SaltFile.NAME, SaltFile.text(given));
        out.println("root " + new PoolCommitment(leaves).root());
        out.println("of " + leaves.size() + " volunteers, quotas " + QuotasHash.of(pool));
    }
}
