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

    /**
     * Writes down why no panel can hold these. What an earlier list found of others stays: a pool only gets smaller, so whom none
     * could hold none can.
     */
    void explain(SortitionId sortitionId, List<UncoverableVolunteer> uncoverable);

    /** Whom no panel can hold, as the lists made so far found, without those who were erased; by ascending id. */
    List<UncoverableVolunteer> uncoverable(SortitionId sortitionId);

    /** Writes down which member each of these has become, or would become from the reserve. */
    void enrol(SortitionId sortitionId, Map<VolunteerId, MemberId> members);

    /** Forgets row, salt, member and reason; the leaf stays, so that the others' paths still lead to the root. */
    void erase(SortitionId sortitionId, VolunteerId volunteerId);

    void eraseAll(SortitionId sortitionId);
}
