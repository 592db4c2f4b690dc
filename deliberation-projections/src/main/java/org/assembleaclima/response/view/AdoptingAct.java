package org.assembleaclima.response.view;

import java.time.LocalDate;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.jspecify.annotations.Nullable;

/**
 * A formal act of the municipality.
 *
 * @param number as the register prints it
 * @param date the day it was adopted
 * @param link where it is published; null when it is not on line
 */
public record AdoptingAct(
        ActKind kind,
        String number,
        LocalDate date,
        @Nullable String link) {

    static AdoptingAct of(FormalAct act) {
        return new AdoptingAct(act.kind(), act.number(), act.date(), act.link().orElse(null));
    }
}
