package org.assembleaclima.report;

import static org.assembleaclima.report.ReportRefusal.DUE_BEFORE_TRANSMISSION;
import static org.assembleaclima.report.ReportRefusal.DUE_DATE_AGAINST_THE_RULES;
import static org.assembleaclima.report.ReportRefusal.DUE_DATE_MISSING;

import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.cycle.ResponseRules;

/** By when an answer is due: what the cycle's rules state, or what the transmission names where they state nothing. */
final class DueDate {

    private DueDate() {}

    /**
     * The last day to answer, included (R6.1). A day the rules name is over for what is transmitted after it, and then
     * they state none.
     *
     * @param named by the transmission
     */
    static LocalDate of(ResponseRules rules, LocalDate transmittedOn, Optional<LocalDate> named) {
        var stated = rules.dueOn(transmittedOn).filter(day -> !day.isBefore(transmittedOn));
        if (stated.isPresent() && named.isPresent() && !named.equals(stated))
            throw DUE_DATE_AGAINST_THE_RULES.refusedAt("/due_on");
        var dueOn = stated.or(() -> named).orElseThrow(() -> DUE_DATE_MISSING.refusedAt("/due_on"));
        if (dueOn.isBefore(transmittedOn)) throw DUE_BEFORE_TRANSMISSION.refusedAt("/due_on");
        return dueOn;
    }
}
