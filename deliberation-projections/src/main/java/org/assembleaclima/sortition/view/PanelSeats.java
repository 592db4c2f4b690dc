package org.assembleaclima.sortition.view;

import java.time.Instant;
import java.util.List;
import org.assembleaclima.sortition.EnrolledAlternate;
import org.assembleaclima.sortition.EnrolledSeat;
import org.assembleaclima.sortition.SortitionEvent.PanelEnrolled;

/** Which member everybody who was drawn has become, and who waits in the reserve. */
public record PanelSeats(List<EnrolledSeat> seats, List<EnrolledAlternate> reserve, Instant enrolledAt) {

    static PanelSeats of(PanelEnrolled enrolled) {
        return new PanelSeats(enrolled.seats(), enrolled.reserve(), enrolled.enrolledAt());
    }
}
