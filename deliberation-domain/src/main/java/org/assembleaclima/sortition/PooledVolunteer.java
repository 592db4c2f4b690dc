package org.assembleaclima.sortition;

import java.util.Arrays;
import java.util.Optional;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.membership.MemberId;

/**
 * What the pool holds of one volunteer. Personal data: kept apart from all events, so that it can be erased (R8.3).
 *
 * @param salt 32 random bytes
 * @param memberId of a membership the person has or had; empty for others until they get a seat
 */
public record PooledVolunteer(VolunteerRow row, Salt salt, Optional<MemberId> memberId) {

    public VolunteerId id() {
        return row.id();
    }

    Hash leaf() {
        return row.leaf(salt.bytes());
    }

    /** Shows nothing of it: what is printed may end in a log. */
    @Override
    public String toString() {
        return "PooledVolunteer[]";
    }

    /** Random bytes that make a leaf of the pool's tree say nothing. */
    public static final class Salt {

        private final byte[] bytes;

        /** @throws IllegalArgumentException for anything but 32 bytes */
        public Salt(byte[] bytes) {
            if (bytes.length != VolunteerRow.SALT_LENGTH) throw new IllegalArgumentException("not 32 bytes");
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
