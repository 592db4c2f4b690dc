package org.assembleaclima.sortition.web;

import java.util.List;
import org.assembleaclima.sortition.PoolEntry;
import org.assembleaclima.sortition.Quotas;

/** Reads the file of volunteers. */
public interface PoolIntake {

    /**
     * Everybody in the file, in its order. Refused with POOL_UNUSABLE, and every line that is wrong.
     *
     * @param respondents CSV in UTF-8: {@code id}, a column for each category, those of the household and, where it helps,
     *     {@code member_id}, the membership that a person has or had
     * @param householdColumns whose values, taken together, are equal for those who live together; empty when it is not asked
     */
    List<PoolEntry> read(Quotas quotas, byte[] respondents, List<String> householdColumns);
}
