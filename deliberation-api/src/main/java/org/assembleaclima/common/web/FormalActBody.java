package org.assembleaclima.common.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.assembleaclima.common.ActKind;
import org.assembleaclima.common.FormalAct;
import org.jspecify.annotations.Nullable;

/**
 * A formal act of the municipality as a request names it.
 *
 * @param number as it is printed
 * @param date the day it was adopted
 * @param link where it is published; null when it is not on line
 */
public record FormalActBody(
        @NotNull ActKind kind,
        @NotNull @Size(min = 1, max = 50) @PlainText String number,
        @NotNull LocalDate date,
        @Nullable @Pattern(regexp = "https?://[!-~]{1,490}") String link) {

    public FormalAct act() {
        return new FormalAct(kind, number, date, Optional.ofNullable(link));
    }
}
