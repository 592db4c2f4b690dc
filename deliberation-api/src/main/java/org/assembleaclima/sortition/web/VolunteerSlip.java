package org.assembleaclima.sortition.web;

import java.util.HexFormat;
import java.util.List;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.sortition.DrawHash;
import org.assembleaclima.sortition.PoolCommitment.PoolPath;
import org.assembleaclima.sortition.PooledVolunteer;
import org.assembleaclima.sortition.VolunteerId;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer gets to check that the pool holds their row as it is. Personal data.
 *
 * @param row the text that is hashed, behind the salt
 * @param salt 32 bytes in hex
 * @param leafPlace of the leaf in the tree, from 0
 * @param treeSize how many leaves the tree has
 * @param path hashes in hex, from the leaf's neighbour to the child of the root
 * @param panels in how many panels of the list the volunteer is; null until the list is published
 * @param uncoverableBecause which quotas leave the volunteer no place on any panel; null for whoever can be on one, and until a
 *     list was made
 */
record VolunteerSlip(
        VolunteerId volunteerId,
        String row,
        String salt,
        int leafPlace,
        int treeSize,
        List<String> path,
        DrawHash root,
        @Nullable Integer panels,
        @Nullable String uncoverableBecause) {

    static VolunteerSlip of(
            PooledVolunteer volunteer,
            PoolPath path,
            DrawHash root,
            @Nullable Integer panels,
            @Nullable String uncoverableBecause) {
        return new VolunteerSlip(
                volunteer.id(),
                volunteer.row().canonical(),
                HexFormat.of().formatHex(volunteer.salt().bytes()),
                path.place(),
                path.size(),
                path.siblings().stream().map(Hash::hex).toList(),
                root,
                panels,
                uncoverableBecause);
    }

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "VolunteerSlip[]";
    }
}
