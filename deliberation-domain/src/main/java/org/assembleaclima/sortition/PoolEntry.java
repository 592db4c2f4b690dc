package org.assembleaclima.sortition;

import java.util.Optional;
import org.assembleaclima.membership.MemberId;

/**
 * One volunteer as the pool's file has them. Personal data.
 *
 * @param line of the file, from 1
 * @param memberId of a membership the person has or had; empty for everybody else
 */
public record PoolEntry(int line, VolunteerRow row, Optional<MemberId> memberId) {

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "PoolEntry[]";
    }
}
