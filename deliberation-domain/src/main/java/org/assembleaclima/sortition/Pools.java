package org.assembleaclima.sortition;

import java.util.List;
import java.util.Map;
import org.assembleaclima.audit.Hash;
import org.assembleaclima.common.Lookup;
import org.assembleaclima.membership.MemberId;

/** The table of volunteers: the one place that knows their rows. Written in the transaction of the command. */
public interface Pools extends Lookup {

    /** Who is in the pool and was not erased, by ascending id. */
    List<PooledVolunteer> of(SortitionId sortitionId);

    /** Of everybody in the pool, erased ones included. */
    Map<VolunteerId, Hash> leaves(SortitionId sortitionId);

    void keep(SortitionId sortitionId, List<PooledVolunteer> volunteers);

    /** Writes down which member each of these has become, or would become from the reserve. */
    void enrol(SortitionId sortitionId, Map<VolunteerId, MemberId> members);

    /** Forgets row, salt and member; the leaf stays, so that the others' paths still lead to the root. */
    void erase(SortitionId sortitionId, VolunteerId volunteerId);

    void eraseAll(SortitionId sortitionId);
}
