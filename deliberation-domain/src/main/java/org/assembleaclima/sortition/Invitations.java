package org.assembleaclima.sortition;

import java.util.List;
import org.assembleaclima.common.FormalAct;

/**
 * What is known of the first stage, the drawing of those who get an invitation: nobody's name.
 *
 * @param invited how many, from 1
 * @param counts by value of each category; may be empty
 * @param manifestHash SHA-256 of the file that whoever drew them keeps
 * @param drawnBy the office, not a person
 * @param act by which that office declares it
 */
public record Invitations(
        int invited, List<InvitedCount> counts, DrawHash manifestHash, String drawnBy, FormalAct act) {

    public Invitations {
        counts = List.copyOf(counts);
    }
}
