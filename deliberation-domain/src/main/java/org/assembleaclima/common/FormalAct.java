package org.assembleaclima.common;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A formal act of the municipality, as its register has it.
 *
 * @param number as it is printed, such as {@code 1234/2025}: public, at most 50 characters
 * @param date the day it was adopted, in the municipality's time zone
 * @param link where it is published; empty when it is not on line
 */
public record FormalAct(ActKind kind, String number, LocalDate date, Optional<String> link) {

    /**
     * Refused with ACT_WITHOUT_NUMBER when the number is blank and with ACT_IN_THE_FUTURE when it is dated after
     * {@code today}.
     *
     * @param pointer where the act stands in the request, such as {@code /act}
     */
    public void check(LocalDate today, String pointer) {
        if (Wording.saysNothing(number)) throw ActRefusal.ACT_WITHOUT_NUMBER.refusedAt(pointer + "/number");
        if (date.isAfter(today)) throw ActRefusal.ACT_IN_THE_FUTURE.refusedAt(pointer + "/date");
    }
}
