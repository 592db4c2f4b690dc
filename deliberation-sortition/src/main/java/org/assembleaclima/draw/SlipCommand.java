package org.assembleaclima.draw;

import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.PoolCommitment;
import org.assembleaclima.sortition.PooledVolunteer.Salt;
import org.assembleaclima.sortition.VolunteerId;
import org.assembleaclima.sortition.VolunteerRow;

/** The subcommand {@code slip}: what one volunteer gets to find their row in the pool. */
final class SlipCommand {

    static final Set<String> OPTIONS = Set.of("--root", "--salts", "--id", "--to");

    /**
     * As the server tells it. Personal data.
     *
     * @param row the text that is hashed, behind the salt
     * @param leafPlace of the leaf in the tree, from 0
     * @param path from the leaf's neighbour to the child of the root
     */
    private record Slip(
            String volunteerId, String row, String salt, int leafPlace, int treeSize, List<String> path, String root) {}

    private final PrintStream out;

    SlipCommand(PrintStream out) {
        this.out = out;
    }

    /** @return whether rows and salts lead to the root, and so there is a slip */
    boolean run(Pool pool, Arguments arguments) throws Unusable {
        var root = ListCommand.root(arguments);
        var id = id(arguments.required("--id"));
        var salts = SaltFile.read(Arguments.bytes(arguments.requiredPath("--salts")));
        var folder = new OutputFolder(arguments.requiredPath("--to"));
        var rows = PoolRows.of(pool);
        var own = rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unusable("the pool has no " + id));
        var commitment = new PoolCommitment(leaves(rows, salts));
        if (!commitment.root().equals(root)) {
            out.println("rows and salts lead to the root " + commitment.root() + ", not to " + root);
            return false;
        }
        var path = commitment.path(id);
        var slip = new Slip(
                id.value(),
                own.canonical(),
                HexFormat.of().formatHex(salt(salts, id).bytes()),
                path.place(),
                path.size(),
                path.siblings().stream().map(Hash::hex).toList(),
                root.hex());
        folder.writePrivately(
                id + ".json", WorkerLine.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(slip) + "\n");
        out.println("leaf " + path.place() + " of " + path.size() + ", counted from 0");
        return true;
    }

    private static SortedMap<VolunteerId, Hash> leaves(List<VolunteerRow> rows, SortedMap<VolunteerId, Salt> salts)
            throws Unusable {
        var leaves = new TreeMap<VolunteerId, Hash>();
        for (var row : rows) leaves.put(row.id(), row.leaf(salt(salts, row.id()).bytes()));
        return leaves;
    }

    private static Salt salt(SortedMap<VolunteerId, Salt> salts, VolunteerId id) throws Unusable {
        return Optional.ofNullable(salts.get(id)).orElseThrow(() -> new Unusable("there is no salt of " + id));
    }

    private static VolunteerId id(String text) throws Unusable {
        if (!VolunteerId.isOne(text)) throw new Unusable("--id wants an id: 1 to 64 of A-Z a-z 0-9 _ -");
        return VolunteerId.of(text);
    }
}
