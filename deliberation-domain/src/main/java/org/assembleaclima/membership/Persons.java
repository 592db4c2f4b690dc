package org.assembleaclima.membership;

import java.time.Instant;
import java.util.Optional;
import org.assembleaclima.common.Lookup;

/** The table of persons: the one place that knows who a member is. Written in the transaction of the command. */
public interface Persons extends Lookup {

    Optional<Person> find(MemberId memberId);

    /** Writes who the member is, over what was known before. */
    void record(MemberId memberId, Person person, Instant at);

    void erase(MemberId memberId);
}
